package org.mailian.operations;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.directory.Consortia;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.InstitutionKind;
import org.mailian.policy.Reach;
import org.springframework.stereotype.Component;

/**
 * For whom a caller may publish rules: the operator of the platform for everybody, a health commission for its region and what lies
 * in it, the lead of a consortium for the consortium.
 */
@Component
class PublishingRights {

    private final Directory directory;
    private final Consortia consortia;

    PublishingRights(Directory directory, Consortia consortia) {
        this.directory = directory;
        this.consortia = consortia;
    }

    /** Refused with {@code operations/not-your-reach}. */
    void require(Caller caller, Reach reach) {
        caller.must(Permission.POLICY_WRITE);
        if (caller.may(Permission.OPERATIONS)) {
            return;
        }
        var own = directory.institution(caller.institution());
        var may = switch (reach.kind()) {
            case NATIONAL -> false;
            case REGION -> governs(own, reach.id());
            case CONSORTIUM -> {
                var lead =
                        consortia.get(UUID.fromString(reach.id())).consortium().lead();
                yield own.id().equals(lead)
                        || governs(own, directory.institution(lead).region());
            }
        };
        if (!may) {
            throw PublishingProblems.notYourReach(reach);
        }
    }

    /** GB/T 2260: 990000 governs 990101, 990101 only itself. */
    static boolean governs(Institution commission, String region) {
        var prefix = commission.region().replaceFirst("(0000|00)$", "");
        return commission.kind() == InstitutionKind.HEALTH_COMMISSION && region.startsWith(prefix);
    }
}
