package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.laboratory.LabResults;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.SpecimenOrders;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.mailian.laboratory.Specimens;
import org.mailian.patient.PatientFixtures;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Results over time are frozen with the material, and nobody shows on what they do not see. */
@HouseTest
class PackTrendTests {

    @Autowired
    ConsultationRegion region;

    @Autowired
    People people;

    @Autowired
    Patients patients;

    @Autowired
    SpecimenOrders orders;

    @Autowired
    Specimens specimens;

    @Autowired
    LabResults results;

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn cardiologist;
    Registration who;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        doctor = places.doctor().at(port);
        talk = new ConsultationTalk(places, doctor, places.centre().at(port));
        cardiologist = places.cardiologist().at(port);
        who = Registration.withIdentityCard(
                "\u7530\u79C0\u82F1",
                PatientFixtures.identityNumber(),
                PatientFixtures.phone(),
                "\u6E05\u6EAA\u53BF\u865A\u6784\u8DEF 3 \u53F7");
    }

    @Test
    void whatWasSentStaysAfterACorrection() {
        var tube = glucose(places.township(), "7.4");
        var id = draft("GLU");
        act(doctor, id, "submit", Map.of());

        results.enter(
                laboratorian(places.township()), tube, List.of(new Entered("GLU", "9.9", null, null)), "\u91CD\u6D4B");

        var sent = seen(cardiologist, id);
        assertThat(text(sent, "/packs/0/laboratory/0/item")).isEqualTo("GLU");
        assertThat(text(sent, "/packs/0/laboratory/0/zh")).isNotEmpty().isNotEqualTo("GLU");
        assertThat(text(sent, "/packs/0/laboratory/0/unit")).isEqualTo("mmol/L");
        assertThat(text(sent, "/packs/0/laboratory/0/points/0/value")).isEqualTo("7.4");
        assertThat(text(sent, "/packs/0/laboratory/0/points/0/flag")).isEqualTo("HIGH");
        assertThat(sent.body().at("/packs/0/laboratory/0/points/0/high").asDouble())
                .isPositive();
        assertThat(text(sent, "/packs/0/laboratory/0/points/0/at")).isNotEmpty();
    }

    @Test
    void whatOnlyAnotherInstitutionSeesIsRefused() {
        glucose(places.teaching(), "7.4");
        var id = draft("GLU");

        var refused = attempt(doctor, id, "submit", Map.of());

        assertThat(refused.expect(422).code()).isEqualTo("consultation/no-such-result");
        assertThat(text(refused, "/facts/item") + text(refused, "/item")).contains("GLU");
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("DRAFT");
    }

    @Test
    void aRequestWithoutResultsShowsNone() {
        glucose(places.township(), "7.4");
        var id = draft(null);
        act(doctor, id, "submit", Map.of());

        assertThat(seen(cardiologist, id).body().at("/packs/0/laboratory")).isEmpty();
        assertThat(seen(cardiologist, id).body().at("/matter/laboratory")).isEmpty();
    }

    private UUID draft(@Nullable String item) {
        var patient =
                patients.register(people.at(places.township(), "PRIMARY_DOCTOR").caller(), who);
        var matter = new HashMap<>(matter(ConsultationKind.ADVICE, places.county()));
        if (item != null) {
            matter.put("laboratory", List.of(item));
        }
        var id = UUID.fromString(doctor.post("/api/consultations", Map.of("patient", patient, "matter", matter))
                .expect(201)
                .body()
                .at("/case/id")
                .asString());
        talk.consent(id, ConsultationRegion.SIGNED).expect(200);
        return id;
    }

    /** Drawn and examined at one institution. */
    private UUID glucose(UUID institution, String value) {
        var nurse = people.at(institution, "NURSE").caller();
        var patient = patients.register(nurse, who);
        var tube = orders.order(nurse, new Order(patient, institution, List.of("GLUCOSE"), null))
                .getFirst();
        var laboratorian = laboratorian(institution);
        specimens.collect(nurse, tube.id(), null);
        specimens.receive(laboratorian, tube.id());
        results.enter(laboratorian, tube.id(), List.of(new Entered("GLU", value, null, null)), null);
        return tube.id();
    }

    private Caller laboratorian(UUID institution) {
        return people.at(institution, "LABORATORIAN").caller();
    }
}
