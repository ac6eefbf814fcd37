package org.mailian.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailian.casework.Party;
import org.mailian.directory.Agreement;
import org.mailian.directory.Agreements;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.kernel.ShortMemory;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Whether an agreement carries a referral: no agreement in force, no remote service. */
@Component
class Coverages {

    private static final String SERVICE = "referral";

    /** Agreements found in force a moment ago; forgotten as soon as any node signs or ends one. What was not found is asked again. */
    private final ShortMemory<Coverage, Optional<Agreement>> inForce =
            new ShortMemory<>(Duration.ofSeconds(10), 10_000);

    private final Agreements agreements;
    private final Directory directory;

    Coverages(Agreements agreements, Directory directory, LiveWire wire) {
        this.agreements = agreements;
        this.directory = directory;
        wire.subscribe(message -> {
            if (LiveMessage.RESYNC.equals(message.topic())
                    || "agreement".equals(message.facts().getOrDefault("kind", ""))) {
                inForce.forget();
            }
        });
    }

    boolean covers(Party requester, ReferralContent.Target target, Instant at) {
        return remembered(coverage(requester, target, at)).isPresent();
    }

    /** The agreement, or a refusal that names the missing one and who can sign it. */
    Agreement require(Party requester, ReferralContent.Target target, Instant at) {
        var asked = coverage(requester, target, at);
        return remembered(asked).orElseGet(() -> agreements.require(asked));
    }

    private Optional<Agreement> remembered(Coverage asked) {
        return inForce.get(asked, agreements::covering).or(() -> agreements.covering(asked));
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
                department == null ? null : new Party.Named(department.id(), department.name(), department.nameEn()),
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
