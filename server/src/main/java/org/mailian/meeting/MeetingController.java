package org.mailian.meeting;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.COORDINATE;
import static org.mailian.access.Rule.Scope.INSTITUTION;
import static org.mailian.access.Rule.Scope.OWN;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.mailian.meeting.MeetingView.MeetingLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for meetings: mine, a new one, and the socket into one. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    record MeetingLines(List<MeetingLine> meetings) {}

    record InvitedPerson(
            @NotNull UUID practitioner, @NotNull UUID institution) {

        Invitation invitation() {
            return new Invitation(practitioner, institution, MeetingRole.EXPERT, true);
        }
    }

    record LaidItem(
            MeetingItem.@NotNull Kind kind,
            @NotBlank @Size(max = 100) String reference,
            @NotBlank @Size(max = 200) String label) {

        PlannedItem item() {
            return new PlannedItem(kind, reference, label);
        }
    }

    /** @param title names no patient: everybody on the list reads it in their own list */
    record NewMeeting(
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @Size(max = 50) List<@Valid InvitedPerson> invited,
            @NotNull @Size(max = 50) List<@Valid LaidItem> items) {}

    record OpenedMeeting(UUID id) {}

    private final MeetingDoor door;
    private final MeetingReading reading;
    private final Discussions discussions;
    private final SocketDoor sockets;

    MeetingController(MeetingDoor door, MeetingReading reading, Discussions discussions, SocketDoor sockets) {
        this.door = door;
        this.reading = reading;
        this.discussions = discussions;
        this.sockets = sockets;
    }

    /** The meetings the caller is invited to: the open ones by their plan, then those that are over. */
    @Rule(value = OWN, any = CASE_READ)
    @GetMapping
    MeetingLines mine(Caller caller) {
        return new MeetingLines(reading.of(caller));
    }

    /** A discussion that belongs to no case, with people of the own house and of partners by agreement. */
    @Rule(value = INSTITUTION, any = COORDINATE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenedMeeting open(Caller caller, @Valid @RequestBody NewMeeting it) {
        var invited = it.invited().stream().map(InvitedPerson::invitation).toList();
        var items = it.items().stream().map(LaidItem::item).toList();
        return new OpenedMeeting(discussions
                .open(caller, it.title(), it.from(), it.until(), invited, items)
                .id());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/{id}")
    MeetingView show(Caller caller, @PathVariable UUID id) {
        return reading.of(door.enter(caller, id));
    }

    /** The line into the room, as a WebSocket. docs/meeting.md says what is said on it. */
    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/{id}/socket")
    void socket(Caller caller, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var entrant = door.enter(caller, id).mustBeOpen();
        sockets.open(request, response, new Line.Owner(entrant.who(), caller.account()));
    }
}
