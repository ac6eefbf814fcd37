package org.mailian.diagnosis.laboratory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.CaseDesk.Opening;
import org.mailian.casework.Party;
import org.mailian.casework.Priority;
import org.mailian.casework.Subject;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.diagnosis.DiagnosisOrder.ReadingPlace;
import org.mailian.diagnosis.ReadingAgreements;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.LaboratoryRules;
import org.mailian.laboratory.Specimen;
import org.mailian.patient.PatientSummary;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Component;

/** From an order and an agreement, or from a tube of no case, to what a new case says. */
@Component
class AssayOpening {

    private static final int LONGEST_TITLE = 80;

    private final Patients patients;
    private final ReadingAgreements agreements;
    private final CaseSpecimens specimens;
    private final AssayPolicy policy;

    AssayOpening(Patients patients, ReadingAgreements agreements, CaseSpecimens specimens, AssayPolicy policy) {
        this.patients = patients;
        this.agreements = agreements;
        this.specimens = specimens;
        this.policy = policy;
    }

    /** What the case is opened with, and the price that was agreed. */
    record NewAssay(Opening opening, @Nullable ReadingPrice price) {}

    /** Refuses a patient the caller may not see, a panel nobody knows and a laboratory no agreement leads to. */
    NewAssay ordered(Caller caller, PatientSummary patient, AssayOrder order, Party requester) {
        var rules = policy.of(caller.institution());
        var terms = agreements.terms(
                requester,
                new ReadingPlace(order.laboratory(), null),
                rules.rules().specialty(),
                rules.rules().priceItem(),
                policy.now());
        var title = title(specimens.panels(order.laboratory(), order.panels()), order.impression());
        var opening = new Opening(
                AssayWorkflow.ASSAY,
                subject(patient),
                requester,
                terms.towards(),
                order.priority(),
                false,
                title,
                rules.rules().plans(order.priority(), rules.version()),
                List.of(AssayWorkflow.COLLECTION),
                Map.of("policy", rules.version(), "panels", order.panels()));
        return new NewAssay(opening, terms.price());
    }

    /** Who ordered the tube is asked, if the journal still knows; else the collecting institution as a whole. */
    Opening adopted(Specimen tube) {
        var rules = policy.of(tube.institution());
        var own = tube.institution().equals(tube.laboratory());
        return new Opening(
                AssayWorkflow.ASSAY,
                subject(patients.summary(tube.institution(), tube.patient())),
                specimens
                        .orderedBy(tube.id())
                        .map(it -> agreements.whoWorksAt(tube.institution(), it))
                        .orElseGet(() -> agreements.whole(tube.institution())),
                own ? null : agreements.unagreed(tube.institution(), tube.laboratory()),
                Priority.EMERGENCY,
                false,
                title(specimens.panels(tube.laboratory(), tube.panels()), null),
                rules.rules().plans(Priority.EMERGENCY, rules.version()),
                List.of(),
                Map.of("policy", rules.version(), "tube", tube.code()));
    }

    PatientSummary patient(Caller caller, UUID patient) {
        return patients.summary(caller, patient);
    }

    private static Subject subject(PatientSummary it) {
        return new Subject(it.id(), it.name(), it.maskedName(), it.sex(), it.birthDate(), it.pinyin(), it.initials());
    }

    private static String title(List<LaboratoryRules.Panel> panels, @Nullable String impression) {
        var names = panels.stream().map(LaboratoryRules.Panel::zh).collect(Collectors.joining("\u3001"));
        var line = impression == null || impression.isBlank() ? names : names + " \u00B7 " + impression.strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "\u2026";
    }
}
