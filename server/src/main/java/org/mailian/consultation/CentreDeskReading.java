package org.mailian.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.CentreDeskView.DeskWaiting;
import org.mailian.consultation.CentreDeskView.NextExpert;
import org.mailian.consultation.CentreDeskView.WaitingSeat;
import org.mailian.consultation.DeskCases.DeskCase;
import org.mailian.consultation.ExpertCircle.Circle;
import org.mailian.consultation.ExpertRecord.Obstacle;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's desk: every list from one statement, however long it is. */
@Service
@Transactional(readOnly = true)
class CentreDeskReading {

    private static final int MOST = 50;

    private final DeskCases cases;
    private final DeskPeople people;
    private final CallLog calls;
    private final ConsultationPolicy policy;

    CentreDeskReading(DeskCases cases, DeskPeople people, CallLog calls, ConsultationPolicy policy) {
        this.cases = cases;
        this.people = people;
        this.calls = calls;
        this.policy = policy;
    }

    CentreDeskView of(Caller caller) {
        caller.must(Permission.COORDINATE);
        var now = policy.now();
        var today = Times.dayInChina(now);
        var from = today.atStartOfDay(Times.CHINA).toInstant();
        var until = today.plusDays(1).atStartOfDay(Times.CHINA).toInstant();
        var inHand = cases.of(caller, from, until);
        var circle = people.circle(caller, today);
        return new CentreDeskView(
                now,
                DeskSchedule.sessions(inHand, from, until, now),
                DeskSchedule.late(inHand, now),
                waiting(caller, inHand, circle, today),
                people.free(caller, circle, now),
                calls.ofDay(caller, from, until));
    }

    private List<DeskWaiting> waiting(Caller caller, List<DeskCase> inHand, Circle circle, LocalDate today) {
        return inHand.stream()
                .filter(it -> it.isIn(
                        ConsultationWorkflow.ACCEPTED,
                        ConsultationWorkflow.SCHEDULED,
                        ConsultationWorkflow.UNDER_WAY,
                        ConsultationWorkflow.NOT_HELD))
                .flatMap(it -> waiting(caller, it, circle, today))
                .sorted(Comparator.comparing(
                        DeskWaiting::seat, Comparator.nullsFirst(Comparator.comparing(WaitingSeat::invitedAt))))
                .limit(MOST)
                .toList();
    }

    private Stream<DeskWaiting> waiting(Caller caller, DeskCase of, Circle circle, LocalDate today) {
        var it = of.it();
        var asked = it.seats().stream().filter(ExpertSeat::isAsked).toList();
        var nobody = it.seats().stream().noneMatch(ExpertSeat::holds);
        if (asked.isEmpty() && !nobody) {
            return Stream.empty();
        }
        var next = next(of, circle, today);
        var specialty = it.matter().specialty();
        return nobody
                ? Stream.of(new DeskWaiting(of.header(), specialty, null, next))
                : asked.stream().map(seat -> new DeskWaiting(of.header(), specialty, seat(caller, seat, circle), next));
    }

    private @Nullable NextExpert next(DeskCase of, Circle circle, LocalDate today) {
        var rules = policy.of(of.it().requester()).rules();
        var ranking =
                new ExpertRanking(of.it(), rules, of.header().responder(), circle.people(), circle.homes(), today);
        return ranking.of(circle.experts().stream()
                        .filter(it -> !it.institution().equals(of.it().requester()))
                        .toList())
                .filter(it -> !it.seated() && !it.bars() && it.obstacle() != Obstacle.SPECIALTY)
                // Who has said no is not asked again by a machine.
                .filter(it -> of.it().seats().stream()
                        .noneMatch(seat -> seat.practitioner().equals(it.practitioner())))
                .findFirst()
                .map(it -> new NextExpert(
                        it.practitioner(),
                        it.name(),
                        it.nameEn(),
                        it.title(),
                        it.institution(),
                        it.institutionName(),
                        it.institutionNameEn()))
                .orElse(null);
    }

    private static WaitingSeat seat(Caller caller, ExpertSeat seat, Circle circle) {
        var home = seat.party().institution();
        var person = circle.people().get(seat.practitioner());
        return new WaitingSeat(
                seat.practitioner(),
                seat.person().name(),
                seat.person().title(),
                home.name(),
                home.nameEn(),
                seat.invitedAt(),
                home.id().equals(caller.institution()) && person != null ? person.phone() : null);
    }
}
