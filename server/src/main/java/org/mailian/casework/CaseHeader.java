package org.mailian.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;

/**
 * What every page shows of a case, in a list or on top: number, patient (masked), from and to, state, clock, holder.
 *
 * @param list TO_DO or WAITING, from the caller's side; absent when the case has ended
 */
public record CaseHeader(
        UUID id,
        String number,
        String kind,
        String state,
        int version,
        Priority priority,
        boolean greenChannel,
        String title,
        PatientLabel patient,
        Party requester,
        @Nullable Party responder,
        Party.Named holder,
        @Nullable String direction,
        Side side,
        @Nullable String list,
        boolean unseen,
        @Nullable ClockFace clock,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    /**
     * @param id that of the case where {@code side} may not learn who it is
     * @param maskedName or a pseudonym
     * @param age full years, absent when the birth date is unknown
     */
    public record PatientLabel(
            UUID id,
            String maskedName,
            String sex,
            @Nullable Integer age) {

        static PatientLabel of(Subject it, Instant now) {
            return new PatientLabel(it.patient(), it.maskedName(), it.sex(), CaseHeader.age(it.birthDate(), now));
        }
    }

    /** The clock due first. {@code remainingSeconds} only while paused; running clocks are counted by the reader. */
    public record ClockFace(
            String name,
            Side side,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Long remainingSeconds,
            boolean overdue) {

        static ClockFace of(Clock it, Instant now) {
            return new ClockFace(
                    it.name(),
                    it.side(),
                    it.startedAt(),
                    it.dueAt(),
                    it.pausedAt(),
                    it.remaining() == null ? null : it.remaining().toSeconds(),
                    it.dueAt() != null && it.dueAt().isBefore(now));
        }
    }

    /** The header of {@code it} as {@code side} sees it. */
    public static CaseHeader of(Case it, Workflow workflow, Side side, boolean unseen, Instant now) {
        return of(it, list(CaseLife.mustAct(workflow, it), side), side, unseen, now);
    }

    /** The same for somebody of its side whom it does not wait for, or not any more. */
    public CaseHeader waiting() {
        return new CaseHeader(
                id,
                number,
                kind,
                state,
                version,
                priority,
                greenChannel,
                title,
                patient,
                requester,
                responder,
                holder,
                direction,
                side,
                list == null ? null : "WAITING",
                unseen,
                clock,
                openedAt,
                updatedAt,
                closedAt);
    }

    /** The worklist of a side: one while anybody must act, none afterwards. */
    static @Nullable String list(Set<Side> mustAct, Side side) {
        return mustAct.isEmpty() ? null : mustAct.contains(side) ? "TO_DO" : "WAITING";
    }

    static CaseHeader of(Case it, @Nullable String list, Side side, boolean unseen, Instant now) {
        return new CaseHeader(
                it.id(),
                it.number(),
                it.kind(),
                it.state(),
                it.version(),
                it.priority(),
                it.greenChannel(),
                it.title(),
                PatientLabel.of(it.subject().knownTo(side, it.id()), now),
                it.requester(),
                it.responder(),
                holder(it),
                it.direction(),
                side,
                list,
                unseen,
                it.mostPressing(side.watched("TO_DO".equals(list)))
                        .map(clock -> ClockFace.of(clock, now))
                        .orElse(null),
                it.openedAt(),
                it.updatedAt(),
                it.closedAt());
    }

    private static Party.Named holder(Case it) {
        var responder = it.responder();
        return responder != null && responder.institution().id().equals(it.holder())
                ? responder.institution()
                : it.requester().institution();
    }

    private static @Nullable Integer age(@Nullable LocalDate birth, Instant now) {
        return birth == null
                ? null
                : Period.between(birth, Times.dayInChina(now)).getYears();
    }
}
