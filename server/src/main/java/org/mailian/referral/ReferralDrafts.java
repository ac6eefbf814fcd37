package org.mailian.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Party;
import org.mailian.casework.Side;
import org.mailian.casework.Subject;
import org.mailian.directory.Directory;
import org.mailian.patient.Patients;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A referral before it is sent: opened for a patient of one's own, rewritten as often as the page saves, seen by nobody else. */
@Service
@Transactional
public class ReferralDrafts {

    private final ReferralSteps steps;
    private final Referrals referrals;
    private final DraftOpening opening;

    ReferralDrafts(ReferralSteps steps, Referrals referrals, DraftOpening opening) {
        this.steps = steps;
        this.referrals = referrals;
        this.opening = opening;
    }

    /**
     * Opens a draft. A patient who already has a live referral from this institution is answered with {@code referral/already-open},
     * which names it.
     */
    ReferralSteps.Opened open(Caller caller, UUID patient, ReferralContent content) {
        caller.must(Permission.REFERRAL_REQUEST);
        var subject = opening.subject(caller, patient);
        check(caller.institution(), content);
        var it = opening.open(caller, subject, content);
        var referral = Referral.draft(it.id(), patient, caller.institution(), content);
        if (!referrals.add(referral)) {
            var live = referrals.live(caller.institution(), patient).orElseThrow();
            throw ReferralProblems.alreadyOpen(live, opening.number(caller, live));
        }
        return steps.written(new CaseDesk.View(it, Side.REQUESTER, false), referral, opening.rules(caller));
    }

    /** Keeps what the page has; only the form is checked, because a draft may be half a thought. */
    ReferralSteps.Opened save(Caller caller, UUID id, int version, ReferralContent content) {
        caller.must(Permission.REFERRAL_REQUEST);
        var opened = steps.openDraft(caller, id, version);
        check(caller.institution(), content);
        var it = opening.amend(opened, content);
        var referral = opened.referral().withContent(content);
        referrals.save(referral, true);
        return steps.written(new CaseDesk.View(it, Side.REQUESTER, false), referral, opened.rules());
    }

    private static void check(UUID requester, ReferralContent content) {
        if (content.target() != null && content.target().institution().equals(requester)) {
            throw ReferralProblems.sameInstitution();
        }
    }

    /** From a patient and a caller to a case in its first stage. */
    @Component
    static class DraftOpening {

        private final CaseDesk desk;
        private final Patients patients;
        private final Directory directory;
        private final ReferralPolicy policy;

        DraftOpening(CaseDesk desk, Patients patients, Directory directory, ReferralPolicy policy) {
            this.desk = desk;
            this.patients = patients;
            this.directory = directory;
            this.policy = policy;
        }

        /** Refuses a patient the caller may not see. */
        Subject subject(Caller caller, UUID patient) {
            var summary = patients.summary(caller, patient);
            return new Subject(
                    patient,
                    summary.name(),
                    summary.maskedName(),
                    summary.sex(),
                    summary.birthDate(),
                    summary.pinyin(),
                    summary.initials());
        }

        String number(Caller caller, UUID live) {
            return desk.get(caller, live).it().number();
        }

        Case open(Caller caller, Subject subject, ReferralContent content) {
            var rules = policy.of(caller.institution());
            return desk.open(
                    caller,
                    new CaseDesk.Opening(
                            ReferralWorkflow.REFERRAL,
                            subject,
                            requester(caller),
                            null,
                            content.priority(),
                            content.greenChannel(),
                            content.title(),
                            ReferralSteps.plans(rules, content.priority(), content.greenChannel()),
                            List.of(ReferralWorkflow.SENDING),
                            Map.of("policy", rules.version())));
        }

        Decision<ReferralRules> rules(Caller caller) {
            return policy.of(caller.institution());
        }

        Case amend(ReferralSteps.Opened opened, ReferralContent content) {
            return desk.amend(
                    ReferralWorkflow.REFERRAL,
                    opened.view(),
                    content.priority(),
                    content.greenChannel(),
                    content.title());
        }

        private Party requester(Caller caller) {
            var institution = directory.institution(caller.institution());
            var department = caller.department() == null ? null : directory.department(caller.department());
            var practitioner = directory.practitioner(caller.practitioner());
            return new Party(
                    new Party.Named(institution.id(), institution.name(), institution.nameEn()),
                    department == null
                            ? null
                            : new Party.Named(department.id(), department.name(), department.nameEn()),
                    new Party.NamedPerson(practitioner.id(), practitioner.name(), practitioner.title()));
        }
    }
}
