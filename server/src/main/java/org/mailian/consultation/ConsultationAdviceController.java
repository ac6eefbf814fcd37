package org.mailian.consultation;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.consultation.ConsultationAdvice.AskableExpert;
import org.mailian.consultation.ConsultationAdvice.AskablePlace;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.consultation.ExpertSuggestions.SuggestedExpert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what helps to write a request and to find the experts. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationAdviceController {

    record PlaceList(List<AskablePlace> places) {}

    record AskableExpertList(List<AskableExpert> experts) {}

    record PackStudyList(List<PackStudy> studies) {}

    record SuggestedExpertList(List<SuggestedExpert> experts) {}

    private final ConsultationAdvice advice;
    private final ExpertSuggestions suggestions;

    ConsultationAdviceController(ConsultationAdvice advice, ExpertSuggestions suggestions) {
        this.advice = advice;
        this.suggestions = suggestions;
    }

    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.CONSULTATION_REQUEST, Permission.CONSULTATION_ANSWER, Permission.COORDINATE})
    @GetMapping("/rules")
    ConsultationRules rules(Caller caller) {
        return advice.rules(caller);
    }

    /** Whom the caller's institution may ask, nearest first. */
    @Rule(value = Scope.INSTITUTION, any = Permission.CONSULTATION_REQUEST)
    @GetMapping("/places")
    PlaceList places(
            Caller caller,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}){0,3}")
                    String specialty) {
        return new PlaceList(advice.places(caller, specialty));
    }

    /** The experts of an institution one may ask. */
    @Rule(value = Scope.INSTITUTION, any = Permission.CONSULTATION_REQUEST)
    @GetMapping("/places/{institution}/experts")
    AskableExpertList experts(Caller caller, @PathVariable UUID institution) {
        return new AskableExpertList(advice.experts(caller, institution));
    }

    /** The studies of a patient that may be shown, as far as the caller sees them, the newest first. */
    @Rule(value = Scope.INSTITUTION, any = Permission.CONSULTATION_REQUEST)
    @GetMapping("/studies")
    PackStudyList studies(Caller caller, @RequestParam UUID patient) {
        return new PackStudyList(advice.studies(caller, patient));
    }

    /** Whom the centre might ask into a case, the best first. */
    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @GetMapping("/{id}/experts")
    SuggestedExpertList suggested(Caller caller, @PathVariable UUID id) {
        return new SuggestedExpertList(suggestions.of(caller, id));
    }
}
