package org.mailian.diagnosis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.PictureIdentity.ComparedFact;

/**
 * Pictures that came for an order and contradict its patient. Open until somebody said why they are the patient's all the same, or other
 * pictures were sent.
 *
 * @param study Study Instance UID of the pictures
 * @param because why they are the patient's all the same, in the words of who says so
 */
public record PictureDoubt(
        String study,
        List<ComparedFact> facts,
        Instant at,
        @Nullable String confirmedBy,
        @Nullable String because) {

    /** What {@link PictureIdentity} finds; still to be answered. */
    static PictureDoubt open(String study, List<ComparedFact> facts, Instant at) {
        return new PictureDoubt(study, facts, at, null, null);
    }

    boolean isOpen() {
        return confirmedBy == null;
    }
}
