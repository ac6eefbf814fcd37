package org.mailian.consultation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.consultation.CentreDeskView.DeskLate;
import org.mailian.consultation.CentreDeskView.DeskSession;
import org.mailian.consultation.CentreDeskView.LateBecause;
import org.mailian.consultation.CentreDeskView.RoomState;
import org.mailian.consultation.DeskCases.DeskCase;

/** What is on today and what is late, of the cases in hand. Pure. */
final class DeskSchedule {

    private DeskSchedule() {}

    static List<DeskSession> sessions(List<DeskCase> inHand, Instant from, Instant until, Instant now) {
        return inHand.stream()
                .flatMap(it -> session(it, now))
                .filter(it -> !it.from().isBefore(from) && it.from().isBefore(until)
                        // What began before midnight and is not over is still on.
                        || it.room() == RoomState.OPEN)
                .sorted(Comparator.comparing(DeskSession::from)
                        .thenComparing(it -> it.header().number()))
                .toList();
    }

    private static Stream<DeskSession> session(DeskCase of, Instant now) {
        var it = of.it();
        var hour = it.hour();
        var begun = it.times().begunAt();
        var start = hour == null ? begun : hour.from();
        var room = room(of, now);
        if (start == null || room == null) {
            return Stream.empty();
        }
        return Stream.of(new DeskSession(
                of.header(),
                it.matter().kind(),
                start,
                hour == null ? it.times().finishedAt() : hour.until(),
                hour == null ? null : hour.where(),
                it.meeting(),
                room,
                of.present(),
                it.seats().stream()
                        .filter(ExpertSeat::holds)
                        .map(seat -> seat.person().name())
                        .toList()));
    }

    /** Null: there is no session to speak of now. */
    private static @Nullable RoomState room(DeskCase of, Instant now) {
        var it = of.it();
        if (it.times().finishedAt() != null) {
            return RoomState.OVER;
        }
        if (of.isIn(ConsultationWorkflow.UNDER_WAY)) {
            return RoomState.OPEN;
        }
        if (!of.isIn(ConsultationWorkflow.SCHEDULED) || it.hour() == null) {
            return null;
        }
        return it.hour().from().isAfter(now) ? RoomState.WAITING : RoomState.NOT_BEGUN;
    }

    /** Each case once, with what is worst of it. */
    static List<DeskLate> late(List<DeskCase> inHand, Instant now) {
        return inHand.stream()
                .map(it -> late(it, now))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DeskLate::since))
                .toList();
    }

    private static @Nullable DeskLate late(DeskCase of, Instant now) {
        var it = of.it();
        if (room(of, now) == RoomState.NOT_BEGUN && it.hour() != null) {
            return new DeskLate(of.header(), LateBecause.NOT_BEGUN, it.hour().from(), List.of());
        }
        var finished = it.times().finishedAt();
        if (of.isIn(ConsultationWorkflow.OPINIONS) && finished != null && !it.allSigned()) {
            return new DeskLate(
                    of.header(),
                    LateBecause.OPINIONS,
                    finished,
                    it.seats().stream()
                            .filter(ExpertSeat::owesOpinion)
                            .map(seat -> seat.person().name())
                            .toList());
        }
        var clock = of.header().clock();
        return clock != null && clock.overdue() && clock.dueAt() != null
                ? new DeskLate(of.header(), LateBecause.CLOCK, clock.dueAt(), List.of())
                : null;
    }
}
