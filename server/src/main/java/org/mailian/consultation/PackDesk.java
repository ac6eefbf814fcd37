package org.mailian.consultation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** Freezes the material when it is sent, and shows its studies to those who take part; nobody of them sees more. */
@Component
class PackDesk {

    /** Of the studies there are beyond the material, the newest. */
    private static final int MOST = 50;

    private final Packs packs;
    private final PackMaterial material;
    private final Studies studies;
    private final ConsultationPolicy policy;

    PackDesk(Packs packs, PackMaterial material, Studies studies, ConsultationPolicy policy) {
        this.packs = packs;
        this.material = material;
        this.studies = studies;
        this.policy = policy;
    }

    List<ConsultationPack> of(UUID caseId) {
        return packs.of(caseId);
    }

    /** What was sent, and who looked beyond it. */
    Packs.KeptPacks kept(UUID caseId) {
        return packs.kept(caseId);
    }

    /**
     * Another version of what the case says now, shown to {@code institutions} and to nobody else: whoever saw an earlier one and is not
     * asked any more sees its studies no more, nor does anybody see what was taken out. Refused as {@link PackMaterial#of} refuses.
     */
    ConsultationPack freeze(
            Caller caller, OpenConsultation opened, ConsultationMatter matter, List<UUID> institutions) {
        var caseId = opened.it().id();
        var now = policy.now();
        var gathered = material.of(caller, opened, matter, now);
        var pack = new ConsultationPack(
                packs.of(caseId).size() + 1,
                now,
                caller.name(),
                gathered.matter(),
                gathered.files(),
                gathered.studies(),
                gathered.laboratory(),
                gathered.pseudonym());
        packs.add(caseId, pack);
        studies.endGrants(caseId, caller.actor());
        institutions.forEach(institution -> show(opened, pack, institution, caller.actor()));
        return pack;
    }

    /** Shows the studies as they were sent last to one more institution. */
    void show(OpenConsultation opened, UUID institution, Actor by) {
        var versions = packs.of(opened.it().id());
        if (!versions.isEmpty()) {
            show(opened, versions.getLast(), institution, by);
        }
    }

    /** Shows the studies to the responder and to whoever still takes part, and to nobody else. */
    void showOnly(OpenConsultation opened, Consultation after, Actor by) {
        var institutions = new LinkedHashSet<UUID>();
        if (opened.it().responder() != null) {
            institutions.add(opened.it().responder().institution().id());
        }
        after.invited().forEach(it -> institutions.add(it.party().institution().id()));
        studies.endGrants(opened.it().id(), by);
        institutions.forEach(it -> show(opened, it, by));
        if (opened.kind().strips()) {
            return; // what was seen beyond it before it lost its identities is seen no more
        }
        packs.looks(opened.it().id()).stream()
                .filter(it -> institutions.contains(it.institution()))
                .forEach(it -> it.studies()
                        .forEach(study -> studies.grant(
                                study.uid(), it.institution(), opened.it().id(), by)));
    }

    /** Shows the caller's institution the studies the asking one has of the patient and did not send. */
    LookBeyond beyond(Caller caller, OpenConsultation opened, String reason) {
        var it = opened.it();
        var asking = it.requester().institution().id();
        var sent = opened.consultation().matter().studies();
        var uids = studies.uidsOf(asking, opened.consultation().patient(), MOST).stream()
                .filter(uid -> !sent.contains(uid))
                .collect(Collectors.toSet());
        uids.forEach(uid -> studies.grant(uid, caller.institution(), it.id(), caller.actor()));
        var look = new LookBeyond(
                caller.institution(),
                ownName(caller, opened),
                caller.name(),
                reason,
                policy.now(),
                uids.isEmpty()
                        ? List.of()
                        : studies.find(Looker.of(caller), uids).stream()
                                .map(PackStudy::of)
                                .toList());
        packs.add(it.id(), look);
        return look;
    }

    /** Nobody sees them because of this case any more. */
    void end(UUID caseId, Actor by) {
        studies.endGrants(caseId, by);
    }

    /** Of the institution the caller takes part for; the one that was asked, where nobody of it has a seat yet. */
    private static String ownName(Caller caller, OpenConsultation opened) {
        var party = opened.consultation()
                .seat(caller.practitioner())
                .map(ExpertSeat::party)
                .orElse(Objects.requireNonNull(opened.it().responder()));
        return party.institution().name();
    }

    /** Of a study that left without identities only the copy is shown. */
    private void show(OpenConsultation opened, ConsultationPack pack, UUID institution, Actor by) {
        if (institution.equals(opened.it().requester().institution().id())) {
            return;
        }
        var caseId = opened.it().id();
        for (var it : pack.studies()) {
            if (it.review() == null) {
                studies.grant(it.uid(), institution, caseId, by);
            } else {
                studies.grantMasked(it.review(), institution, caseId, by);
            }
        }
    }
}
