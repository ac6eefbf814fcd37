package org.mailian.consultation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.directory.Receivers;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps to write a request: whom one may ask, and by which rules. */
@Service
@Transactional(readOnly = true)
public class ConsultationAdvice {

    private static final int MOST_STUDIES = 50;

    /**
     * Whom one may ask.
     *
     * @param agreement its number
     * @param consortia names of the consortia both are in
     */
    public record AskablePlace(
            UUID institution,
            String institutionName,
            String institutionNameEn,
            @Nullable UUID department,
            @Nullable String departmentName,
            @Nullable String departmentNameEn,
            String agreement,
            @Nullable Double distanceKm,
            List<String> consortia) {}

    /**
     * An expert one may ask for by name.
     *
     * @param open consultations in which the expert has something to do yet
     */
    public record AskableExpert(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            Set<String> specialties,
            @Nullable String about,
            int open) {}

    private final ConsultationPolicy policy;
    private final Receivers receivers;
    private final ExpertRoster roster;
    private final Studies studies;

    ConsultationAdvice(ConsultationPolicy policy, Receivers receivers, ExpertRoster roster, Studies studies) {
        this.policy = policy;
        this.receivers = receivers;
        this.roster = roster;
        this.studies = studies;
    }

    ConsultationRules rules(Caller caller) {
        return policy.of(caller.institution()).rules();
    }

    List<AskablePlace> places(Caller caller, @Nullable String specialty) {
        return receivers
                .candidates(
                        caller.institution(),
                        caller.department(),
                        ConsultationParties.SERVICE,
                        specialty,
                        Times.dayInChina(policy.now()))
                .stream()
                .map(it -> {
                    var department = it.department();
                    return new AskablePlace(
                            it.institution().id(),
                            it.institution().name(),
                            it.institution().nameEn(),
                            department == null ? null : department.id(),
                            department == null ? null : department.name(),
                            department == null ? null : department.nameEn(),
                            it.agreement().number(),
                            it.distanceKm(),
                            it.consortia());
                })
                .toList();
    }

    List<PackStudy> studies(Caller caller, UUID patient) {
        return studies.ofPatient(Looker.of(caller), patient, MOST_STUDIES).stream()
                .map(PackStudy::of)
                .toList();
    }

    /** Those of an institution one may ask. Refused: {@code consultation/unknown-place} for any other, whether it exists or not. */
    List<AskableExpert> experts(Caller caller, UUID institution) {
        caller.must(Permission.CONSULTATION_REQUEST);
        if (places(caller, null).stream().noneMatch(it -> it.institution().equals(institution))) {
            throw ConsultationProblems.unknownPlace(institution);
        }
        return roster.of(institution);
    }
}
