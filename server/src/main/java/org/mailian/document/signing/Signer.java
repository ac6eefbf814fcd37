package org.mailian.document.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, for whom and why, as the signature will say it.
 *
 * @param name of the practitioner, as on paper
 * @param institution the practitioner signs for
 * @param reason what the signature means, for example {@code 诊断报告签发}
 * @param place where it was signed, null when nobody needs to know
 */
public record Signer(
        UUID practitioner,
        String name,
        UUID institution,
        String institutionName,
        String reason,
        @Nullable String place) {}
