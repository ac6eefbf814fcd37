package org.mailian.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import org.mailian.kernel.DatabaseSettings;
import org.springframework.stereotype.Component;

/**
 * The folder recordings lie in, a file for each part: {@code recordings/<id>/<number>}. A part is written beside its place, forced to
 * disk and moved there in one step. Several nodes may share the folder. Unlike files of cases they are removed when their time is over.
 */
@Component
class RecordingShelf {

    private final Path folder;

    RecordingShelf(DatabaseSettings database) {
        this.folder = database.data().toAbsolutePath().normalize().resolve("recordings");
    }

    void put(UUID recording, int number, byte[] content) {
        try {
            var place = Files.createDirectories(folder.resolve(recording.toString()));
            var incoming = place.resolve(number + "." + UUID.randomUUID());
            try (var channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(incoming, place.resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One part after the other, streamed. */
    void write(UUID recording, Iterable<Integer> parts, OutputStream into) throws IOException {
        for (var number : parts) {
            try (InputStream part =
                    Files.newInputStream(folder.resolve(recording.toString()).resolve(number.toString()))) {
                part.transferTo(into);
            }
        }
    }

    void remove(UUID recording) {
        var place = folder.resolve(recording.toString());
        if (!Files.isDirectory(place)) {
            return;
        }
        try (var inside = Files.walk(place)) {
            for (var it : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(it);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
