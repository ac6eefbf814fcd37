package org.mailian.meeting;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;
import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** HTTP for recording: who agrees, the parts as they come, and the whole for who was there. */
@RestController
class RecordingController {

    record RecordingConsent(boolean agreed) {}

    record NewRecording(
            @NotNull @Pattern(regexp = "(video|audio)/[a-z0-9.+-]{1,40}")
            String mediaType) {}

    record BegunRecording(UUID id) {}

    private final MeetingDoor door;
    private final GuestDoor guestDoor;
    private final Recordings recordings;
    private final RecordingShelf shelf;

    RecordingController(MeetingDoor door, GuestDoor guestDoor, Recordings recordings, RecordingShelf shelf) {
        this.door = door;
        this.guestDoor = guestDoor;
        this.recordings = recordings;
        this.shelf = shelf;
    }

    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/api/meetings/{id}/recordings")
    RecordingView list(Caller caller, @PathVariable UUID id) {
        return recordings.of(door.enter(caller, id).meeting().id());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PutMapping("/api/meetings/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(Caller caller, @PathVariable UUID id, @RequestBody RecordingConsent it) {
        recordings.consent(door.enter(caller, id).mustBeOpen(), it.agreed());
    }

    @Rule(PUBLIC)
    @PutMapping("/api/guests/{token}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consentOfGuest(@PathVariable String token, @RequestBody RecordingConsent it) {
        recordings.consent(guestDoor.enter(token).mustBeOpen(), it.agreed());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/api/meetings/{id}/recordings")
    @ResponseStatus(HttpStatus.CREATED)
    BegunRecording begin(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewRecording it) {
        return new BegunRecording(
                recordings.begin(door.enter(caller, id).mustBeOpen().mustHost(), it.mediaType()));
    }

    /** One part of it, in any order and as often as needed; at most 2 MB. */
    @Rule(value = PARTY, any = CASE_READ)
    @PutMapping(
            path = "/api/meetings/{id}/recordings/{recording}/parts/{number}",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID recording,
            @PathVariable @Min(0) @Max(100_000) int number,
            @RequestBody byte[] content) {
        recordings.take(door.enter(caller, id).mustBeOpen().mustHost(), recording, number, content);
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/api/meetings/{id}/recordings/{recording}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id, @PathVariable UUID recording) {
        recordings.end(door.enter(caller, id).mustHost(), recording);
    }

    /** The whole of it; who reads it is noted. */
    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/api/meetings/{id}/recordings/{recording}/content")
    ResponseEntity<StreamingResponseBody> content(Caller caller, @PathVariable UUID id, @PathVariable UUID recording) {
        var meeting = door.enter(caller, id).meeting().id();
        var it = recordings.get(meeting, recording);
        var parts = recordings.look(caller, meeting, recording);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(it.mediaType()))
                .contentLength(it.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "attachment; filename=\"meeting-" + it.id() + ".webm\"")
                .body(into -> shelf.write(recording, parts, into));
    }
}
