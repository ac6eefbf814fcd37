package org.mailian.diagnosis.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.casework.Priority;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.patient.PatientFixtures;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.stereotype.Component;

/** Blood one institution draws and another examines. */
@Component
class AssayIsolationSample implements IsolationSample {

    private final DirectoryFixtures directory;
    private final Patients patients;
    private final AssayOrders orders;

    AssayIsolationSample(DirectoryFixtures directory, Patients patients, AssayOrders orders) {
        this.directory = directory;
        this.patients = patients;
        this.orders = orders;
    }

    @Override
    public String resource() {
        return "laboratory diagnosis";
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
                Set.of("diagnosis"),
                Set.of(Direction.UP, Direction.LATERAL, Direction.DOWN),
                draft.validFrom(),
                draft.validUntil(),
                draft.terms()));
        var doctor = stage.at(stage.own(), "PRIMARY_DOCTOR").caller();
        var name = "\u5316\u9A8C" + PatientFixtures.givenName();
        var patient = patients.register(
                doctor,
                Registration.withIdentityCard(
                        name,
                        PatientFixtures.identityNumber(),
                        PatientFixtures.phone(),
                        "\u6E05\u6EAA\u53BF\u865A\u6784\u8DEF 3 \u53F7"));
        var ordered = orders.order(
                doctor,
                patient,
                new AssayOrder(stage.party(), List.of("KIDNEY"), Priority.ROUTINE, "\u4E4F\u529B", null, null));
        var it = java.util.Objects.requireNonNull(ordered.it());
        var tube = ordered.tubes().getFirst();
        var id = it.id().toString();
        return new Shown(
                "/api/laboratory-diagnoses/{id}",
                Map.of("id", id, "version", "1"),
                Set.of(id, it.number(), tube.code(), tube.id().toString(), name),
                List.of(
                        "/api/laboratory-diagnoses?patient=" + patient,
                        "/api/worklists/to-do?kind=laboratory-diagnosis",
                        "/api/laboratory/specimens?patient=" + patient,
                        "/api/search?q=" + it.number(),
                        "/api/search?q=" + name),
                true);
    }
}
