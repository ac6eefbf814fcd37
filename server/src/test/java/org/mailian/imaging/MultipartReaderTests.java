package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Problem;

/** Whatever is in the parts and however the line cuts them, they come out as they went in. */
class MultipartReaderTests {

    private static final String BOUNDARY = "a-a--a";

    @Property(tries = 2_000)
    void partsComeOutAsTheyWentIn(
            @ForAll("contents") List<String> contents, @ForAll @IntRange(min = 1, max = 40) int step)
            throws IOException {
        var body = body(contents);
        var reader = new MultipartReader(new InSteps(body, step), BOUNDARY);
        assertThat(read(reader)).isEqualTo(contents);
    }

    @Property(tries = 500)
    void anEndTooEarlyIsTold(@ForAll("contents") List<String> contents, @ForAll @IntRange(max = 1_000) int cut) {
        var body = body(contents);
        var kept = new byte[Math.min(cut, body.length - 3)]; // the last two dashes are what makes it whole
        System.arraycopy(body, 0, kept, 0, kept.length);
        var reader = new MultipartReader(new ByteArrayInputStream(kept), BOUNDARY);
        assertThatThrownBy(() -> read(reader))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("imaging/upload-malformed"));
    }

    @Test
    void aPartMayBeLongerThanTheBuffer() throws IOException {
        var long1 = "\r\n--a-a-".repeat(60_000);
        assertThat(read(new MultipartReader(new ByteArrayInputStream(body(List.of(long1, "b"))), BOUNDARY)))
                .containsExactly(long1, "b");
    }

    /** Pieces that look like the beginning of a boundary, in every order. */
    @Provide
    Arbitrary<List<String>> contents() {
        return Arbitraries.of("\r", "\n", "-", "--", "a", "a-", "-a--", "\r\n--a-a-", "\r\n--", "x", "\0")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces))
                .filter(content -> !content.contains("\r\n--" + BOUNDARY))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] body(List<String> contents) {
        var body = new StringBuilder();
        contents.forEach(it -> body.append("--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n")
                .append(it)
                .append("\r\n"));
        return body.append("--" + BOUNDARY + "--").toString().getBytes(ISO_8859_1);
    }

    private static List<String> read(MultipartReader reader) throws IOException {
        var parts = new ArrayList<String>();
        for (var part = reader.next(); part != null; part = reader.next()) {
            var content = new ByteArrayOutputStream();
            part.transferTo(content);
            parts.add(content.toString(ISO_8859_1));
        }
        return parts;
    }

    /** Gives a few bytes at a time, as a slow line does. */
    private static final class InSteps extends InputStream {

        private final ByteArrayInputStream bytes;
        private final int step;

        InSteps(byte[] bytes, int step) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.step = step;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, Math.min(length, step));
        }
    }
}
