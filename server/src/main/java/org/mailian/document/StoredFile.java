package org.mailian.document;

import java.time.Instant;
import java.util.UUID;
import org.mailian.kernel.Actor;

/**
 * A file that is safe on disk.
 *
 * @param subject what it belongs to, for example a case
 * @param name as its sender called it, without folders and invisible characters
 * @param mediaType what its first bytes show it to be; {@code application/octet-stream} when they do not say
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record StoredFile(
        UUID id,
        UUID subject,
        String name,
        String mediaType,
        long size,
        String sha256,
        Actor storedBy,
        Instant storedAt) {}
