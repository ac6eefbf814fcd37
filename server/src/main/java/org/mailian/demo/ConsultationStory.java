package org.mailian.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Because;
import org.mailian.casework.Priority;
import org.mailian.consultation.Consultation.Followed;
import org.mailian.consultation.ConsultationKind;
import org.mailian.consultation.ConsultationMatter;
import org.mailian.consultation.ExpertSeat.Opinion;
import org.mailian.consultation.HourDesk.WantedHour;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentForm;
import org.mailian.patient.ConsentSignature;

/**
 * A consultation as the script tells it, from the question to where it stands now. People and places are keys of {@link Cast}, times are
 * {@link Moments}.
 *
 * @param deferred why the consent is signed later
 * @param laboratory codes of the items whose results are shown
 * @param draft it was begun and not sent yet
 */
record ConsultationStory(
        String patient,
        String by,
        String opened,
        ConsultationKind kind,
        Priority priority,
        String to,
        String specialty,
        @Nullable String expert,
        String question,
        @Nullable String purpose,
        String history,
        @Nullable String findings,
        @Nullable String impression,
        @Nullable String deferred,
        @Nullable Boolean draft,
        @Nullable Set<String> laboratory,
        List<Step> steps) {

    /** @param does an action of the workflow */
    record Step(
            String at,
            String by,
            String does,
            @Nullable String expert,
            @Nullable String hour,
            @Nullable String place,
            @Nullable String diagnosis,
            @Nullable String reasoning,
            @Nullable String text,
            @Nullable String reason,
            @Nullable Boolean dissents,
            @Nullable Followed followed,
            @Nullable Integer stars) {

        Opinion opinion() {
            return new Opinion(diagnosis, reasoning, said(), Boolean.TRUE.equals(dissents));
        }

        Because because() {
            return new Because(said(reason), text);
        }

        WantedHour hour(Moments moments) {
            var from = moments.at(said(hour));
            return new WantedHour(from, from.plus(Duration.ofMinutes(45)), place, Set.of());
        }

        String said() {
            return said(text);
        }

        private static String said(@Nullable String it) {
            if (it == null) {
                throw new IllegalArgumentException("The step does not say it");
            }
            return it;
        }
    }

    /** Somebody of the roster. */
    record Expert(String who, Set<String> specialties, int years, String about) {}

    ConsultationMatter matter(Cast cast) {
        return new ConsultationMatter(
                kind,
                priority,
                question,
                purpose,
                history,
                findings,
                impression,
                null,
                cast.place(to).institution(),
                cast.place(to).department(),
                specialty,
                null,
                expert == null ? null : cast.member(expert).practitioner(),
                List.of(),
                Set.of(),
                laboratory == null ? Set.of() : laboratory,
                false);
    }

    /** @param patientName who signs, where it is not put off */
    ConsentSignature consent(String patientName) {
        return deferred == null
                ? new ConsentSignature(ConsentDecision.AGREED, ConsentForm.PAPER, patientName, "01", null, null, null)
                : new ConsentSignature(ConsentDecision.DEFERRED, null, null, null, null, deferred, null);
    }
}
