package org.mailian.imaging;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.imaging.StudyLinks.StudyLink;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links of a study, made and taken back by people of its institution. */
@RestController
@RequestMapping("/api/imaging/studies/{study}/links")
class LinkController {

    record LinkForm(
            @NotBlank @Size(max = 200) String purpose,
            @Nullable @Min(1) @Max(365) Integer days) {}

    private final StudyLinks links;
    private final Quotas quotas;

    LinkController(StudyLinks links, Quotas quotas) {
        this.links = links;
        this.quotas = quotas;
    }

    @GetMapping
    @Rule(value = PARTY, any = CASE_READ)
    List<StudyLink> list(Caller caller, @PathVariable String study) {
        return links.of(caller, ObjectAddress.study(study).study());
    }

    /** The token is in this answer and nowhere else. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Rule(value = PARTY, any = CASE_READ)
    StudyLink make(Caller caller, @PathVariable String study, @Valid @RequestBody LinkForm form) {
        var days =
                form.days() == null ? quotas.rules(caller.institution()).link().days() : form.days();
        return links.make(caller, ObjectAddress.study(study).study(), form.purpose(), Duration.ofDays(days));
    }

    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Rule(value = PARTY, any = CASE_READ)
    void revoke(Caller caller, @PathVariable String study, @PathVariable UUID link) {
        links.revoke(caller, ObjectAddress.study(study).study(), link);
    }
}
