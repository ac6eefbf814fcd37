package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A value that stays in the file it was found in.
 *
 * @param unit bytes that are to be turned around; 1 for files in little endian
 */
public record FileRange(Path file, long offset, long length, int unit) implements BulkData {

    /** What a reader of this file gives long values to; not for deflated ones, in which nothing lies where it is read. */
    public static BulkHandler of(Path file) {
        return (origin, value) -> new FileRange(file, origin.offset(), origin.length(), origin.unit());
    }

    @Override
    public InputStream open() throws IOException {
        var channel = Files.newByteChannel(file);
        try {
            channel.position(offset);
            return Swap.stream(new Bounded(Channels.newInputStream(channel), length), unit);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public BulkData slice(long from, long count) {
        if (from < 0 || count < 0 || from > length - count) {
            throw new IllegalArgumentException("A slice lies within the whole");
        }
        return from % unit == 0 && count % unit == 0
                ? new FileRange(file, offset + from, count, unit)
                : new Slice(this, from, count);
    }
}
