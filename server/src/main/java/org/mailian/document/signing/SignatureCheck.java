package org.mailian.document.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one signature in a PDF.
 *
 * @param name of the signer, from the certificate
 * @param institution the certificate was given for
 * @param signedAt what the time stamp says; without one, what the signer said
 * @param timeStamped a time-stamp authority confirmed that the signature existed then
 * @param intact the signature fits the bytes it covers and the certificate it names
 * @param trusted an authority this house relies on certified the signer, and the certificate was valid at the time
 * @param untouched nothing stands in the file that neither this nor a later signature covers
 */
public record SignatureCheck(
        String name,
        String institution,
        String reason,
        @Nullable String place,
        Instant signedAt,
        boolean timeStamped,
        boolean intact,
        boolean trusted,
        boolean untouched) {

    /** Nothing speaks against it. */
    public boolean holds() {
        return intact && trusted && untouched;
    }
}
