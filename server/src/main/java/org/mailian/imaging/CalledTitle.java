package org.mailian.imaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application entity title under which this archive is called: what arrives under it belongs to the institution.
 *
 * @param name what people call it, for example "DR 室"
 * @param endedAt since when nothing is taken under it any more; the title may then be given anew
 */
public record CalledTitle(
        UUID id,
        String title,
        UUID institution,
        String name,
        Instant since,
        @Nullable Instant endedAt) {}
