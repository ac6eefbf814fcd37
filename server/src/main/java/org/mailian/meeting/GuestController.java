package org.mailian.meeting;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;
import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.meeting.Guests.GuestLink;
import org.mailian.meeting.MeetingView.MeetingPerson;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for guests: the links made for them, and the one meeting they come to with one. */
@RestController
class GuestController {

    /** @param hours absent: as long as the region says */
    record NewGuest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 200) String institution,
            @Nullable @Min(1) @Max(2_000) Integer hours) {}

    record ItemKey(
            @NotNull UUID item,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{20,100}")
            String key) {}

    record ItemKeys(@NotNull @Size(max = 50) List<@Valid ItemKey> keys) {}

    private final MeetingDoor door;
    private final GuestDoor guestDoor;
    private final Guests guests;
    private final GuestRoom room;

    GuestController(MeetingDoor door, GuestDoor guestDoor, Guests guests, GuestRoom room) {
        this.door = door;
        this.guestDoor = guestDoor;
        this.guests = guests;
        this.room = room;
    }

    /** The token is in this answer and nowhere else. */
    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/api/meetings/{id}/guests")
    @ResponseStatus(HttpStatus.CREATED)
    GuestLink invite(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewGuest it) {
        var host = door.enter(caller, id).mustBeOpen().mustHost();
        return guests.invite(host, it.name(), it.institution(), it.hours(), caller);
    }

    /** Keys to studies on the table, made by their owner for this guest. */
    @Rule(value = PARTY, any = CASE_READ)
    @PutMapping("/api/meetings/{id}/guests/{participant}/keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            Caller caller, @PathVariable UUID id, @PathVariable UUID participant, @Valid @RequestBody ItemKeys given) {
        door.enter(caller, id).mustBeOpen();
        room.give(
                id,
                participant,
                given.keys().stream().collect(Collectors.toMap(ItemKey::item, ItemKey::key, (one, _) -> one)));
    }

    /** The meeting as a guest sees it: the other people only by being in the room with them. */
    @Rule(PUBLIC)
    @GetMapping("/api/guests/{token}")
    MeetingView show(@PathVariable String token) {
        var guest = guestDoor.enter(token);
        var whole = room.view(guest, guestDoor.table(guest));
        return new MeetingView(
                whole.id(),
                whole.subjectKind(),
                guest.meeting().id(),
                whole.title(),
                whole.plannedFrom(),
                whole.plannedUntil(),
                whole.state(),
                whole.finishedAt(),
                whole.me(),
                List.of(MeetingPerson.of(guest.who())),
                whole.items(),
                whole.rules());
    }

    @Rule(PUBLIC)
    @GetMapping("/api/guests/{token}/socket")
    void socket(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        room.open(guestDoor.enter(token).mustBeOpen(), request, response);
    }

    /** A paper that lies on the table. */
    @Rule(PUBLIC)
    @GetMapping("/api/guests/{token}/items/{item}/paper")
    ResponseEntity<Resource> paper(@PathVariable String token, @PathVariable UUID item) {
        return room.paper(guestDoor.enter(token).mustBeOpen(), item);
    }
}
