package org.mailian.diagnosis.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.journal.Entry;

/**
 * What a laboratory diagnosis knows beyond the case it is; tubes and results are the laboratory's. Immutable.
 *
 * @param price absent where nothing was agreed: the house opened it for a critical value
 * @param hands who wrote results down: where two must look, none of them validates
 * @param heard entries of the journal that have had their effect: what is heard twice happens once
 * @param alerts critical values, the oldest first
 * @param reports signed versions, the first first
 */
public record Assay(
        UUID caseId,
        UUID patient,
        UUID requester,
        AssayOrder order,
        @Nullable ReadingPrice price,
        Set<UUID> hands,
        Set<Long> heard,
        List<AssayAlert> alerts,
        List<AssayReport> reports,
        AssayTimes times) {

    /**
     * A signed version. The file grows by one signature when it is delivered, the text never changes.
     *
     * @param comment of the specialist
     * @param code of the page where anybody holding the paper can check it
     */
    public record AssayReport(
            int version,
            List<AssayLine> lines,
            @Nullable String comment,
            ReaderName specialist,
            Instant signedAt,
            UUID file,
            String code,
            @Nullable String deliveredBy,
            @Nullable Instant deliveredAt) {

        Optional<AssayLine> line(UUID specimen, String item) {
            return lines.stream().filter(it -> it.isOf(specimen, item)).findFirst();
        }

        AssayReport delivered(UUID countersigned, String by, Instant at) {
            return new AssayReport(version, lines, comment, specialist, signedAt, countersigned, code, by, at);
        }
    }

    /** @param promisedAt when the report is due, from the receipt of the last tube; moves when one had to be collected again */
    public record AssayTimes(
            Instant orderedAt,
            @Nullable Instant collectedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant resultedAt,
            @Nullable Instant signedAt,
            @Nullable Instant deliveredAt) {

        AssayTimes collected(Instant at) {
            return new AssayTimes(orderedAt, at, null, null, null, null, null);
        }

        AssayTimes received(Instant at, Instant promised) {
            return new AssayTimes(orderedAt, collectedAt, at, promised, null, null, null);
        }

        AssayTimes resulted(Instant at) {
            return new AssayTimes(orderedAt, collectedAt, receivedAt, promisedAt, at, signedAt, deliveredAt);
        }

        AssayTimes signed(Instant at) {
            return new AssayTimes(
                    orderedAt,
                    collectedAt,
                    receivedAt,
                    promisedAt,
                    resultedAt,
                    signedAt == null ? at : signedAt,
                    deliveredAt);
        }

        AssayTimes delivered(Instant at) {
            return new AssayTimes(
                    orderedAt,
                    collectedAt,
                    receivedAt,
                    promisedAt,
                    resultedAt,
                    signedAt,
                    deliveredAt == null ? at : deliveredAt);
        }
    }

    static Assay ordered(
            UUID caseId, UUID patient, UUID requester, AssayOrder order, @Nullable ReadingPrice price, Instant at) {
        return new Assay(
                caseId,
                patient,
                requester,
                order,
                price,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                new AssayTimes(at, null, null, null, null, null, null));
    }

    Optional<AssayAlert> openAlert() {
        return alerts.stream().filter(AssayAlert::isOpen).findFirst();
    }

    Optional<AssayReport> currentReport() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }

    Assay with(List<AssayAlert> next) {
        return new Assay(caseId, patient, requester, order, price, hands, heard, next, reports, times);
    }

    Assay at(AssayTimes next) {
        return new Assay(caseId, patient, requester, order, price, hands, heard, alerts, reports, next);
    }

    /** @param hand who wrote a result down; null where the entry says nothing of the kind */
    Assay heard(Entry entry, @Nullable UUID hand) {
        var all = new HashSet<>(heard);
        all.add(entry.seq());
        var everybody = new HashSet<>(hands);
        if (hand != null) {
            everybody.add(hand);
        }
        return new Assay(
                caseId,
                patient,
                requester,
                order,
                price,
                Set.copyOf(everybody),
                Set.copyOf(all),
                alerts,
                reports,
                times);
    }

    boolean hasHeard(Entry entry) {
        return heard.contains(entry.seq());
    }

    /** A new version; or the current one with another signature, when it has its number. */
    Assay with(AssayReport report) {
        var all = new ArrayList<>(reports);
        if (all.size() >= report.version()) {
            all.set(report.version() - 1, report);
        } else {
            all.add(report);
        }
        return new Assay(caseId, patient, requester, order, price, hands, heard, alerts, List.copyOf(all), times);
    }
}
