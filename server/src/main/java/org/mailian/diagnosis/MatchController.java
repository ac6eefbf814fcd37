package org.mailian.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.kernel.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for pictures without an order and orders without pictures. What is picked is sent by {@code actions/acquire} of the order. */
@RestController
@RequestMapping("/api/remote-diagnoses")
class MatchController {

    /** @param proposals the likeliest first */
    record ProposalList(List<Proposals.StudyProposal> proposals) {}

    /** @param orders the likeliest first */
    record CandidateList(List<OrderCandidates.OrderCandidate> orders) {}

    private final Proposals proposals;
    private final OrderCandidates candidates;
    private final UnmatchedDesk unmatched;

    MatchController(Proposals proposals, OrderCandidates candidates, UnmatchedDesk unmatched) {
        this.proposals = proposals;
        this.candidates = candidates;
        this.unmatched = unmatched;
    }

    /** Pictures without a number that may be what was ordered; nothing once the order has its pictures. */
    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @GetMapping("/{id}/proposals")
    ProposalList proposals(Caller caller, @PathVariable UUID id) {
        return new ProposalList(proposals.of(caller, id));
    }

    /** The pictures of the caller's institution that no order has got, the last examined first. */
    @Rule(value = Scope.INSTITUTION, any = Permission.DIAGNOSIS_REQUEST)
    @GetMapping("/unmatched")
    Page<UnmatchedDesk.UnmatchedPictures> unmatched(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return unmatched.page(caller, after, limit);
    }

    /** The orders they may belong to. */
    @Rule(value = Scope.INSTITUTION, any = Permission.DIAGNOSIS_REQUEST)
    @GetMapping("/unmatched/{study}/orders")
    CandidateList orders(Caller caller, @PathVariable @Size(max = 64) String study) {
        return new CandidateList(candidates.of(caller, study));
    }

    /** They are no remote diagnosis: they stay in the archive and leave this list. */
    @Rule(value = Scope.INSTITUTION, any = Permission.DIAGNOSIS_REQUEST)
    @DeleteMapping("/unmatched/{study}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable @Size(max = 64) String study) {
        unmatched.leave(caller, study);
    }
}
