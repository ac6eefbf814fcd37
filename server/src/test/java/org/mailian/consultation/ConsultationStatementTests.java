package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.StatementCounter;
import org.mailian.consultation.ConsultationRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Fast by habit: a step of a consultation has eight statements at most, and so has a list, however long it is. Those that do more than take
 * a step are named with what they cost.
 */
@HouseTest
class ConsultationStatementTests {

    private static final Map<String, Object> NONE = Map.of();
    private static final int ALLOWED = 8;

    private static final Map<String, Integer> MORE = Map.ofEntries(
            // The paper of the patient, under the patient's lock.
            Map.entry("consent", 10),
            // The agreement it rests on, the files, a version of the material and who sees its studies.
            Map.entry("submit", 15),
            Map.entry("resubmit", 15),
            // Why it came back is counted.
            Map.entry("return", 9),
            // What the roster says of the expert, where they work, the material for their institution.
            Map.entry("invite", 11),
            // The hour in the calendars of all, with a journal of its own; a room with three for each who is invited.
            Map.entry("schedule", 38),
            Map.entry("reschedule", 34),
            // What there is of the patient, and that it was looked at.
            Map.entry("look-beyond", 10),
            // The room ends: who was in it, and its own journal.
            Map.entry("finish", 15),
            // A paper: its code, its certificate, its file.
            Map.entry("sign", 13),
            Map.entry("deliver", 13),
            // The studies are shown no more.
            Map.entry("decide", 9));

    @Autowired
    ConsultationRegion region;

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn cardiologist;
    private final Map<String, List<String>> counted = new LinkedHashMap<>();

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        doctor = places.doctor().at(port);
        centre = places.centre().at(port);
        cardiologist = places.cardiologist().at(port);
        talk = new ConsultationTalk(places, doctor, centre);
        // What is remembered of places and people is remembered from now on, and who signs has a certificate.
        delivered();
    }

    @Test
    void fromTheQuestionToTheRating() {
        var id = talk.opened(matter(ConsultationKind.SINGLE, places.county()));
        doctor.counted("write")
                .put(
                        "/api/consultations/" + id,
                        matter(ConsultationKind.SINGLE, places.county()),
                        seen(doctor, id).etag())
                .expect(200);
        count(doctor, "write");
        var etag = seen(doctor, id).etag();
        doctor.counted("consent")
                .act("/api/consultations/" + id + "/consent", ConsultationRegion.SIGNED, etag)
                .expect(200);
        count(doctor, "consent");
        act(doctor, "submit", id, NONE);
        act(centre, "return", id, Map.of("items", List.of(), "text", "\u8BF7\u8865\u5145"));
        act(doctor, "resubmit", id, NONE);
        act(centre, "accept", id, Map.of("invitation", false));
        act(centre, "invite", id, asked());
        act(cardiologist, "join", id, NONE);
        act(centre, "schedule", id, hour(Duration.ofHours(3)));
        act(centre, "reschedule", id, Map.of("hour", hour(Duration.ofHours(5)), "reason", "EXPERT"));
        act(cardiologist, "look-beyond", id, Map.of("reason", "COMPARE"));
        act(doctor, "begin", id, NONE);
        act(doctor, "finish", id, NONE);
        act(cardiologist, "sign", id, Map.of("advice", "\u6EB6\u6813", "dissents", false));
        act(centre, "deliver", id, NONE);
        act(doctor, "decide", id, Map.of("followed", "FULLY", "text", "\u5DF2\u6EB6\u6813"));
        act(doctor, "rate", id, Map.of("stars", 5));

        assertFew();
    }

    @Test
    void lists() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.accepted(ConsultationKind.SINGLE);
        for (var path : List.of(
                "/api/consultations",
                "/api/consultations/" + id,
                "/api/consultations/" + id + "/experts",
                "/api/consultation-experts")) {
            centre.get(path).expect(200);
            centre.counted(path).get(path).expect(200);
            count(centre, path);
        }
        for (var path : List.of(
                "/api/consultations/rules",
                "/api/consultations/places?specialty=" + ConsultationRegion.CARDIOLOGY,
                "/api/consultations/places/" + places.county() + "/experts")) {
            doctor.get(path).expect(200);
            doctor.counted(path).get(path).expect(200);
            count(doctor, path);
        }

        assertFew();
    }

    private void delivered() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, places.cardiologist());
        ConsultationRegion.act(cardiologist, id, "join", NONE);
        ConsultationRegion.act(centre, id, "schedule", hour(Duration.ofHours(2)));
        ConsultationRegion.act(doctor, id, "begin", NONE);
        ConsultationRegion.act(doctor, id, "finish", NONE);
        ConsultationRegion.act(cardiologist, id, "sign", Map.of("advice", "\u6EB6\u6813", "dissents", false));
        ConsultationRegion.act(centre, id, "deliver", NONE);
    }

    private Map<String, Object> asked() {
        return Map.of(
                "institution",
                places.county(),
                "practitioner",
                places.cardiologist().practitioner());
    }

    private void act(SignedIn by, String action, UUID of, Map<String, ?> body) {
        var etag = seen(by, of).etag();
        by.counted(action)
                .act("/api/consultations/" + of + "/actions/" + action, body, etag)
                .expect(200);
        count(by, action);
    }

    private void count(SignedIn by, String name) {
        by.counted("otherwise");
        counted.put(name, StatementCounter.of(name));
    }

    /** All that are too many are said at once, with their statements. */
    private void assertFew() {
        assertThat(counted.values()).isNotEmpty().noneMatch(List::isEmpty);
        var many = new LinkedHashMap<>(counted);
        many.entrySet().removeIf(it -> it.getValue().size() <= MORE.getOrDefault(it.getKey(), ALLOWED));
        assertThat(many).isEmpty();
    }
}
