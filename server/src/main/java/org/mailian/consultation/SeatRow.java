package org.mailian.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lists and figures of an expert's consultations need to know of a seat. Whoever was asked twice has one row, the newer.
 *
 * @param owes the expert has something to do yet
 */
record SeatRow(
        UUID practitioner,
        UUID institution,
        String state,
        boolean owes,
        Instant invited,
        @Nullable Instant answered,
        @Nullable Instant signed) {

    /** @param ended the case is over: nobody owes anything any more */
    static List<SeatRow> of(Consultation it, boolean ended) {
        var rows = new LinkedHashMap<UUID, SeatRow>();
        for (var seat : it.seats()) {
            var opinion = seat.opinion();
            rows.put(
                    seat.practitioner(),
                    new SeatRow(
                            seat.practitioner(),
                            seat.party().institution().id(),
                            seat.state().name(),
                            !ended && (seat.isAsked() || seat.owesOpinion()),
                            seat.invitedAt(),
                            seat.answeredAt(),
                            opinion == null ? null : opinion.at()));
        }
        return List.copyOf(rows.values());
    }
}
