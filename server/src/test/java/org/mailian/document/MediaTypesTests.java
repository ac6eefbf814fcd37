package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    255044462D312E37,         application/pdf
                    89504E470D0A1A0A0000,     image/png
                    FFD8FFE000104A46,         image/jpeg
                    474946383961,             image/gif
                    52494646000000005745425056503820, image/webp
                    0000001866747970 6D703432, video/mp4""")
    void theBytesSayWhatItIs(String bytes, String type) {
        var head = HexFormat.of().parseHex(bytes.replace(" ", ""));

        assertThat(MediaTypes.of(head, "anything.bin", "text/html")).isEqualTo(type);
    }

    @Test
    void aDicomFileSaysItsNameAtByte128() {
        var head = new byte[200];
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, head, 128, 4);

        assertThat(MediaTypes.of(head, "IM0001", "application/octet-stream")).isEqualTo("application/dicom");
    }

    @Test
    void aPageOfAStrangerIsNeverAPageOfOurs() {
        var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(MediaTypes.of(html, "page.html", "text/html")).isEqualTo("application/octet-stream");
        assertThat(MediaTypes.of(svg, "picture.svg", "image/svg+xml")).isEqualTo("application/octet-stream");
        assertThat(MediaTypes.of(html, "scan.png", "image/png")).isEqualTo("application/octet-stream");
    }

    @Test
    void aSendersWordCountsWhereTheBytesCannotSayMore() {
        var zip = "PK\u0003\u0004....".getBytes(StandardCharsets.ISO_8859_1);
        var text = "体温 38.5℃\n".getBytes(StandardCharsets.UTF_8);

        assertThat(MediaTypes.of(zip, "小结.docx", "application/octet-stream")).endsWith("wordprocessingml.document");
        assertThat(MediaTypes.of(zip, "小结", "application/octet-stream")).isEqualTo("application/zip");
        assertThat(MediaTypes.of(text, "记录.txt", "application/octet-stream")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(MediaTypes.of(text, "记录", "text/plain")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(MediaTypes.of(new byte[] {1, 2, 3}, "记录.txt", "text/plain")).isEqualTo("application/octet-stream");
    }

    @Test
    void aTextCutInTheMiddleOfACharacterIsStillText() {
        var whole = "脉".repeat(2000).getBytes(StandardCharsets.UTF_8);
        var head = java.util.Arrays.copyOf(whole, 4096);

        assertThat(MediaTypes.of(head, "a.txt", "text/plain")).startsWith("text/plain");
    }
}
