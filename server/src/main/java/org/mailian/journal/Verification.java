package org.mailian.journal;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing a stream's chain found.
 *
 * @param entries how many entries were found intact
 * @param brokenAt the first position that is missing or is not what was hashed; null when intact
 * @param algorithm the algorithm of the last entry read
 * @param headHash the hash that stands for the whole stream up to now; null for a stream without entries
 */
public record Verification(
        boolean intact,
        int entries,
        @Nullable Integer brokenAt,
        String algorithm,
        @Nullable String headHash) {}
