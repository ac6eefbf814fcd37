package org.mailian.consultation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.CaseFiles;
import org.mailian.casework.FileSight;
import org.mailian.consultation.ConsultationPack.PackFile;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** Freezes the material when it is sent, and shows its studies to those who take part; nobody of them sees more. */
@Component
class PackDesk {

    private final Packs packs;
    private final CaseFiles files;
    private final Studies studies;
    private final ConsultationPolicy policy;

    PackDesk(Packs packs, CaseFiles files, Studies studies, ConsultationPolicy policy) {
        this.packs = packs;
        this.files = files;
        this.studies = studies;
        this.policy = policy;
    }

    List<ConsultationPack> of(UUID caseId) {
        return packs.of(caseId);
    }

    /**
     * Another version of what the case says now, shown to {@code institutions} and to nobody else: whoever saw an earlier one and is not
     * asked any more sees its studies no more, nor does anybody see what was taken out. Refused: {@code imaging/unknown-study} for a study the
     * caller does not see, {@code consultation/study-of-another} for one of somebody else.
     */
    void freeze(Caller caller, OpenConsultation opened, ConsultationMatter matter, List<UUID> institutions) {
        var caseId = opened.it().id();
        var chosen = studies(caller, opened.consultation().patient(), matter);
        var laid = files.of(caller, caseId).stream()
                .filter(it -> it.own() && it.sight() == FileSight.PARTIES)
                .map(CaseFiles.CaseFile::stored)
                .map(it -> new PackFile(it.id(), it.name(), it.mediaType(), it.size(), it.sha256()))
                .toList();
        packs.add(
                caseId,
                new ConsultationPack(
                        packs.of(caseId).size() + 1,
                        policy.now(),
                        caller.name(),
                        matter,
                        laid,
                        chosen.stream().map(PackStudy::of).toList()));
        studies.endGrants(caseId, caller.actor());
        institutions.forEach(institution -> show(opened, matter, institution, caller.actor()));
    }

    /** Shows the studies to one more institution. */
    void show(OpenConsultation opened, ConsultationMatter matter, UUID institution, Actor by) {
        if (institution.equals(opened.it().requester().institution().id())) {
            return;
        }
        matter.studies()
                .forEach(uid -> studies.grant(uid, institution, opened.it().id(), by));
    }

    /** Shows the studies to the responder and to whoever still takes part, and to nobody else. */
    void showOnly(OpenConsultation opened, Consultation after, Actor by) {
        var institutions = new LinkedHashSet<UUID>();
        if (opened.it().responder() != null) {
            institutions.add(opened.it().responder().institution().id());
        }
        after.invited().forEach(it -> institutions.add(it.party().institution().id()));
        studies.endGrants(opened.it().id(), by);
        institutions.forEach(it -> show(opened, after.matter(), it, by));
    }

    /** Nobody sees them because of this case any more. */
    void end(UUID caseId, Actor by) {
        studies.endGrants(caseId, by);
    }

    private List<Study> studies(Caller caller, UUID patient, ConsultationMatter matter) {
        if (matter.studies().isEmpty()) {
            return List.of();
        }
        var wanted = new HashSet<>(matter.studies());
        var found = studies.find(Looker.of(caller), wanted);
        for (var study : found) {
            if (!patient.equals(study.patient())) {
                throw ConsultationProblems.studyOfAnother(study.uid());
            }
            wanted.remove(study.uid());
        }
        // What is not found is refused as if it were not there.
        wanted.forEach(uid -> studies.get(Looker.of(caller), uid));
        return found;
    }
}
