package org.mailian.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The beds of an institution as they are now, ward by ward. */
public record BedBoard(UUID institution, List<WardBeds> wards) {

    public record WardBeds(UUID ward, UUID department, String code, String name, String nameEn, List<BedState> beds) {}

    /**
     * One bed.
     *
     * @param authorised 编制床位; the others were added
     * @param open 开放床位
     * @param staffed there are nurses for it
     * @param state FREE only when open, staffed, not occupied and not held
     * @param caseId the case that holds or occupies it
     */
    public record BedState(
            UUID bed,
            String number,
            boolean authorised,
            boolean open,
            boolean staffed,
            BedRestriction restriction,
            State state,
            @Nullable UUID caseId) {}

    public enum State {
        FREE,
        HELD,
        OCCUPIED,
        CLOSED
    }

    /** How many beds are free to be given. */
    public int free() {
        return (int) wards.stream()
                .flatMap(it -> it.beds().stream())
                .filter(it -> it.state() == State.FREE)
                .count();
    }
}
