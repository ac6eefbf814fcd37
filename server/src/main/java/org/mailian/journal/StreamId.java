package org.mailian.journal;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whose story: one case, one agreement, one patient. Its entries are numbered 1, 2, 3 ... without gaps, and hash-chained.
 *
 * @param kind what the id names, a short lower-case word such as {@code case} or {@code dead-letter}
 */
public record StreamId(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public StreamId {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A stream's kind is a lower-case word, not '" + kind + "'");
        }
    }
}
