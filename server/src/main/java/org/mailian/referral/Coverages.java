package org.mailian.referral;

import java.time.Instant;
import org.mailian.casework.Party;
import org.mailian.directory.Agreement;
import org.mailian.directory.Agreements;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Whether an agreement carries a referral: no agreement in force, no remote service. */
@Component
class Coverages {

    private static final String SERVICE = "referral";

    private final Agreements agreements;
    private final Directory directory;

    Coverages(Agreements agreements, Directory directory) {
        this.agreements = agreements;
        this.directory = directory;
    }

    boolean covers(Party requester, ReferralContent.Target target, Instant at) {
        return agreements.covering(coverage(requester, target, at)).isPresent();
    }

    /** The agreement, or a refusal that names the missing one and who can sign it. */
    Agreement require(Party requester, ReferralContent.Target target, Instant at) {
        return agreements.require(coverage(requester, target, at));
    }

    /** UP, DOWN or LATERAL: derived from the levels, never typed. */
    Direction direction(Party requester, ReferralContent.Target target) {
        return Direction.between(
                directory.institution(requester.institution().id()).level(),
                directory.institution(target.institution()).level());
    }

    /** The other side, with its names as they are today; a department of another institution is refused. */
    Party party(ReferralContent.Target target) {
        var institution = directory.institution(target.institution());
        var department = target.department() == null ? null : directory.department(target.department());
        if (department != null && !department.institution().equals(institution.id())) {
            throw ReferralProblems.departmentElsewhere();
        }
        var practitioner = target.practitioner() == null ? null : directory.practitioner(target.practitioner());
        return new Party(
                new Party.Named(institution.id(), institution.name(), institution.nameEn()),
                department == null
                        ? null
                        : new Party.Named(department.id(), department.name(), department.nameEn()),
                practitioner == null
                        ? null
                        : new Party.NamedPerson(practitioner.id(), practitioner.name(), practitioner.title()));
    }

    private Coverage coverage(Party requester, ReferralContent.Target target, Instant at) {
        return new Coverage(
                requester.institution().id(),
                requester.department() == null ? null : requester.department().id(),
                target.institution(),
                target.department(),
                SERVICE,
                direction(requester, target),
                Times.dayInChina(at));
    }
}
