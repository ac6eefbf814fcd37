package org.mailian.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.ReportContent.Agreement;

/**
 * What a diagnosis knows beyond the case it is. Immutable; {@link #next} makes the one after.
 *
 * @param accessionNumber unique at the requester; the modality writes it into what it acquires
 * @param study Study Instance UID, once pictures are here
 * @param acquiredBy the technician who sent them, or the machine that did it by itself
 * @param claim who has it on the desk
 * @param draft what has been written and not yet signed
 * @param doubt pictures that contradict the patient
 * @param alerts critical values, the oldest first
 * @param reports signed versions, the first first
 */
public record Diagnosis(
        UUID caseId,
        UUID patient,
        UUID requester,
        String modality,
        String accessionNumber,
        DiagnosisOrder order,
        ReadingPrice price,
        @Nullable String study,
        @Nullable String acquiredBy,
        @Nullable Claim claim,
        @Nullable ReportContent draft,
        @Nullable Reading firstReading,
        @Nullable Reading secondReading,
        @Nullable Concordance concordance,
        @Nullable QualityRefusal refusal,
        int refusals,
        @Nullable PictureDoubt doubt,
        List<CriticalAlert> alerts,
        List<SignedReport> reports,
        ReadingTimes times) {

    /** Somebody at the reading side, as named on paper. */
    public record ReaderName(
            UUID practitioner, String name, @Nullable String title) {}

    public record Claim(ReaderName reader, Instant at) {}

    /** One reader's finished opinion. */
    public record Reading(ReaderName reader, ReportContent content, Instant at) {}

    /** How the second opinion stood beside the first, and whose it was in the end. */
    public record Concordance(Agreement grade, @Nullable String reason, ReaderName gradedBy, Instant at) {}

    /** Why the pictures cannot be read and what the technician shall do. */
    public record QualityRefusal(String reason, String whatToDo, ReaderName by, Instant at) {}

    /**
     * 危急值: told to the requester, who says what was done.
     *
     * @param code of the region's list
     */
    public record CriticalAlert(
            UUID id,
            String code,
            String finding,
            String raisedBy,
            Instant raisedAt,
            @Nullable String acknowledgedBy,
            @Nullable String actionTaken,
            @Nullable Instant acknowledgedAt) {

        boolean isOpen() {
            return acknowledgedAt == null;
        }
    }

    /**
     * A signed version. The file grows by one signature when the requester delivers it, the text never changes.
     *
     * @param reason why it follows the version before; absent for the first
     * @param code of the page where anybody holding the paper can check it
     */
    public record SignedReport(
            int version,
            ReportContent content,
            ReaderName expert,
            @Nullable ReaderName firstReader,
            Instant signedAt,
            UUID file,
            String code,
            @Nullable String reason,
            @Nullable String deliveredBy,
            @Nullable Instant deliveredAt) {}

    /**
     * What the patient pays where the examination was made, and whose part is whose, as the agreement says; absent parts were not
     * agreed.
     *
     * @param total yuan
     * @param responderShare percent of the total that is the reader's
     */
    public record ReadingPrice(
            String item,
            java.math.@Nullable BigDecimal total,
            java.math.@Nullable BigDecimal responderShare,
            String agreementNumber) {}

    /** @param promisedAt when the report is due, by the region's rule; moves when new pictures had to be made */
    public record ReadingTimes(
            Instant orderedAt,
            @Nullable Instant acquiredAt,
            @Nullable Instant promisedAt,
            @Nullable Instant claimedAt,
            @Nullable Instant firstReadAt,
            @Nullable Instant signedAt,
            @Nullable Instant deliveredAt) {}

    boolean isClaimedBy(UUID practitioner) {
        return claim != null && claim.reader().practitioner().equals(practitioner);
    }

    Optional<CriticalAlert> openAlert() {
        return alerts.stream().filter(CriticalAlert::isOpen).findFirst();
    }

    Optional<SignedReport> currentReport() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }

    Next next() {
        return new Next(this);
    }

    /** The diagnosis being changed; what is not named stays. */
    static final class Next {

        private final Diagnosis before;
        private @Nullable String study;
        private @Nullable String acquiredBy;
        private @Nullable Claim claim;
        private @Nullable ReportContent draft;
        private @Nullable Reading firstReading;
        private @Nullable Reading secondReading;
        private @Nullable Concordance concordance;
        private @Nullable QualityRefusal refusal;
        private int refusals;
        private @Nullable PictureDoubt doubt;
        private List<CriticalAlert> alerts;
        private List<SignedReport> reports;
        private ReadingTimes times;

        private Next(Diagnosis before) {
            this.before = before;
            study = before.study;
            acquiredBy = before.acquiredBy;
            claim = before.claim;
            draft = before.draft;
            firstReading = before.firstReading;
            secondReading = before.secondReading;
            concordance = before.concordance;
            refusal = before.refusal;
            refusals = before.refusals;
            doubt = before.doubt;
            alerts = before.alerts;
            reports = before.reports;
            times = before.times;
        }

        /** Pictures are here, the first or better ones. */
        Next acquired(String uid, String by, Instant at, Instant promised) {
            study = uid;
            acquiredBy = by;
            refusal = null;
            doubt = null;
            times = new ReadingTimes(times.orderedAt(), at, promised, null, null, null, null);
            return this;
        }

        Next doubted(@Nullable PictureDoubt it) {
            doubt = it;
            return this;
        }

        Next claimed(ReaderName reader, Instant at) {
            claim = new Claim(reader, at);
            times = new ReadingTimes(
                    times.orderedAt(),
                    times.acquiredAt(),
                    times.promisedAt(),
                    times.claimedAt() == null ? at : times.claimedAt(),
                    times.firstReadAt(),
                    times.signedAt(),
                    times.deliveredAt());
            return this;
        }

        Next released() {
            claim = null;
            return this;
        }

        Next draft(@Nullable ReportContent content) {
            draft = content;
            return this;
        }

        Next firstRead(Reading reading) {
            firstReading = reading;
            claim = null;
            times = new ReadingTimes(
                    times.orderedAt(),
                    times.acquiredAt(),
                    times.promisedAt(),
                    times.claimedAt(),
                    reading.at(),
                    times.signedAt(),
                    times.deliveredAt());
            return this;
        }

        Next secondRead(Reading reading) {
            secondReading = reading;
            return this;
        }

        Next graded(Concordance grade) {
            concordance = grade;
            return this;
        }

        Next refused(QualityRefusal it) {
            refusal = it;
            refusals = before.refusals + 1;
            claim = null;
            return this;
        }

        Next alerts(List<CriticalAlert> all) {
            alerts = List.copyOf(all);
            return this;
        }

        /** A new version; the desk is empty again. */
        Next signed(SignedReport report) {
            var all = new ArrayList<>(reports);
            all.add(report);
            reports = List.copyOf(all);
            claim = null;
            draft = null;
            return at(times.signedAt() == null ? report.signedAt() : times.signedAt(), times.deliveredAt());
        }

        /** The current version has been handed out, countersigned. */
        Next delivered(SignedReport report, Instant at) {
            var all = new ArrayList<>(reports);
            all.set(all.size() - 1, report);
            reports = List.copyOf(all);
            return at(times.signedAt(), times.deliveredAt() == null ? at : times.deliveredAt());
        }

        private Next at(@Nullable Instant signedAt, @Nullable Instant deliveredAt) {
            times = new ReadingTimes(
                    times.orderedAt(),
                    times.acquiredAt(),
                    times.promisedAt(),
                    times.claimedAt(),
                    times.firstReadAt(),
                    signedAt,
                    deliveredAt);
            return this;
        }

        Diagnosis build() {
            return new Diagnosis(
                    before.caseId,
                    before.patient,
                    before.requester,
                    before.modality,
                    before.accessionNumber,
                    before.order,
                    before.price,
                    study,
                    acquiredBy,
                    claim,
                    draft,
                    firstReading,
                    secondReading,
                    concordance,
                    refusal,
                    refusals,
                    doubt,
                    alerts,
                    reports,
                    times);
        }
    }
}
