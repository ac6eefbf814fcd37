package org.mailian.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.DiagnosisOrder.ReadingPlace;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.patient.PatientFixtures;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.stereotype.Component;

/** A diagnosis one institution asks of another, with its report still to be written. */
@Component
class DiagnosisIsolationSample implements IsolationSample {

    private final DirectoryFixtures directory;
    private final Patients patients;
    private final DiagnosisOrders orders;
    private final StudyFixtures studies;

    DiagnosisIsolationSample(
            DirectoryFixtures directory, Patients patients, DiagnosisOrders orders, StudyFixtures studies) {
        this.directory = directory;
        this.patients = patients;
        this.orders = orders;
        this.studies = studies;
    }

    @Override
    public String resource() {
        return "diagnosis";
    }

    @Override
    public Shown make(Stage stage) {
        var draft = directory.draft(stage.own(), stage.party());
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                true,
                Set.of(ReadingAgreements.SERVICE),
                Set.of(Direction.UP, Direction.LATERAL, Direction.DOWN),
                draft.validFrom(),
                draft.validUntil(),
                draft.terms()));
        var doctor = stage.at(stage.own(), "PRIMARY_DOCTOR").caller();
        var name = "读片" + PatientFixtures.givenName();
        var patient = patients.register(
                doctor,
                Registration.withIdentityCard(
                        name, PatientFixtures.identityNumber(), PatientFixtures.phone(), "清溪县虚构路 2 号"));
        var opened = orders.order(
                doctor,
                patient,
                new DiagnosisOrder(
                        "DX-LSPINE", Priority.ROUTINE, "腰痛三月", null, null, new ReadingPlace(stage.party(), null)));
        var number = opened.diagnosis().accessionNumber();
        var study = studies.received(stage.own(), number, "19610308", "O");
        var id = opened.it().id().toString();
        return new Shown(
                "/api/remote-diagnoses/{id}",
                Map.of("id", id, "version", "1"),
                Set.of(id, opened.it().number(), number, study, name),
                List.of(
                        "/api/remote-diagnoses?patient=" + patient,
                        "/api/remote-diagnoses/figures?side=REQUESTER&from=2020-01&to=2099-12",
                        "/api/remote-diagnoses/figures/cases?side=REQUESTER&figure=ORDERED&from=2020-01&to=2099-12",
                        "/api/remote-diagnoses/figures/cases?side=RESPONDER&figure=ORDERED&from=2020-01&to=2099-12",
                        "/api/remote-diagnoses/figures?side=RESPONDER&from=2020-01&to=2099-12",
                        "/api/worklists/to-do?kind=diagnosis",
                        "/api/search?q=" + opened.it().number(),
                        "/api/search?q=" + name),
                true);
    }
}
