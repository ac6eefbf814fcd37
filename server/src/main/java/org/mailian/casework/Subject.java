package org.mailian.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person a case is about, as far as a list needs to know. The full name is kept for searching inside the parties' own lists
 * and never leaves in a listing.
 *
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 * @param pseudonym what everybody but the requester calls them; null: the case is not without identities
 */
public record Subject(
        UUID patient,
        String name,
        String maskedName,
        String sex,
        @Nullable LocalDate birthDate,
        String pinyin,
        String initials,
        @Nullable String pseudonym) {

    /** A person who is named as usual. */
    public Subject(
            UUID patient,
            String name,
            String maskedName,
            String sex,
            @Nullable LocalDate birthDate,
            String pinyin,
            String initials) {
        this(patient, name, maskedName, sex, birthDate, pinyin, initials, null);
    }

    /** From now on so for all others; null: as usual again. */
    public Subject called(@Nullable String other) {
        return new Subject(patient, name, maskedName, sex, birthDate, pinyin, initials, other);
    }

    /** Whether somebody on {@code side} may not learn who it is. */
    public boolean hiddenFrom(Side side) {
        return pseudonym != null && side != Side.REQUESTER;
    }

    /** What stands on screens and papers that others read as well. */
    public String shownName() {
        return pseudonym == null ? maskedName : pseudonym;
    }

    /**
     * As a side may know them. Who is hidden has the id of the case instead of their own: by that of the index they would be found beside
     * their name in another case.
     */
    Subject knownTo(Side side, UUID caseId) {
        if (pseudonym != null && side != Side.REQUESTER) {
            return new Subject(caseId, pseudonym, pseudonym, sex, birthDate, "", "", pseudonym);
        }
        return side == Side.INVITED ? new Subject(patient, maskedName, maskedName, sex, birthDate, "", "") : this;
    }
}
