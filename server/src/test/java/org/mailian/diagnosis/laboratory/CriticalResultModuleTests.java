package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.laboratory.AssayTalk.act;
import static org.mailian.diagnosis.laboratory.AssayTalk.attempt;
import static org.mailian.diagnosis.laboratory.AssayTalk.missing;
import static org.mailian.diagnosis.laboratory.AssayTalk.seen;
import static org.mailian.diagnosis.laboratory.AssayTalk.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.diagnosis.laboratory.AssayRegion.Places;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenOrders;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 危急值 of a laboratory: it rings at once, climbs until it is answered, and is lost in no stage. */
@HouseTest
class CriticalResultModuleTests {

    private static final Map<String, String> DANGEROUS =
            Map.of("K", "6.8", "NA", "139", "CL", "103", "CA", "2.3", "P", "1.2");

    @Autowired
    AssayRegion region;

    @Autowired
    SpecimenOrders orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssayDoor door;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    Places places;
    AssayTalk talk;
    SignedIn doctor;
    SignedIn specialist;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        talk = new AssayTalk(region, places, port);
        doctor = talk.doctor();
        specialist = talk.specialist();
    }

    @Test
    void aDangerousPotassiumRingsAtTheRequesterAtOnceAndIsAnsweredBeforeThePatientHoldsTheReport() {
        var id = talk.received("ELECTROLYTES");
        talk.tubes().resulted(places, talk.tube(id), DANGEROUS);

        var ringing = seen(doctor, id);
        assertThat(text(ringing, "/case/priority")).isEqualTo("EMERGENCY");
        assertThat(text(ringing, "/case/list")).isEqualTo("TO_DO");
        assertThat(text(ringing, "/case/clock/name")).isEqualTo("CRITICAL");
        assertThat(text(ringing, "/alerts/0/item")).isEqualTo("K");
        assertThat(notices(doctor)).anyMatch(it -> it.contains("6.8"));
        act(specialist, id, "sign", Map.of());
        assertThat(missing(seen(doctor, id), "deliver")).containsExactly("ACKNOWLEDGED");

        var answered = act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u505A\u5FC3\u7535\u56FE"));
        assertThat(text(answered, "/alerts/0/acknowledgedBy"))
                .isEqualTo(places.doctor().caller().name());
        assertThat(text(act(doctor, id, "deliver", Map.of()), "/case/state")).isEqualTo("DELIVERED");
        assertThat(timeline(doctor, id)).contains("laboratory-diagnosis.alert", "laboratory-diagnosis.acknowledge");
    }

    @Test
    void oneTubeOfTwoRingsWhileTheOtherIsStillOnTheWay() {
        var id = talk.ordered("ELECTROLYTES", "BLOODCOUNT");
        var nurse = places.nurse().caller();
        var first = talk.tube(id);
        talk.tubes().specimens().collect(nurse, first, null);
        talk.tubes().specimens().receive(places.technologist().caller(), first);
        talk.tubes().resulted(places, first, DANGEROUS);

        var ringing = seen(doctor, id);
        assertThat(text(ringing, "/case/state")).isEqualTo("ORDERED");
        assertThat(text(ringing, "/case/clock/name")).isEqualTo("CRITICAL");
        assertThat(missing(ringing, "cancel")).containsExactly("ACKNOWLEDGED");
        assertThat(text(act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u5904\u7406")), "/case/state"))
                .isEqualTo("ORDERED");
    }

    @Test
    void theSameSaidTwiceRingsOnceAndASecondDangerLeavesTheLadderWhereItIs() {
        var id = talk.received("ELECTROLYTES");
        var tube = talk.tube(id);
        talk.tubes().resulted(places, tube, DANGEROUS);
        var due = text(seen(doctor, id), "/case/clock/dueAt");
        talk.tubes().resulted(places, tube, DANGEROUS);
        assertThat(seen(doctor, id).body().path("alerts")).hasSize(1);

        talk.tubes().resulted(places, tube, Map.of("NA", "110"), "\u590D\u68C0");

        var both = seen(doctor, id);
        assertThat(both.body().path("alerts")).hasSize(2);
        assertThat(text(both, "/case/clock/dueAt")).isEqualTo(due);
        var answered = act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u5904\u7406"));
        assertThat(answered.body().path("alerts").valueStream()).allMatch(it -> it.hasNonNull("acknowledgedAt"));
    }

    @Test
    void anOldEntryHeardAgainNeitherRingsNorTakesBack() {
        var id = talk.received("ELECTROLYTES");
        var tube = talk.tube(id);
        talk.tubes().resulted(places, tube, DANGEROUS);
        act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u5904\u7406"));
        talk.tubes().resulted(places, tube, Map.of("K", "4.6"), "\u6EB6\u8840\u590D\u68C0");
        var before = seen(doctor, id);

        journal.read(new StreamId("specimen", tube), 0, 50).forEach(door::hear);

        var after = seen(doctor, id);
        assertThat(after.body().path("alerts")).isEqualTo(before.body().path("alerts"));
        assertThat(after.etag()).isEqualTo(before.etag());
    }

    @Test
    void aCorrectionIsToldAndMustBeAnsweredAllTheSame() {
        var id = talk.received("ELECTROLYTES");
        talk.tubes().resulted(places, talk.tube(id), DANGEROUS);
        talk.tubes().resulted(places, talk.tube(id), Map.of("K", "4.6"), "\u6EB6\u8840\u590D\u68C0");

        var corrected = seen(doctor, id);
        assertThat(text(corrected, "/alerts/0/value")).isEqualTo("6.8");
        assertThat(text(corrected, "/alerts/0/correctedTo")).isEqualTo("4.6");
        assertThat(text(corrected, "/case/clock/name")).isEqualTo("CRITICAL");
        assertThat(timeline(doctor, id)).contains("laboratory-diagnosis.correct-alert");
    }

    @Test
    void whatWasDeliveredComesBackWithACriticalCorrection() {
        var id = talk.received("ELECTROLYTES");
        talk.tubes().resulted(places, talk.tube(id), with("K", "4.6"));
        act(specialist, id, "sign", Map.of());
        act(doctor, id, "deliver", Map.of());

        talk.tubes().resulted(places, talk.tube(id), Map.of("K", "6.9"), "\u4EEA\u5668\u6545\u969C");

        var back = seen(doctor, id);
        assertThat(text(back, "/case/state")).isEqualTo("RESULTED");
        assertThat(text(back, "/case/list")).isEqualTo("TO_DO");
        assertThat(text(back, "/alerts/0/value")).isEqualTo("6.9");
        act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u53EB\u56DE\u60A3\u8005"));
        act(specialist, id, "sign", Map.of());
        assertThat(text(act(doctor, id, "deliver", Map.of()), "/reports/1/version"))
                .isEqualTo("2");
    }

    @Test
    void whatWasCalledOffOnTheWayRingsAllTheSame() {
        var id = talk.ordered("ELECTROLYTES");
        talk.tubes().collected(places, id);
        act(doctor, id, "cancel", Map.of("reason", "NO_LONGER_NEEDED"));
        talk.tubes().received(places, id);
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("CANCELLED");

        talk.tubes().resulted(places, talk.tube(id), DANGEROUS);

        var ringing = seen(doctor, id);
        assertThat(text(ringing, "/case/state")).isEqualTo("ALARMED");
        assertThat(text(ringing, "/case/list")).isEqualTo("TO_DO");
        assertThat(attempt(specialist, id, "sign", Map.of()).expect(409).code()).isEqualTo("casework/wrong-state");
        assertThat(text(act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u8054\u7CFB")), "/case/state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void aTubeWithoutACaseGetsOneWhenItIsDangerous() {
        var tube = orphan(places.laboratory());
        var harmless = orphan(places.laboratory());
        talk.tubes().resulted(places, harmless, with("K", "4.1"));
        talk.tubes().resulted(places, tube, DANGEROUS);

        var id = caseOf(tube);
        assertThat(caseIfAny(harmless)).isNull();
        var ringing = seen(doctor, id);
        assertThat(text(ringing, "/case/state")).isEqualTo("ALARMED");
        assertThat(text(ringing, "/case/clock/name")).isEqualTo("CRITICAL");
        assertThat(text(seen(specialist, id), "/case/state")).isEqualTo("ALARMED");
        assertThat(text(act(doctor, id, "acknowledge", Map.of("actionTaken", "\u5DF2\u8054\u7CFB")), "/case/state"))
                .isEqualTo("CLOSED");

        talk.tubes().resulted(places, tube, Map.of("K", "7.2"), "\u590D\u68C0");
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("ALARMED");
    }

    @Test
    void whatOnesOwnLaboratoryFindsRingsToo() {
        var own = places.doctor().caller().institution();
        var patient = talk.tubes().patient(places.doctor().caller());
        var tube = orders.order(places.doctor().caller(), new Order(patient, own, List.of("ELECTROLYTES"), null))
                .getFirst();
        talk.tubes().specimens().collect(places.doctor().caller(), tube.id(), null);
        var bench = region.person(own, "LABORATORIAN").caller();
        talk.tubes().specimens().receive(bench, tube.id());
        talk.tubes().entered(bench, tube.id(), DANGEROUS, null);

        assertThat(text(seen(doctor, caseOf(tube.id())), "/case/state")).isEqualTo("ALARMED");
    }

    @Test
    void aCriticalValueNobodyAnswersClimbsUntilSomebodyDoes() {
        var id = talk.received("ELECTROLYTES");
        talk.tubes().resulted(places, talk.tube(id), DANGEROUS);
        jdbc.sql("""
                update casework.clock set due_at = now() - interval '6 minutes', next_at = now() - interval '11 minutes'
                where case_id = :id and name = 'CRITICAL'""").param("id", id).update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(doctor.get("/api/cases/" + id + "/timeline")
                                .body()
                                .path("entries"))
                        .extracting(it -> it.at("/payload/to").asString(""))
                        .contains("PERSON", "DUTY_OFFICER", "DEPARTMENT_HEAD")
                        .doesNotContain("CENTRE"));
        talk.tubes().projections().catchUp();
        var officer = places.officer().at(port);
        assertThat(notices(officer)).isNotEmpty();
        assertThat(text(
                        act(officer, id, "acknowledge", Map.of("actionTaken", "\u603B\u503C\u73ED\u5DF2\u5904\u7406")),
                        "/alerts/0/acknowledgedBy"))
                .isEqualTo(places.officer().caller().name());
    }

    private UUID orphan(UUID laboratory) {
        var nurse = places.nurse().caller();
        var patient = talk.tubes().patient(nurse);
        Specimen tube = orders.order(nurse, new Order(patient, laboratory, List.of("ELECTROLYTES"), null))
                .getFirst();
        talk.tubes().specimens().collect(nurse, tube.id(), null);
        talk.tubes().specimens().receive(places.technologist().caller(), tube.id());
        return tube.id();
    }

    private UUID caseOf(UUID tube) {
        return Objects.requireNonNull(caseIfAny(tube));
    }

    private @Nullable UUID caseIfAny(UUID tube) {
        return talk.tubes().specimens().get(places.doctor().caller(), tube).caseId();
    }

    private static Map<String, String> with(String item, String value) {
        var values = new HashMap<>(DANGEROUS);
        values.put(item, value);
        return values;
    }

    private static List<String> notices(SignedIn person) {
        return person.get("/api/notices")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("title").asString())
                .toList();
    }

    private static List<String> timeline(SignedIn person, UUID id) {
        return person.get("/api/cases/" + id + "/timeline")
                .expect(200)
                .body()
                .path("entries")
                .valueStream()
                .map(it -> it.path("type").asString())
                .toList();
    }
}
