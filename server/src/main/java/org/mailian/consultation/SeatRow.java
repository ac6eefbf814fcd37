package org.mailian.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What a list of an expert's consultations needs to know of a seat. Whoever was asked twice has one row, the newer.
 *
 * @param owes the expert has something to do yet
 */
record SeatRow(UUID practitioner, UUID institution, String state, boolean owes) {

    /** @param ended the case is over: nobody owes anything any more */
    static List<SeatRow> of(Consultation it, boolean ended) {
        var rows = new LinkedHashMap<UUID, SeatRow>();
        for (var seat : it.seats()) {
            rows.put(
                    seat.practitioner(),
                    new SeatRow(
                            seat.practitioner(),
                            seat.party().institution().id(),
                            seat.state().name(),
                            !ended && (seat.isAsked() || seat.owesOpinion())));
        }
        return List.copyOf(rows.values());
    }
}
