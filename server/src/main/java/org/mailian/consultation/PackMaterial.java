package org.mailian.consultation;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.consultation.ConsultationPack.PackFile;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.consultation.ConsultationPack.PackTrend;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.laboratory.ChosenTrends;
import org.mailian.laboratory.ChosenTrends.NamedTrend;
import org.springframework.stereotype.Component;

/** Gathers what is sent, as it is or without identities, whichever the kind asks for. */
@Component
class PackMaterial {

    /** @param pseudonym null where the patient is named */
    record Gathered(
            ConsultationMatter matter,
            List<PackFile> files,
            List<PackStudy> studies,
            List<PackTrend> laboratory,
            @Nullable String pseudonym) {}

    private final Studies studies;
    private final StudyStripping stripped;
    private final LaidFiles files;
    private final ChosenTrends trends;

    PackMaterial(Studies studies, StudyStripping stripped, LaidFiles files, ChosenTrends trends) {
        this.studies = studies;
        this.stripped = stripped;
        this.files = files;
        this.trends = trends;
    }

    /**
     * Refused: {@code imaging/unknown-study} for a study the caller does not see, {@code consultation/study-of-another} for one of
     * somebody else, {@code consultation/no-such-result} for an item of which the caller sees nothing, {@code
     * consultation/not-looked-through} where something would leave without identities that nobody has looked at.
     */
    Gathered of(Caller caller, OpenConsultation opened, ConsultationMatter matter, Instant at) {
        var caseId = opened.it().id();
        var chosen = chosen(caller, opened.consultation().patient(), matter);
        var results = results(caller, opened.consultation().patient(), matter);
        if (!opened.rules().rules().kind(matter.kind()).strips()) {
            return new Gathered(
                    matter,
                    files.kept(caller, caseId, at),
                    chosen.stream().map(PackStudy::of).toList(),
                    results,
                    null);
        }
        var stripping = opened.consultation().stripping();
        if (stripping == null || !stripping.complete(matter, files.pictures(caller, caseId))) {
            throw ConsultationProblems.notLookedThrough();
        }
        var masked = stripped.masked(caller, matter, stripping);
        var uids = new LinkedHashSet<String>();
        masked.forEach(it -> uids.add(it.uid()));
        return new Gathered(
                matter.inOtherWords(TextStripping.masked(opened.it(), matter, stripping), uids),
                files.stripped(caller, caseId, stripping, at),
                masked,
                results,
                TextStripping.pseudonym());
    }

    /** As they are now, in numbers and findings only: nobody is named in them. */
    private List<PackTrend> results(Caller caller, UUID patient, ConsultationMatter matter) {
        if (matter.laboratory().isEmpty()) {
            return List.of();
        }
        var found = trends.of(caller, patient, matter.laboratory());
        var missing = new HashSet<>(matter.laboratory());
        found.stream().map(NamedTrend::item).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw ConsultationProblems.noSuchResult(missing.iterator().next());
        }
        return found.stream().map(PackTrend::of).toList();
    }

    private List<Study> chosen(Caller caller, UUID patient, ConsultationMatter matter) {
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
