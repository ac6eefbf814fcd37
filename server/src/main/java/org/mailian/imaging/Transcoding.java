package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.FileMeta;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * In which transfer syntax an object is handed out: the one it came in, or another one without compression where it has none itself.
 * Nothing is compressed or uncompressed here; pixels leave as they came.
 */
final class Transcoding {

    private Transcoding() {}

    /**
     * @param asked by name, {@code *}, or null where nothing was said: then whatever it is
     * @throws HttpMediaTypeNotAcceptableException for one the object cannot be had in
     */
    static TransferSyntax syntax(StoredInstance it, @Nullable String asked) throws HttpMediaTypeNotAcceptableException {
        var stored = TransferSyntax.of(it.transferSyntax());
        if (asked == null || asked.equals("*") || asked.equals(stored.uid())) {
            return stored;
        }
        return TransferSyntax.find(asked)
                .filter(wanted -> !wanted.encapsulated() && !stored.encapsulated())
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(List.of(type(stored))));
    }

    static MediaType type(TransferSyntax syntax) {
        return MediaType.parseMediaType("application/dicom; transfer-syntax=" + syntax.uid());
    }

    static void write(Instances instances, StoredInstance it, TransferSyntax syntax, OutputStream out)
            throws IOException {
        if (syntax.uid().equals(it.transferSyntax())) {
            copy(instances, it, out);
            return;
        }
        FileMeta.of(it.sopClass(), it.uid(), syntax).write(out);
        DataSetWriter.write(instances.read(it), out, syntax);
    }

    private static void copy(Instances instances, StoredInstance it, OutputStream out) throws IOException {
        try (InputStream file = instances.open(it)) {
            file.transferTo(out);
        }
    }

    /** The media type of compressed frames (PS3.18 table 8.7.3-5); null for frames that are plain numbers. */
    static @Nullable MediaType frameType(TransferSyntax syntax) {
        if (!syntax.encapsulated()) {
            return null;
        }
        return switch (syntax.uid()) {
            case "1.2.840.10008.1.2.4.50",
                    "1.2.840.10008.1.2.4.51",
                    "1.2.840.10008.1.2.4.57",
                    "1.2.840.10008.1.2.4.70" -> MediaType.IMAGE_JPEG;
            case "1.2.840.10008.1.2.5" -> new MediaType("image", "dicom-rle");
            case "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81" -> new MediaType("image", "jls");
            case "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91" -> new MediaType("image", "jp2");
            case "1.2.840.10008.1.2.4.92", "1.2.840.10008.1.2.4.93" -> new MediaType("image", "jpx");
            case "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203" ->
                new MediaType("image", "jphc");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
