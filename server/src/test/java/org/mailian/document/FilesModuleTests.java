package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Actor;
import org.mailian.kernel.DatabaseSettings;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

@HouseTest
class FilesModuleTests {

    private static final Actor DR_LIN = new Actor(Ids.next(), Ids.next(), Ids.next(), "林岚");
    private static final byte[] PDF = "%PDF-1.7 a scan of an ECG".getBytes(StandardCharsets.UTF_8);

    private final UUID aCase = Ids.next();

    @Autowired
    Files files;

    @Autowired
    FileShelf shelf;

    @Autowired
    DatabaseSettings settings;

    @Test
    void whatWasStoredCanBeReadAgain() throws IOException {
        var stored = files.store(aCase, "C:\\ecg\\心电图.pdf", "application/pdf", content(PDF), DR_LIN);

        assertThat(stored.name()).isEqualTo("心电图.pdf");
        assertThat(stored.size()).isEqualTo(PDF.length);
        assertThat(files.get(stored.id())).isEqualTo(stored);
        assertThat(files.of(aCase)).containsExactly(stored);
        try (var read = files.open(stored.id())) {
            assertThat(read.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void theSameContentLiesOnTheShelfOnceAndBelongsToBoth() {
        var one = files.store(aCase, "一.pdf", "application/pdf", content(PDF), DR_LIN);
        var other = files.store(Ids.next(), "二.pdf", "application/pdf", content(PDF), DR_LIN);

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(shelf.path(other.sha256()))
                .isEqualTo(shelf.path(one.sha256()))
                .exists();
    }

    @Test
    void aTransferThatBreaksOffLeavesNothing() {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        assertThatExceptionOfType(java.io.UncheckedIOException.class)
                .isThrownBy(() -> files.store(aCase, "x.txt", "text/plain", broken, DR_LIN));
        assertThat(files.of(aCase)).isEmpty();
        assertThat(incoming()).isEmptyDirectory();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.store(aCase, "x.txt", "text/plain", content(new byte[0]), DR_LIN))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/empty-file"));
    }

    @Test
    void aFileLargerThanTheSettingIsRefusedAndNothingOfItStays() {
        var small = new FileShelf(
                settings,
                new DocumentSettings(DataSize.ofKilobytes(100), java.net.URI.create("http://localhost")),
                java.time.Clock.systemUTC());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> small.put(content(new byte[100 * 1024 + 1])))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/file-too-large"));
        assertThat(incoming()).isEmptyDirectory();
        assertThat(small.put(content(new byte[100 * 1024])).size()).isEqualTo(100 * 1024);
    }

    @Test
    void anUnknownFileIsNotFound() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.get(Ids.next()))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/unknown-file"));
    }

    @Test
    void aDownloadCannotBecomeAPageOfOurs() {
        var page = files.store(
                aCase, "page.html", "text/html", content("<script>".getBytes(StandardCharsets.UTF_8)), DR_LIN);
        var scan = files.store(aCase, "心电图.pdf", "application/pdf", content(PDF), DR_LIN);

        assertThat(files.download(page).getHeaders().getContentType()).hasToString("application/octet-stream");
        assertThat(disposition(page)).startsWith("attachment");
        assertThat(disposition(scan)).startsWith("inline").contains("filename*=UTF-8''%E5%BF%83");
        assertThat(files.download(scan).getHeaders().getFirst("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(files.download(scan).getHeaders().getFirst("Content-Security-Policy"))
                .contains("sandbox");
    }

    private String disposition(StoredFile file) {
        return String.valueOf(files.download(file).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
    }

    private Path incoming() {
        return settings.data().toAbsolutePath().resolve("files/incoming");
    }

    private static InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
