package org.mailian.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.DiagnosisOrder;
import org.mailian.diagnosis.DiagnosisOrder.ReadingPlace;
import org.mailian.diagnosis.ReportContent;
import org.mailian.diagnosis.ReportContent.Agreement;

/**
 * A remote reading as the script tells it, from the order to where it stands now. People and places are keys of {@link Cast}, times are
 * {@link Moments}.
 *
 * @param film what the machine sends, a word of {@link Films}; absent: nothing has been acquired
 * @param chosen whom somebody chose at the machine, where it was the wrong one
 * @param unnumbered the machine was not told the number of the order
 */
record ReadingStory(
        String patient,
        String by,
        String opened,
        Priority priority,
        String examination,
        String to,
        String summary,
        @Nullable String impression,
        @Nullable String question,
        @Nullable String film,
        @Nullable String chosen,
        @Nullable Boolean unnumbered,
        List<Step> steps) {

    /** Whom the pictures say they show. */
    String shown() {
        return chosen == null ? patient : chosen;
    }

    boolean isUnnumbered() {
        return Boolean.TRUE.equals(unnumbered);
    }

    /**
     * @param does an action of the workflow, {@code write}, or {@code film}: the machine sends
     * @param report what is written
     */
    record Step(
            String at,
            String by,
            String does,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String code,
            @Nullable Agreement grade,
            @Nullable Report report) {}

    record Report(
            @Nullable String template,
            String findings,
            String impression,
            @Nullable Agreement clinic,
            @Nullable List<String> dx) {

        ReportContent content() {
            return new ReportContent(
                    template,
                    findings,
                    impression,
                    null,
                    dx == null ? null : dx.stream().map(Report::diagnosis).toList(),
                    null,
                    null,
                    clinic);
        }

        private static ReportContent.ReportDiagnosis diagnosis(String line) {
            var blank = line.indexOf(' ');
            return new ReportContent.ReportDiagnosis(
                    line.substring(0, blank), line.substring(blank + 1), "ICD-10-CN", "2.0");
        }
    }

    DiagnosisOrder order(Cast cast) {
        var place = cast.place(to);
        return new DiagnosisOrder(
                examination,
                priority,
                summary,
                impression,
                question,
                new ReadingPlace(place.institution(), place.department()));
    }
}
