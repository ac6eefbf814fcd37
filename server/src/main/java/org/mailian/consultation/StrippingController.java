package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Versions;
import org.mailian.consultation.ConsultationMatter.Part;
import org.mailian.consultation.Stripping.StrippedSpan;
import org.mailian.document.PictureRegion;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for looking through what leaves without identities. {@code If-Match} on each: what was read is what is judged. */
@RestController
@RequestMapping("/api/consultations/{id}/stripping")
class StrippingController {

    record LookedText(@NotNull @Size(max = 2000) List<@NotNull StrippedSpan> spans) {}

    /** @param series whether it goes for all images of the series that may leave */
    record LookedImage(
            @NotNull Verdict verdict,
            @NotNull @Size(max = 50) List<@NotNull MaskingRegion> regions,
            boolean series) {}

    record LookedPicture(
            boolean leaves, @NotNull @Size(max = 50) List<@NotNull PictureRegion> regions) {}

    private final StrippingDesk desk;

    StrippingController(StrippingDesk desk) {
        this.desk = desk;
    }

    /** Looks for identities in what is new, and answers what there is to look through. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping
    StrippingView begin(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return desk.begin(caller, id, Versions.required(ifMatch));
    }

    /** A text that the caller has read: what of it is masked. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PutMapping("/texts/{part}")
    StrippingView text(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable Part part,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LookedText body) {
        return desk.text(caller, id, Versions.required(ifMatch), part, body.spans());
    }

    /** An image of a study that the caller has looked at. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PutMapping("/studies/{study}/images/{instance}")
    StrippingView image(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable @Size(max = 64) String study,
            @PathVariable @Size(max = 64) String instance,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LookedImage body) {
        return desk.image(
                caller, id, Versions.required(ifMatch), study, instance, body.verdict(), body.regions(), body.series());
    }

    /** The caller answers for a study without identities. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PutMapping("/studies/{study}")
    StrippingView study(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable @Size(max = 64) String study,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return desk.study(caller, id, Versions.required(ifMatch), study);
    }

    /** A picture that the caller has looked at. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PutMapping("/files/{file}")
    StrippingView file(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LookedPicture body) {
        return desk.file(caller, id, Versions.required(ifMatch), file, body.leaves(), body.regions());
    }
}
