package org.mailian.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.kernel.Ids;
import org.mailian.meeting.MeetingItem.Kind;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.springframework.stereotype.Component;

/** A meeting of people from several institutions, opened through the front door. */
@Component
public class MeetingRegion {

    private final Meetings meetings;
    private final People people;
    private final Clock clock;

    MeetingRegion(Meetings meetings, People people, Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    public SignedIn somebody(String institution) {
        return people.at(people.hospital(institution), "SPECIALIST");
    }

    /** The first hosts, the others are experts who may come in at once. */
    public Meeting meeting(SignedIn host, SignedIn... others) {
        return meeting(host, true, others);
    }

    public Meeting meeting(SignedIn host, boolean admitted, SignedIn... others) {
        var invited = Stream.concat(
                        Stream.of(invitation(host.caller(), MeetingRole.HOST, true)),
                        Stream.of(others).map(it -> invitation(it.caller(), MeetingRole.EXPERT, admitted)))
                .toList();
        var now = clock.instant();
        return meetings.open(
                new MeetingPlan(
                        new Meeting.Subject("consultation", Ids.next()),
                        "胸外科会诊",
                        host.caller().institution(),
                        now,
                        now.plus(Duration.ofHours(1)),
                        invited,
                        List.of(new PlannedItem(Kind.STUDY, "2.25.1", "胸部CT"))),
                host.caller().actor());
    }

    private static Invitation invitation(Caller it, MeetingRole role, boolean admitted) {
        return new Invitation(it.practitioner(), it.institution(), role, admitted);
    }

    static String path(UUID meeting) {
        return "/api/meetings/" + meeting;
    }
}
