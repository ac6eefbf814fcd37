package org.mailian.meeting;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what comes out of a meeting, and for the papers that lie on its table. */
@RestController
@RequestMapping("/api/meetings/{id}")
class NotesController {

    /** @param version the one that was read; 0 for the first words */
    record WrittenMinutes(
            @NotNull @Size(max = 20_000) String text,
            @Min(0) int version) {}

    record NewTask(
            @NotBlank @Size(max = 500) String text,
            @Nullable UUID owner,
            @Nullable LocalDate dueOn) {}

    private final MeetingDoor door;
    private final MeetingNotes notes;
    private final Papers papers;
    private final ParticipantTable participants;

    NotesController(MeetingDoor door, MeetingNotes notes, Papers papers, ParticipantTable participants) {
        this.door = door;
        this.notes = notes;
        this.papers = papers;
        this.participants = participants;
    }

    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/minutes")
    MeetingMinutes minutes(Caller caller, @PathVariable UUID id) {
        door.enter(caller, id);
        return notes.minutesOf(id);
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PutMapping("/minutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Caller caller, @PathVariable UUID id, @Valid @RequestBody WrittenMinutes it) {
        notes.write(door.enter(caller, id).mustBeOpen().who(), it.text(), it.version());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewTask it) {
        var who = door.enter(caller, id).mustBeOpen().who();
        if (it.owner() != null) {
            participants.find(id, it.owner()).orElseThrow(MeetingProblems::unknownParticipant);
        }
        notes.add(who, it.text(), it.owner(), it.dueOn());
    }

    @Rule(value = PARTY, any = CASE_READ)
    @DeleteMapping("/tasks/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Caller caller, @PathVariable UUID id, @PathVariable UUID task) {
        notes.drop(door.enter(caller, id).mustBeOpen().who(), task);
    }

    @Rule(value = PARTY, any = CASE_READ)
    @GetMapping("/items/{item}/paper")
    ResponseEntity<Resource> paper(Caller caller, @PathVariable UUID id, @PathVariable UUID item) {
        door.enter(caller, id);
        return papers.of(id, item);
    }
}
