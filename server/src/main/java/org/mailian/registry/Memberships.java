package org.mailian.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.directory.AgreementLists;
import org.mailian.directory.Consortia;
import org.mailian.kernel.Times;
import org.mailian.registry.InstitutionController.ConsortiumOf;
import org.springframework.stereotype.Component;

/** What an institution belongs to, and whom it works with. */
@Component
class Memberships {

    private final Consortia consortia;
    private final AgreementLists agreements;
    private final Clock clock;

    Memberships(Consortia consortia, AgreementLists agreements, Clock clock) {
        this.consortia = consortia;
        this.agreements = agreements;
        this.clock = clock;
    }

    List<ConsortiumOf> of(UUID institution) {
        return consortia.of(institution).stream()
                .map(it -> new ConsortiumOf(
                        it.consortium().id(),
                        it.consortium().name(),
                        it.consortium().nameEn(),
                        it.consortium().model(),
                        it.consortium().lead().equals(institution)))
                .toList();
    }

    int agreementsInForce(UUID institution) {
        return agreements.inForce(institution, today());
    }

    static boolean isOwn(Caller caller, UUID institution) {
        return caller.institution().equals(institution);
    }

    /** Its own institution, or one it has an agreement with; anybody else's resources do not exist for the caller. */
    void requirePartner(Caller caller, UUID institution) {
        if (!isOwn(caller, institution) && !agreements.partners(caller.institution(), institution, today())) {
            throw RegistryProblems.notYours(institution);
        }
    }

    static void requireOwn(Caller caller, UUID institution) {
        if (!isOwn(caller, institution)) {
            throw RegistryProblems.notYours(institution);
        }
    }

    private LocalDate today() {
        return Times.dayInChina(clock.instant());
    }
}
