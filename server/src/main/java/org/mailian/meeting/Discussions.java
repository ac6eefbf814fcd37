package org.mailian.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.access.Caller;
import org.mailian.directory.AgreementLists;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that belong to no case: a coordinator calls people together, of the own house and of partners by agreement. */
@Service
@Transactional
class Discussions {

    static final String KIND = "discussion";

    private final Meetings meetings;
    private final AgreementLists agreements;
    private final MeetingDeeds deeds;

    Discussions(Meetings meetings, AgreementLists agreements, MeetingDeeds deeds) {
        this.meetings = meetings;
        this.agreements = agreements;
        this.deeds = deeds;
    }

    /** The caller hosts. Refused: {@code meeting/not-partners}, and as {@link Meetings#open}. */
    Meeting open(
            Caller caller,
            String title,
            Instant from,
            Instant until,
            List<Invitation> invited,
            List<PlannedItem> items) {
        var today = Times.dayInChina(deeds.now());
        invited.stream()
                .map(Invitation::institution)
                .distinct()
                .filter(it -> !it.equals(caller.institution()))
                .filter(it -> !agreements.partners(caller.institution(), it, today))
                .findFirst()
                .ifPresent(stranger -> {
                    throw MeetingProblems.notPartners(stranger);
                });
        var host = new Invitation(caller.practitioner(), caller.institution(), MeetingRole.HOST, true);
        var all = Stream.concat(Stream.of(host), invited.stream().filter(it -> !isSame(it, caller)))
                .toList();
        var subject = new Meeting.Subject(KIND, Ids.next());
        return meetings.open(
                new MeetingPlan(subject, title, caller.institution(), from, until, all, new ArrayList<>(items)),
                caller.actor());
    }

    private static boolean isSame(Invitation it, Caller caller) {
        return it.practitioner().equals(caller.practitioner())
                && it.institution().equals(caller.institution());
    }

    /** Whoever of the list is asked for by a host. */
    UUID invite(UUID meeting, Invitation invitation, Caller by) {
        if (!invitation.institution().equals(by.institution())
                && !agreements.partners(by.institution(), invitation.institution(), Times.dayInChina(deeds.now()))) {
            throw MeetingProblems.notPartners(invitation.institution());
        }
        return meetings.invite(meeting, invitation, by.actor()).id();
    }
}
