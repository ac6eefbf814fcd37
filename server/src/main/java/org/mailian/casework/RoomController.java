package org.mailian.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.document.StoredFile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for the case room. What was said is read from the timeline ({@code room.message}). */
@RestController
@RequestMapping("/api/cases/{id}")
class RoomController {

    record RoomMessage(
            @NotNull @Size(max = 4000) String text,
            @Nullable @Size(max = 20) List<UUID> files) {}

    record MessageSaid(int position, Instant at) {}

    /** @param own the caller's side laid it, and may take it back */
    record CaseFileView(
            UUID id, String name, String mediaType, long size, Instant storedAt, FileSight sight, boolean own) {

        static CaseFileView of(StoredFile it, FileSight sight, boolean own) {
            return new CaseFileView(it.id(), it.name(), it.mediaType(), it.size(), it.storedAt(), sight, own);
        }
    }

    record CaseFileList(List<CaseFileView> files) {}

    private final CaseRoom room;
    private final CaseFiles files;
    private final HandedCopies copies;

    RoomController(CaseRoom room, CaseFiles files, HandedCopies copies) {
        this.room = room;
        this.files = files;
        this.copies = copies;
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageSaid say(Caller caller, @PathVariable UUID id, @Valid @RequestBody RoomMessage message) {
        var attached = Optional.ofNullable(message.files()).orElse(List.of());
        var entry = room.say(caller, id, message.text(), attached);
        return new MessageSaid(entry.position(), entry.recordedAt());
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/files")
    CaseFileList files(Caller caller, @PathVariable UUID id) {
        return new CaseFileList(files.of(caller, id).stream()
                .map(it -> CaseFileView.of(it.stored(), it.sight(), it.own()))
                .toList());
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CaseFileView lay(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "PARTIES") FileSight sight)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        var type = Optional.ofNullable(file.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        try (var content = file.getInputStream()) {
            return CaseFileView.of(room.lay(caller, id, name, type, content, sight), sight, true);
        }
    }

    /** Takes back a file that one's own side laid by mistake. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @DeleteMapping("/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable UUID id, @PathVariable UUID file) {
        room.takeBack(caller, id, file);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(Caller caller, @PathVariable UUID id, @PathVariable UUID file) {
        var laid = files.one(caller, id, file);
        var stored = laid.stored();
        var type = MediaType.parseMediaType(stored.mediaType());
        var shown = "image".equals(type.getType()) || MediaType.APPLICATION_PDF.equals(type);
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build();
        var answer =
                ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        if (laid.cleared() && !laid.own()) {
            return answer.body(new ByteArrayResource(
                    copies.to(caller, files.content(stored)).content()));
        }
        return answer.contentLength(stored.size()).body(new InputStreamResource(files.content(stored)));
    }
}
