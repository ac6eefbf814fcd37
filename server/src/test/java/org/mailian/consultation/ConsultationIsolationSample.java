package org.mailian.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.casework.Priority;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentForm;
import org.mailian.patient.ConsentSignature;
import org.mailian.patient.PatientFixtures;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.stereotype.Component;

/** A consultation with an outpatient one institution has asked of another, with its material. */
@Component
class ConsultationIsolationSample implements IsolationSample {

    private final DirectoryFixtures directory;
    private final Patients patients;
    private final ConsultationDrafts drafts;
    private final AskingDesk asking;

    ConsultationIsolationSample(
            DirectoryFixtures directory, Patients patients, ConsultationDrafts drafts, AskingDesk asking) {
        this.directory = directory;
        this.patients = patients;
        this.drafts = drafts;
        this.asking = asking;
    }

    @Override
    public String resource() {
        return "consultation";
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
                Set.of(ConsultationParties.SERVICE),
                Set.of(Direction.UP, Direction.LATERAL, Direction.DOWN),
                draft.validFrom(),
                draft.validUntil(),
                draft.terms()));
        var doctor = stage.at(stage.own(), "PRIMARY_DOCTOR").caller();
        var name = "\u4F1A\u8BCA" + PatientFixtures.givenName();
        var patient = patients.register(
                doctor,
                Registration.withIdentityCard(
                        name,
                        PatientFixtures.identityNumber(),
                        PatientFixtures.phone(),
                        "\u6E05\u6EAA\u53BF\u865A\u6784\u8DEF 3 \u53F7"));
        var question = "\u53CD\u590D\u54B3\u5589\u56DB\u5E74 " + PatientFixtures.phone();
        var opened = drafts.open(
                doctor,
                patient,
                new ConsultationMatter(
                        ConsultationKind.OUTPATIENT,
                        Priority.ROUTINE,
                        question,
                        "\u660E\u786E\u8BCA\u65AD",
                        "\u6162\u963B\u80BA\u53F2\u5341\u5E74",
                        null,
                        null,
                        null,
                        stage.party(),
                        null,
                        "03.01",
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        false));
        drafts.consent(
                doctor,
                opened.it().id(),
                opened.it().version(),
                new ConsentSignature(ConsentDecision.AGREED, ConsentForm.PAPER, name, "01", null, null, null));
        var sent = asking.submit(doctor, opened.it().id(), opened.it().version());
        var id = sent.it().id().toString();
        return new Shown(
                "/api/consultations/{id}",
                Map.of("id", id),
                Set.of(id, sent.it().number(), name, question),
                List.of(
                        "/api/consultations?patient=" + patient,
                        "/api/consultations/desk",
                        "/api/consultations/figures?side=REQUESTER&from=2020-01&to=2099-12",
                        "/api/consultations/figures?side=RESPONDER&from=2020-01&to=2099-12",
                        "/api/consultations/figures/cases?side=REQUESTER&figure=SENT&from=2020-01&to=2099-12",
                        "/api/consultations/figures/cases?side=RESPONDER&figure=SENT&from=2020-01&to=2099-12",
                        "/api/worklists/to-do?kind=consultation",
                        "/api/search?q=" + sent.it().number(),
                        "/api/search?q=" + name),
                true);
    }
}
