package org.mailian.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.kernel.Ids;
import org.mailian.laboratory.LaboratoryRules.Panel;
import org.mailian.laboratory.Specimen.Done;
import org.mailian.patient.PatientSummary;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what is to be known to the tubes that are needed. */
@Service
@Transactional
public class SpecimenOrders {

    private final SpecimenTable table;
    private final LaboratoryPolicy policy;
    private final Patients patients;
    private final Deeds deeds;

    SpecimenOrders(SpecimenTable table, LaboratoryPolicy policy, Patients patients, Deeds deeds) {
        this.table = table;
        this.policy = policy;
        this.patients = patients;
        this.deeds = deeds;
    }

    /**
     * What is ordered.
     *
     * @param laboratory the institution that examines; that it may be asked is for whoever orders to know (an agreement, a case)
     * @param panels codes of the policy pack {@code laboratory}
     * @param caseId the case it belongs to, if any
     */
    public record Order(
            UUID patient,
            UUID laboratory,
            List<String> panels,
            @Nullable UUID caseId) {}

    /**
     * One specimen for each kind of tube the panels need, labelled and to be collected by the caller's institution. Needs SPECIMEN.
     * Refused: {@code patient/unknown}, {@code laboratory/unknown-panel}.
     */
    public List<Specimen> order(Caller caller, Order order) {
        caller.must(Permission.SPECIMEN);
        var decision = policy.of(order.laboratory());
        var patient = patients.summary(caller, order.patient());
        Map<String, List<Panel>> tubes = order.panels().stream()
                .distinct()
                .map(decision.rules()::panel)
                .collect(Collectors.groupingBy(Panel::container, LinkedHashMap::new, Collectors.toList()));
        return tubes.entrySet().stream()
                .map(it -> add(caller, patient, order, it.getKey(), it.getValue(), decision.version()))
                .toList();
    }

    /** The same again in place of one that was rejected. Needs SPECIMEN. Refused: {@code laboratory/specimen-not-now}. */
    public Specimen again(Caller caller, UUID rejected) {
        caller.must(Permission.SPECIMEN);
        var it = table.lock(caller.institution(), rejected).orElseThrow(LaboratoryProblems::unknownSpecimen);
        if (!it.institution().equals(caller.institution())) {
            throw LaboratoryProblems.notYours();
        }
        if (it.state() != SpecimenState.REJECTED || table.isReplaced(rejected)) {
            throw LaboratoryProblems.notNow(it.state());
        }
        var next = fresh(
                caller,
                patients.summary(caller, it.patient()),
                it.laboratory(),
                it.caseId(),
                it.id(),
                it.container(),
                it.panels(),
                it.items(),
                it.policyVersion());
        return kept(caller, next);
    }

    private Specimen add(
            Caller caller, PatientSummary patient, Order order, String container, List<Panel> panels, String version) {
        var codes = panels.stream().map(Panel::code).toList();
        return kept(
                caller,
                fresh(
                        caller,
                        patient,
                        order.laboratory(),
                        order.caseId(),
                        null,
                        container,
                        codes,
                        LaboratoryRules.itemsOf(panels),
                        version));
    }

    private Specimen fresh(
            Caller caller,
            PatientSummary patient,
            UUID laboratory,
            @Nullable UUID caseId,
            @Nullable UUID replaces,
            String container,
            List<String> panels,
            List<String> items,
            String version) {
        return new Specimen(
                Ids.next(),
                Codes.specimen(table.nextNumber()),
                caller.institution(),
                laboratory,
                patient.id(),
                patient.maskedName(),
                patient.sex(),
                patient.birthDate(),
                caseId,
                replaces,
                container,
                panels,
                items,
                version,
                SpecimenState.ORDERED,
                null,
                new Done(policy.now(), caller.name()),
                null,
                null,
                null);
    }

    private Specimen kept(Caller caller, Specimen it) {
        table.add(it);
        deeds.of(caller, it, "ordered", Map.of("container", it.container(), "panels", it.panels()));
        return it;
    }
}
