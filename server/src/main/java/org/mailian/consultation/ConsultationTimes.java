package org.mailian.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a consultation; the first time of each, except the session, of which the last counts. */
public record ConsultationTimes(
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant decidedAt) {

    ConsultationTimes submitted(Instant at) {
        return new ConsultationTimes(
                openedAt,
                submittedAt == null ? at : submittedAt,
                acceptedAt,
                scheduledAt,
                begunAt,
                finishedAt,
                deliveredAt,
                decidedAt);
    }

    ConsultationTimes accepted(Instant at) {
        return new ConsultationTimes(
                openedAt,
                submittedAt,
                acceptedAt == null ? at : acceptedAt,
                scheduledAt,
                begunAt,
                finishedAt,
                deliveredAt,
                decidedAt);
    }

    ConsultationTimes scheduled(Instant at) {
        return new ConsultationTimes(
                openedAt, submittedAt, acceptedAt, at, begunAt, finishedAt, deliveredAt, decidedAt);
    }

    ConsultationTimes begun(Instant at) {
        return new ConsultationTimes(openedAt, submittedAt, acceptedAt, scheduledAt, at, null, deliveredAt, decidedAt);
    }

    ConsultationTimes finished(Instant at) {
        return new ConsultationTimes(
                openedAt, submittedAt, acceptedAt, scheduledAt, begunAt, at, deliveredAt, decidedAt);
    }

    ConsultationTimes delivered(Instant at) {
        return new ConsultationTimes(
                openedAt, submittedAt, acceptedAt, scheduledAt, begunAt, finishedAt, at, decidedAt);
    }

    ConsultationTimes decided(Instant at) {
        return new ConsultationTimes(
                openedAt, submittedAt, acceptedAt, scheduledAt, begunAt, finishedAt, deliveredAt, at);
    }
}
