package org.mailian.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseHeader;
import org.mailian.consultation.CallLog.NotedCall;
import org.mailian.consultation.FreeExperts.FreeExpert;

/**
 * What a consultation centre sees at a glance: what it was asked and must keep moving.
 *
 * @param at when it was read
 * @param sessions of today, in the order of the hour; an emergency stands where it began
 * @param late most overdue first
 * @param waiting who has not answered, the oldest invitation first, after the cases nobody was asked into
 * @param free who has nothing booked in the next hour
 * @param calls of today, the newest first
 */
record CentreDeskView(
        Instant at,
        List<DeskSession> sessions,
        List<DeskLate> late,
        List<DeskWaiting> waiting,
        List<FreeExpert> free,
        List<NotedCall> calls) {

    /** @param present how many are in the room now */
    record DeskSession(
            CaseHeader header,
            ConsultationKind kind,
            Instant from,
            @Nullable Instant until,
            @Nullable String place,
            @Nullable UUID meeting,
            RoomState room,
            int present,
            List<String> experts) {}

    enum RoomState {
        /** Nobody has begun. */
        WAITING,
        /** Its hour has come, and nobody has begun. */
        NOT_BEGUN,
        OPEN,
        OVER
    }

    /** @param who owes it, where it is known; names of experts */
    record DeskLate(CaseHeader header, LateBecause because, Instant since, List<String> who) {}

    enum LateBecause {
        NOT_BEGUN,
        /** The session is over, and opinions are missing. */
        OPINIONS,
        /** A clock of the case has run out. */
        CLOCK
    }

    /** @param seat who was asked and has not answered; null: nobody has been asked */
    record DeskWaiting(
            CaseHeader header,
            @Nullable String specialty,
            @Nullable WaitingSeat seat,
            @Nullable NextExpert next) {}

    /** @param phone a private number, of colleagues only */
    record WaitingSeat(
            UUID practitioner,
            String name,
            @Nullable String title,
            String institutionName,
            String institutionNameEn,
            Instant invitedAt,
            @Nullable String phone) {}

    /** Whom the rules suggest next. */
    record NextExpert(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            UUID institution,
            String institutionName,
            String institutionNameEn) {}
}
