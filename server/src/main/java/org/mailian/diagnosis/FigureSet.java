package org.mailian.diagnosis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some months: all together, and cut three ways. Medians cannot be added up, so every cut is counted from the cases.
 *
 * @param months in order; one in which nothing was ordered is left out
 * @param partners the institutions at the other side, most orders first
 * @param modalities most orders first
 */
record FigureSet(FigureLine total, List<FigureLine> months, List<FigureLine> partners, List<FigureLine> modalities) {

    /** @param month {@code 2026-11}; of month, partner and modality only that is named by which the line is cut */
    record FigureLine(
            @Nullable String month,
            @Nullable FigurePartner partner,
            @Nullable String modality,
            FigureCounts counts,
            FigureTimes times) {}

    record FigurePartner(UUID id, String name, String nameEn) {}

    /** How many; each opens its cases by the {@link Figure} of the same name. */
    record FigureCounts(
            int ordered,
            int acquired,
            int claimed,
            int signed,
            int unsigned,
            int delivered,
            int inTime,
            int late,
            int refused,
            int agreed,
            int agreedMinor,
            int disputed,
            int clinicAgreed,
            int clinicAgreedMinor,
            int clinicDiffered,
            int critical,
            int criticalAnswered,
            int criticalOpen) {}

    /**
     * How long each step took; absent where nothing was measured.
     *
     * @param toAcquire from the order until pictures or tubes were there that could be read
     * @param toClaim until a reader took it
     * @param toRead from there to the signature
     * @param toReport from the pictures to the signature, which is what was promised
     * @param toDeliver from the signature to the hand-over at the township
     * @param toAcknowledge from a critical value to the answer
     */
    record FigureTimes(
            @Nullable FigureSpan toAcquire,
            @Nullable FigureSpan toClaim,
            @Nullable FigureSpan toRead,
            @Nullable FigureSpan toReport,
            @Nullable FigureSpan toDeliver,
            @Nullable FigureSpan toAcknowledge) {}

    /** Minutes: half took no longer than the median, nine of ten no longer than the ninetieth. */
    record FigureSpan(double median, double ninetieth) {}
}
