package org.mailian.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody on its list sees it.
 *
 * @param me who the reader is in it
 * @param rules the numbers pages go by
 */
record MeetingView(
        UUID id,
        String subjectKind,
        UUID subject,
        String title,
        Instant plannedFrom,
        Instant plannedUntil,
        Meeting.State state,
        @Nullable Instant finishedAt,
        MeetingPerson me,
        List<MeetingPerson> people,
        List<TableItem> items,
        MeetingRules rules) {

    record MeetingPerson(
            UUID id,
            String name,
            String nameEn,
            String institution,
            String institutionEn,
            MeetingRole role,
            boolean admitted,
            @Nullable Instant expiresAt) {

        static MeetingPerson of(Participant it) {
            return new MeetingPerson(
                    it.id(),
                    it.name(),
                    it.nameEn(),
                    it.institution(),
                    it.institutionEn(),
                    it.role(),
                    it.admitted(),
                    it.expiresAt());
        }
    }

    /** @param key a guest's own key to the study, where its owner gave one */
    record TableItem(
            UUID id,
            MeetingItem.Kind kind,
            String reference,
            String label,
            @Nullable String key) {

        static TableItem of(MeetingItem it) {
            return new TableItem(it.id(), it.kind(), it.reference(), it.label(), null);
        }
    }

    /** One line of a list. */
    record MeetingLine(
            UUID id, String subjectKind, String title, Instant plannedFrom, Instant plannedUntil, Meeting.State state) {

        static MeetingLine of(Meeting it) {
            return new MeetingLine(
                    it.id(), it.subject().kind(), it.title(), it.plannedFrom(), it.plannedUntil(), it.state());
        }
    }
}
