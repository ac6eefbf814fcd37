package org.mailian.journal;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.TOO_LARGE;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way the journal says no. */
final class JournalProblems {

    private JournalProblems() {}

    static Problem payloadTooLarge(long bytes, long limit) {
        return new Problem(
                TOO_LARGE,
                "journal/payload-too-large",
                "An entry of " + bytes + " bytes is longer than " + limit,
                Map.of("bytes", bytes, "limit", limit));
    }

    /** U+0000 and lone surrogates have no place in a PostgreSQL text. */
    static Problem textNotStorable() {
        return new Problem(INVALID, "journal/text-not-storable", "A text holds U+0000 or half a character");
    }

    static Problem payloadNotStorable(String why) {
        return new Problem(INVALID, "journal/payload-not-storable", "The content cannot be kept: " + why);
    }

    static Problem deadLetterUnknown(UUID id) {
        return new Problem(NOT_FOUND, "journal/dead-letter-unknown", "There is no dead letter " + id);
    }

    static Problem deadLetterSettled(UUID id) {
        return new Problem(CONFLICT, "journal/dead-letter-settled", "The dead letter " + id + " is settled already");
    }

    static Problem deadLetterStillFails(String projection, String error) {
        return new Problem(
                CONFLICT,
                "journal/dead-letter-still-fails",
                "The projection could not apply the entry this time either",
                Map.of("projection", projection, "error", error));
    }

    static Problem projectionGone(String projection) {
        return new Problem(
                CONFLICT,
                "journal/projection-gone",
                "No projection has this name any more",
                Map.of("projection", projection));
    }
}
