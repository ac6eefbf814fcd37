package org.mailian.consultation.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of consultation. Each is a condition on {@code consultation.counted} (and, where it is one of an expert's, on the seat
 * {@code s}), so that a count and the list of its cases cannot differ.
 */
enum ConsultationFigure {
    SENT("true"),
    ACCEPTED("accepted_at is not null"),
    /** Sent back for want of material, at least once. */
    RETURNED("returns > 0"),
    REFUSED("refusals > 0", "refuse"),
    /** Called off by who asked. */
    CANCELLED("calls_off > 0", "cancel"),
    /** The session took place. */
    HELD("finished_at is not null"),
    /** A session fell through at least once, whether or not it was held later. */
    NOT_HELD("misses > 0", "not-take-place"),
    OPINED("opinions > 0"),
    /** The session is over, and the opinions are not out yet. */
    OWED("finished_at is not null and delivered_at is null"),
    DELIVERED("delivered_at is not null"),
    IN_TIME("delivered_at <= promised_at"),
    LATE("delivered_at > promised_at"),
    /** 人次: a patient whose case was heard, or answered in writing. */
    SERVED("served_at is not null"),
    SERVED_INSIDE("served_at is not null and outside is false"),
    SERVED_OUTSIDE("served_at is not null and outside"),
    /** By the side that asked. */
    RATED("asker_stars is not null"),
    /** By those who answered. */
    RATED_BACK("answerer_stars is not null"),
    EXPERT_ASKED(Of.SEAT, "true"),
    EXPERT_JOINED(Of.SEAT, "s.state = 'JOINED'"),
    /** Declined, or let go by the centre. */
    EXPERT_GONE(Of.SEAT, "s.state in ('DECLINED', 'EXCUSED')"),
    EXPERT_SIGNED(Of.SEAT, "s.signed_at is not null"),
    EXPERT_IN_TIME(Of.SEAT, "s.signed_at <= promised_at"),
    EXPERT_LATE(Of.SEAT, "s.signed_at > promised_at"),
    EXPERT_RATED(Of.SEAT, "s.state = 'JOINED' and asker_stars is not null");

    enum Of {
        CASE,
        SEAT
    }

    private final Of of;
    private final String condition;
    private final @Nullable String setback;

    ConsultationFigure(String condition) {
        this(Of.CASE, condition, null);
    }

    ConsultationFigure(String condition, String setback) {
        this(Of.CASE, condition, setback);
    }

    ConsultationFigure(Of of, String condition) {
        this(of, condition, null);
    }

    ConsultationFigure(Of of, String condition, @Nullable String setback) {
        this.of = of;
        this.condition = condition;
        this.setback = setback;
    }

    boolean isOf(Of kind) {
        return of == kind;
    }

    String condition() {
        return condition;
    }

    /** As the setbacks call it, of which the region's reason is known; null: there is none. */
    @Nullable
    String setback() {
        return setback;
    }

    /** Refused: {@code consultation/unknown-figure}. */
    static ConsultationFigure named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(word))
                .findFirst()
                .orElseThrow(() -> FigureProblems.unknownFigure(word));
    }
}
