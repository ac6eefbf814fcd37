package org.mailian.patient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.IsolationSample;
import org.springframework.stereotype.Component;

/** A patient of one hospital, sent to another, and nobody else's business. */
@Component
class PatientIsolationSample implements IsolationSample {

    private final Patients patients;

    PatientIsolationSample(Patients patients) {
        this.patients = patients;
    }

    @Override
    public String resource() {
        return "patient";
    }

    @Override
    public Shown make(Stage stage) {
        var number = PatientFixtures.identityNumber();
        var name = "隔离" + PatientFixtures.givenName();
        var doctor = stage.at(stage.own(), "SPECIALIST").caller();
        var patient = patients.register(
                doctor, Registration.withIdentityCard(name, number, PatientFixtures.phone(), "清溪县虚构路 1 号"));
        patients.open(patient, stage.party(), UUID.randomUUID(), RecordAccess.SUMMARY, null);
        return new Shown(
                "/api/patients/{id}",
                Map.of("id", patient.toString()),
                Set.of(patient.toString(), name, number),
                List.of(
                        "/api/patients?q=" + number,
                        "/api/patients?q=隔离",
                        "/api/patients?q=geli",
                        "/api/patients?q=gl"),
                true);
    }
}
