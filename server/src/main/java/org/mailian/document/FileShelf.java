package org.mailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.mailian.kernel.DatabaseSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The folder the contents lie in, each under its own SHA-256: {@code files/ab/cd/abcd...}. A content is written beside its place,
 * forced to disk, and then moved there in one step, so that what lies at its place is whole, whatever happens to the machine. Several
 * nodes may share the folder.
 */
@Component
class FileShelf {

    /** Enough to recognise every kind of file we know (DICOM says its name at byte 128). */
    private static final int HEAD = 4096;

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final DataSize largest;

    FileShelf(DatabaseSettings database, DocumentSettings settings, Clock clock) {
        this.folder = database.data().toAbsolutePath().normalize().resolve("files");
        this.largest = settings.largestFile();
        sweep(clock.instant().minus(ABANDONED));
    }

    /** A content in its place, with its first bytes. */
    record Shelved(String sha256, long size, byte[] head) {}

    Shelved put(InputStream content) {
        try {
            var incoming = Files.createDirectories(folder.resolve("incoming")).resolve(UUID.randomUUID() + ".part");
            try {
                var shelved = write(content, incoming);
                settle(incoming, path(shelved.sha256()));
                return shelved;
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Shelved write(InputStream content, Path incoming) throws IOException {
        var digest = sha256();
        var head = new byte[0];
        var size = 0L;
        try (var channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            for (int read = content.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = content.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0) {
                    head = Arrays.copyOf(buffer, Math.min(read, HEAD));
                }
                size += read;
                if (size > largest.toBytes()) {
                    throw DocumentProblems.fileTooLarge(largest);
                }
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            if (size == 0) {
                throw DocumentProblems.emptyFile();
            }
            channel.force(true);
        }
        return new Shelved(HexFormat.of().formatHex(digest.digest()), size, head);
    }

    private static void settle(Path incoming, Path place) throws IOException {
        if (Files.exists(place)) {
            return; // the same content is there already
        }
        var parent = place.getParent();
        if (parent == null) {
            throw new IOException("No folder for " + place);
        }
        Files.createDirectories(parent);
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        for (var folder = parent;
                folder != null && folder.startsWith(parent.getParent());
                folder = folder.getParent()) {
            force(folder);
        }
    }

    /** A name in a folder survives a power cut only once the folder itself is on disk. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what was being written when a node died. */
    private void sweep(Instant limit) {
        var incoming = folder.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (var parts = Files.list(incoming)) {
            for (var part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
