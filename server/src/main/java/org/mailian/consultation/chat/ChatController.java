package org.mailian.consultation.chat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.document.PictureRegion;
import org.mailian.kernel.Times;
import org.mailian.patient.masking.Masking;
import org.mailian.patient.masking.Pseudonyms;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for making a consultation of a chat. The text comes with a request and leaves with its answer. */
@RestController
@RequestMapping("/api/consultations")
class ChatController {

    private static final int LONGEST = 50_000;

    record PastedText(@NotBlank @Size(max = LONGEST) String text) {

        @Override
        public String toString() {
            return "PastedText[" + text.length() + " characters]";
        }
    }

    /** A text of a pack with what is masked in it. */
    record MarkedText(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull @Size(max = 2000) List<@NotNull @Valid FoundIdentity> found) {

        @Override
        public String toString() {
            return "MarkedText[" + text.length() + " characters]";
        }
    }

    record MarkedTextList(
            @NotNull @Size(max = 2 * ChatText.MOST_MESSAGES) List<@NotNull @Valid MarkedText> texts) {}

    record MaskedTextList(List<String> texts) {}

    /** @param name under which the case shows it; its own said perhaps who it is */
    record LaidPicture(UUID id, String name) {}

    private final ChatPictures pictures;
    private final Clock clock;

    ChatController(ChatPictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Reads a chat: its messages, and what identifies people in it. Nothing is kept. */
    @Rule(value = Scope.SIGNED_IN, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/chat/reading")
    ReadChat read(@Valid @RequestBody PastedText body) {
        return ChatText.read(body.text(), Times.dayInChina(clock.instant()));
    }

    /** The texts without what is marked; who is called in several has one pseudonym in all of them. Nothing is kept. */
    @Rule(value = Scope.SIGNED_IN, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/chat/masking")
    MaskedTextList mask(@Valid @RequestBody MarkedTextList body) {
        var pseudonyms = new Pseudonyms();
        return new MaskedTextList(body.texts().stream()
                .map(it -> Masking.apply(
                        it.text(),
                        it.found().stream().map(one -> one.in(it.text())).toList(),
                        pseudonyms))
                .toList());
    }

    /**
     * Lays a picture into a request that is being prepared: drawn anew, black where it is covered, without what a camera wrote beside it.
     *
     * @param region what is covered, in pixels of the picture as it is shown: left, top, width and height
     */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping(path = "/{id}/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    LaidPicture lay(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable @Size(max = 50)
                    List<@Pattern(regexp = "[0-9]{1,5}( [0-9]{1,5}){3}") String> region)
            throws IOException {
        var regions = region == null
                ? List.<PictureRegion>of()
                : region.stream().map(ChatController::region).toList();
        try (var content = file.getInputStream()) {
            var laid = pictures.lay(caller, id, content, regions);
            return new LaidPicture(laid.id(), laid.name());
        }
    }

    private static PictureRegion region(String text) {
        var it = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new PictureRegion(it[0], it[1], it[2], it[3]);
    }
}
