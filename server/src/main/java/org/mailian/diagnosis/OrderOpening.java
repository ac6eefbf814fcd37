package org.mailian.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Subject;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.patient.Patients;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** From a patient, an order and an agreement to a case in its first stage. */
@Component
class OrderOpening {

    /** A new case, who will read it and for how much. */
    record NewCase(Case it, UUID responder, ReadingPrice price) {}

    private final CaseDesk desk;
    private final Patients patients;
    private final ReadingAgreements agreements;
    private final DiagnosisPolicy policy;

    OrderOpening(CaseDesk desk, Patients patients, ReadingAgreements agreements, DiagnosisPolicy policy) {
        this.desk = desk;
        this.patients = patients;
        this.agreements = agreements;
        this.policy = policy;
    }

    Decision<DiagnosisRules> rules(Caller caller) {
        return policy.of(caller.institution());
    }

    /** Refuses a patient the caller may not see, and a reader no agreement leads to. */
    NewCase open(
            Caller caller, UUID patient, DiagnosisOrder order, DiagnosisRules.Examination examination, Instant now) {
        var rules = rules(caller);
        var summary = patients.summary(caller, patient);
        var requester = agreements.requester(caller.institution(), caller.department(), caller.practitioner());
        var terms = agreements.terms(requester, order.reader(), examination, now);
        var it = desk.open(
                caller,
                new CaseDesk.Opening(
                        DiagnosisWorkflow.DIAGNOSIS,
                        new Subject(
                                patient,
                                summary.name(),
                                summary.maskedName(),
                                summary.sex(),
                                summary.birthDate(),
                                summary.pinyin(),
                                summary.initials()),
                        requester,
                        terms.towards(),
                        order.priority(),
                        false,
                        title(examination, order),
                        DiagnosisSteps.plans(rules, examination.modality(), order.priority()),
                        List.of(DiagnosisWorkflow.ACQUISITION),
                        Map.of("policy", rules.version(), "examination", examination.code())));
        var responder = terms.towards().responder().institution().id();
        return new NewCase(it, responder, terms.price());
    }

    private static String title(DiagnosisRules.Examination examination, DiagnosisOrder order) {
        var impression = order.impression();
        var line = impression == null || impression.isBlank()
                ? examination.zh()
                : examination.zh() + " · " + impression.strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
