package org.mailian.dicom.part10;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.FileRange;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.TransferSyntax;

/** An object with its meta information, as it lies in a file (PS3.10). */
public record DicomFile(FileMeta meta, TransferSyntax syntax, DataSet dataSet) {

    /** Values of more than so many bytes stay in the file. */
    private static final long KEPT_IN_FILE = 16 * 1024;

    /** An object made here. */
    public static DicomFile of(DataSet dataSet, TransferSyntax syntax) {
        return new DicomFile(FileMeta.of(dataSet, syntax), syntax, dataSet);
    }

    /** Reads a file; long binary values stay in it and are opened when they are asked for, unless the file is deflated. */
    public static DicomFile open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var stream = DicomStream.open(in);
            var options = stream.syntax().deflated()
                    ? ReadOptions.ALL
                    : ReadOptions.ALL.bulk(KEPT_IN_FILE, FileRange.of(file)).inPlace();
            return new DicomFile(stream.meta(), stream.syntax(), stream.read(options));
        }
    }

    public static DicomFile read(Path file, ReadOptions options) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in, options.inPlace());
        }
    }

    /** Reads all there is into memory, within the usual limits. */
    public static DicomFile read(InputStream in) throws IOException {
        return read(in, ReadOptions.ALL);
    }

    public static DicomFile read(InputStream in, ReadOptions options) throws IOException {
        var stream = DicomStream.open(in);
        return new DicomFile(stream.meta(), stream.syntax(), stream.read(options));
    }

    public void write(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out);
        }
    }

    /** The stream is flushed and not closed. */
    public void write(OutputStream out) throws IOException {
        meta.write(out);
        DataSetWriter.write(dataSet, out, syntax);
    }

    public Frames frames() {
        return Frames.of(dataSet);
    }
}
