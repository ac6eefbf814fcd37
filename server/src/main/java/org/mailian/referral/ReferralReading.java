package org.mailian.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Choice;
import org.mailian.casework.Choices;
import org.mailian.directory.Directory;
import org.mailian.kernel.Page;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a referral. That somebody of another institution looked is remembered for the patient. */
@Service
@Transactional
public class ReferralReading {

    private final ReferralSteps steps;
    private final Directory directory;
    private final ReadLog reads;
    private final CaseSearch search;

    ReferralReading(ReferralSteps steps, Directory directory, ReadLog reads, CaseSearch search) {
        this.steps = steps;
        this.directory = directory;
        this.reads = reads;
        this.search = search;
    }

    /** The referrals the caller may see, newest change first. */
    Page<CaseHeader> page(
            Caller caller,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable UUID patient,
            @Nullable String after,
            int limit) {
        return search.history(
                caller, new CaseSearch.CaseFilter(ReferralWorkflow.KIND, state, open, patient), after, limit);
    }

    public ReferralView get(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        reads.record(
                caller,
                opened.it().subject().patient(),
                id,
                "referral",
                opened.it().state());
        return view(caller, opened);
    }

    /** What the caller may do now; not a look at the patient by itself. */
    ReferralController.ReferralChoices actions(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        return new ReferralController.ReferralChoices(opened.it().version(), choices(caller, opened));
    }

    /** Also after a write of the caller's own, without asking the database again. */
    ReferralView view(Caller caller, Opened opened) {
        var it = opened.it();
        var referral = opened.referral();
        var target = referral.content().target();
        return new ReferralView(
                CaseHeader.of(
                        it,
                        ReferralWorkflow.REFERRAL,
                        opened.view().side(),
                        opened.view().unseen(),
                        steps.now()),
                referral.content(),
                target == null ? null : institution(target.institution()),
                target == null ? null : department(target.department()),
                referral.consent(),
                referral.question(),
                referral.arrangement(),
                referral.transport(),
                referral.refusal(),
                referral.returnPlan(),
                referral.outcome(),
                referral.submittedAt(),
                referral.answeredAt(),
                referral.arrivedAt(),
                choices(caller, opened));
    }

    private static List<Choice> choices(Caller caller, Opened opened) {
        return Choices.of(
                ReferralWorkflow.REFERRAL, opened.it(), opened.view().side(), caller.permissions(), opened.missing());
    }

    private Suggestions.Suggestion.Place institution(UUID id) {
        var it = directory.institution(id);
        return new Suggestions.Suggestion.Place(it.id(), it.name(), it.nameEn(), it.phone());
    }

    private Suggestions.Suggestion.@Nullable Place department(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var it = directory.department(id);
        return new Suggestions.Suggestion.Place(it.id(), it.name(), it.nameEn(), it.phone());
    }
}
