package org.mailian.meeting;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.meeting.MeetingController.InvitedPerson;
import org.mailian.meeting.MeetingController.OpenedMeeting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what a host does: asks others to come or not to come, and finishes. */
@RestController
@RequestMapping("/api/meetings/{id}")
class HostController {

    private final MeetingDoor door;
    private final Meetings meetings;
    private final Discussions discussions;

    HostController(MeetingDoor door, Meetings meetings, Discussions discussions) {
        this.door = door;
        this.meetings = meetings;
        this.discussions = discussions;
    }

    /** Answers the id of the new participant. */
    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/participants")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedMeeting invite(Caller caller, @PathVariable UUID id, @Valid @RequestBody InvitedPerson it) {
        door.enter(caller, id).mustHost();
        return new OpenedMeeting(discussions.invite(id, it.invitation(), caller));
    }

    /** Also a guest: the link opens no more. */
    @Rule(value = PARTY, any = CASE_READ)
    @DeleteMapping("/participants/{participant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID id, @PathVariable UUID participant) {
        door.enter(caller, id).mustHost();
        meetings.withdraw(id, participant, caller.actor());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/finish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(Caller caller, @PathVariable UUID id) {
        door.enter(caller, id).mustHost();
        meetings.finish(id, caller.actor());
    }
}
