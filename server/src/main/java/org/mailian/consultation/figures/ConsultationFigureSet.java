package org.mailian.consultation.figures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some months: all together, and cut five ways. Medians cannot be added up, so every cut is counted from the cases.
 *
 * @param months in order; one in which nothing was sent is left out
 * @param partners the institutions at the other side, most cases first; with one's own each is a pair
 * @param experts those with the most invitations first, a hundred at most
 * @param served by month and specialty
 * @param setbacks why it was refused, called off or not held, most cases first
 */
record ConsultationFigureSet(
        ConsultationFigureLine total,
        List<ConsultationFigureLine> months,
        List<ConsultationFigureLine> kinds,
        List<ConsultationFigureLine> partners,
        List<ConsultationFigureLine> specialties,
        List<ExpertFigureLine> experts,
        List<PersonTimes> served,
        List<SetbackLine> setbacks) {

    /**
     * Of month, kind, partner and specialty only that is named by which the line is cut.
     *
     * @param month {@code 2026-11}
     * @param specialty 诊疗科目 code; empty where nobody said
     * @param counts how many, by {@link ConsultationFigure}; each opens its cases
     * @param times by {@link ConsultationSpan}; absent where nothing was measured
     * @param opinions signed ones, of all experts
     * @param stars the mean the asking side gave, {@code starsBack} the mean of those who answered
     */
    record ConsultationFigureLine(
            @Nullable String month,
            @Nullable String kind,
            @Nullable FigurePlace partner,
            @Nullable String specialty,
            Map<ConsultationFigure, Integer> counts,
            Map<ConsultationSpan, SpanMinutes> times,
            int opinions,
            @Nullable Double stars,
            @Nullable Double starsBack) {}

    record FigurePlace(UUID id, String name, String nameEn) {}

    /** Half took no longer than the median, nine of ten no longer than the ninetieth. */
    record SpanMinutes(double median, double ninetieth) {}

    /** @param toSign from the end of the session to the signature */
    record ExpertFigureLine(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            FigurePlace institution,
            Map<ConsultationFigure, Integer> counts,
            @Nullable SpanMinutes toSign,
            @Nullable Double stars) {}

    /** 人次 of a specialty in a month. */
    record PersonTimes(String month, String specialty, int all, int inside, int outside) {}

    /** @param zh the reason in the words of the region; the code itself where the region has given it up */
    record SetbackLine(ConsultationFigure figure, String reason, String zh, String en, int cases) {}
}
