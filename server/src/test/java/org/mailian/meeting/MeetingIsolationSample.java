package org.mailian.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.IsolationSample;
import org.mailian.access.Caller;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.meeting.MeetingItem.Kind;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting is there for those on its list; its socket, its papers and what lies on its table are no stranger's. */
@Component
class MeetingIsolationSample implements IsolationSample {

    private final Meetings meetings;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingIsolationSample(Meetings meetings, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String resource() {
        return "meeting";
    }

    @Override
    public Shown make(Stage stage) {
        var roles = jdbc.sql("select code from access.role").query(String.class).list();
        var invited = Stream.of(stage.own(), stage.party())
                .flatMap(place ->
                        roles.stream().map(role -> stage.at(place, role).caller()))
                .map(it -> invitation(it, stage.own()))
                .toList();
        var now = clock.instant();
        var title = "隔离会诊 " + UUID.randomUUID();
        var study = "2.25." + Math.abs(Ids.next().getLeastSignificantBits());
        var it = meetings.open(
                new MeetingPlan(
                        new Meeting.Subject("consultation", Ids.next()),
                        title,
                        stage.own(),
                        now,
                        now.plus(Duration.ofHours(1)),
                        invited,
                        List.of(new PlannedItem(Kind.STUDY, study, "胸部CT"))),
                Actor.system());
        var id = it.id().toString();
        var somebody = meetings.participantsOf(it.id()).getFirst().id().toString();
        return new Shown(
                "/api/meetings/{id}",
                Map.of("id", id, "participant", somebody),
                Set.of(id, title, study, it.subject().id().toString()),
                List.of("/api/meetings"),
                true);
    }

    private static Invitation invitation(Caller it, UUID own) {
        var role = it.institution().equals(own) ? MeetingRole.HOST : MeetingRole.EXPERT;
        return new Invitation(it.practitioner(), it.institution(), role, true);
    }
}
