package org.mailian.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Choice;
import org.mailian.casework.Versions;
import org.mailian.directory.Direction;
import org.mailian.kernel.Page;
import org.mailian.patient.ConsentSignature;
import org.mailian.patient.ConsentTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for drafts and for looking; what moves a referral is in {@link ReferralActionController}. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

    record NewReferral(
            @NotNull UUID patient, @NotNull @Valid ReferralContent content) {}

    record ReferralChoices(int version, List<Choice> actions) {}

    record SuggestionList(List<Suggestions.Suggestion> suggestions) {}

    record CriterionList(List<ReferralRules.Criterion> criteria) {}

    record RegionalRules(String version, ReferralRules rules, String consentVersion, ConsentTexts consent) {}

    private final ReferralDrafts drafts;
    private final ReferralReading reading;
    private final ReferralConsents consents;
    private final ReferralAdvice advice;

    ReferralController(
            ReferralDrafts drafts, ReferralReading reading, ReferralConsents consents, ReferralAdvice advice) {
        this.drafts = drafts;
        this.reading = reading;
        this.consents = consents;
        this.advice = advice;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.REFERRAL_REQUEST)
    @PostMapping
    ResponseEntity<ReferralView> open(Caller caller, @Valid @RequestBody NewReferral it) {
        var view = reading.view(caller, drafts.open(caller, it.patient(), it.content()));
        return ResponseEntity.created(
                        URI.create("/api/referrals/" + view.header().id()))
                .eTag(Versions.tag(view.header().version()))
                .body(view);
    }

    /** The referrals of the caller's institution, newest change first; {@code open} keeps those that have not ended, or only those. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping
    Page<CaseHeader> page(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 40) String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return reading.page(caller, state, open, patient, after, limit);
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PutMapping("/{id}")
    ResponseEntity<ReferralView> save(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReferralContent content) {
        return shown(reading.view(caller, drafts.save(caller, id, Versions.required(ifMatch), content)));
    }

    /** Records the patient's consent on a draft, or that it is put off in an emergency. */
    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PutMapping("/{id}/consent")
    ResponseEntity<ReferralView> consent(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsentSignature signature) {
        return shown(reading.view(caller, consents.onDraft(caller, id, Versions.required(ifMatch), signature)));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}")
    ResponseEntity<ReferralView> one(Caller caller, @PathVariable UUID id) {
        return shown(reading.get(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/actions")
    ReferralChoices actions(Caller caller, @PathVariable UUID id) {
        return reading.actions(caller, id);
    }

    /** Whom the caller's institution may ask; for a case that is passed on, whom its requester may: its agreement will carry it. */
    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.REFERRAL_REQUEST, Permission.REFERRAL_ANSWER})
    @GetMapping("/suggestions")
    SuggestionList suggestions(
            Caller caller,
            @RequestParam(name = "case", required = false) @Nullable UUID passedOn,
            @RequestParam(required = false) @Nullable @Size(max = 20) String specialty,
            @RequestParam(required = false) @Nullable Direction direction) {
        return new SuggestionList(advice.receivers(caller, passedOn, specialty, direction));
    }

    @Rule(value = Scope.SIGNED_IN, any = Permission.CASE_READ)
    @GetMapping("/criteria")
    CriterionList criteria(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 2000) String q,
            @RequestParam(required = false) @Nullable @Size(max = 20) List<@Size(max = 20) String> icd10) {
        return new CriterionList(advice.criteria(caller, q, icd10 == null ? List.of() : icd10));
    }

    @Rule(value = Scope.SIGNED_IN, any = Permission.CASE_READ)
    @GetMapping("/rules")
    RegionalRules rules(Caller caller) {
        var decision = advice.rules(caller);
        var consent = advice.consentTexts(caller);
        return new RegionalRules(decision.version(), decision.rules(), consent.version(), consent.rules());
    }

    private static ResponseEntity<ReferralView> shown(ReferralView view) {
        return Versions.answer(view);
    }
}
