package org.mailian.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.DatabaseSettings;
import org.mailian.kernel.StartRefused;

/**
 * Where the key comes from. The one in the settings; or, beside an embedded database, a file that only this account may read
 * ({@code data/keys/patient.key}), made at the first start. Whoever has the database without it has no identity numbers.
 */
final class PatientKey {

    private static final int SHORTEST = 32;

    private PatientKey() {}

    /** Refuses to start when there is none, or one that is no key. */
    static byte[] of(PatientSettings settings, DatabaseSettings database) {
        var given = settings.key();
        if (given != null && !given.isBlank()) {
            return decoded(given.strip(), "MAILIAN_PATIENT_KEY (mailian.patient.key)");
        }
        if (isExternal(database.url())) {
            throw new StartRefused(
                    "An external database is named, but no key to seal what identifies patients.",
                    "Set MAILIAN_PATIENT_KEY, keep a copy apart from the database: without it nothing can be read again."
                            + " A new one is made by: openssl rand -base64 32");
        }
        return ofFile(database.data().resolve("keys").resolve("patient.key"));
    }

    static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip(), "The key file " + file.toAbsolutePath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file " + file.toAbsolutePath(), unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[SHORTEST];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(
                    ByteBuffer.wrap(Base64.getEncoder().encodeToString(key).getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its key is as good as ours
        }
    }

    private static byte[] decoded(String text, String where) {
        try {
            var key = Base64.getDecoder().decode(text);
            if (key.length >= SHORTEST) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, together with a key that is too short
        }
        throw new StartRefused(
                where + " does not hold a key.",
                "A key is at least 32 random bytes in Base64; a new one is made by: openssl rand -base64 32");
    }

    private static boolean isExternal(@Nullable String url) {
        return url != null && !url.isBlank();
    }
}
