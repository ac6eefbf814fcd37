package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.http.MediaType;

/** Answers with {@code multipart/related} (RFC 2387), part after part as they come. */
final class MultipartWriter {

    /** Writes the content of a part. */
    @FunctionalInterface
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    private final String boundary = "mailian-" + UUID.randomUUID();
    private final OutputStream out;

    MultipartWriter(HttpServletResponse response, MediaType type) throws IOException {
        response.setContentType("multipart/related; type=\"%s/%s\"; boundary=%s"
                .formatted(type.getType(), type.getSubtype(), boundary));
        this.out = response.getOutputStream();
    }

    /** @param length in bytes; negative where it is not known before */
    void part(String contentType, long length, Content content) throws IOException {
        var head = "--" + boundary + "\r\nContent-Type: " + contentType
                + (length < 0 ? "" : "\r\nContent-Length: " + length) + "\r\n\r\n";
        out.write(head.getBytes(US_ASCII));
        content.write(out);
        out.write("\r\n".getBytes(US_ASCII));
    }

    void end() throws IOException {
        out.write(("--" + boundary + "--\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
