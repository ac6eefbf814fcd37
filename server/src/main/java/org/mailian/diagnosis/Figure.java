package org.mailian.diagnosis;

import java.util.Arrays;

/** What is counted of remote diagnosis. Each is a condition, so that a count and the list of its cases cannot differ. */
enum Figure {
    ORDERED("true"),
    /** Pictures have come, or tubes, as often as they had to be taken. */
    ACQUIRED("acquired_at is not null"),
    CLAIMED("claimed_at is not null"),
    SIGNED("signed_at is not null"),
    /** Still on its way, or called off. */
    UNSIGNED("signed_at is null"),
    DELIVERED("delivered_at is not null"),
    IN_TIME("signed_at <= promised_at"),
    LATE("signed_at > promised_at"),
    /** The pictures were sent back, or a tube refused, at least once. */
    REFUSED("refusals > 0"),
    AGREED("concordance = 'FULL'"),
    AGREED_MINOR("concordance = 'MINOR'"),
    DISPUTED("concordance = 'MAJOR'"),
    CLINIC_AGREED("clinic_agreement = 'FULL'"),
    CLINIC_AGREED_MINOR("clinic_agreement = 'MINOR'"),
    CLINIC_DIFFERED("clinic_agreement = 'MAJOR'"),
    CRITICAL("alerted_at is not null"),
    CRITICAL_ANSWERED("acknowledged_at is not null"),
    CRITICAL_OPEN("alerted_at is not null and acknowledged_at is null");

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    /** On the columns of {@code diagnosis.counted}. */
    String condition() {
        return condition;
    }

    /** Refused: {@code diagnosis/unknown-figure}. */
    static Figure named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(word))
                .findFirst()
                .orElseThrow(() -> DiagnosisProblems.unknownFigure(word));
    }
}
