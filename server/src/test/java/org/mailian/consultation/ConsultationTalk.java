package org.mailian.consultation;

import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.consultation.ConsultationRegion.Person;
import org.mailian.consultation.ConsultationRegion.Places;
import tools.jackson.databind.JsonNode;

/** What the asking doctor and the centre of a region say to the house, over HTTP. */
record ConsultationTalk(Places region, SignedIn doctor, SignedIn centre) {

    private static final Map<String, Object> NONE = Map.of();

    UUID accepted(ConsultationKind kind) {
        var id = sent(kind);
        act(centre, id, "accept", Map.of("invitation", false));
        return id;
    }

    UUID sent(ConsultationKind kind) {
        var id = draft(matter(kind, region.county()));
        act(doctor, id, "submit", NONE);
        return id;
    }

    /** Written and consented to. */
    UUID draft(Map<String, Object> matter) {
        var id = opened(matter);
        consent(id, ConsultationRegion.SIGNED).expect(200);
        return id;
    }

    UUID opened(Map<String, Object> matter) {
        var patient = UUID.fromString(doctor.post(
                        "/api/patients",
                        Map.of(
                                "name",
                                "\u7530\u79C0\u82F1",
                                "sex",
                                "2",
                                "birthDate",
                                "1961-03-08",
                                "anotherPerson",
                                true))
                .expect(201)
                .body()
                .path("patient")
                .asString());
        return UUID.fromString(doctor.post("/api/consultations", Map.of("patient", patient, "matter", matter))
                .expect(201)
                .body()
                .at("/case/id")
                .asString());
    }

    Answer consent(UUID id, Map<String, Object> signature) {
        return doctor.act(
                "/api/consultations/" + id + "/consent",
                signature,
                seen(doctor, id).etag());
    }

    void invite(UUID id, Person expert) {
        act(centre, id, "invite", Map.of("institution", expert.institution(), "practitioner", expert.practitioner()));
    }

    static Map<String, Object> hour(Duration in) {
        var from = Instant.now().plus(in);
        return Map.of(
                "from",
                from.toString(),
                "until",
                from.plus(Duration.ofMinutes(45)).toString());
    }

    static String text(Answer answer, String pointer) {
        return answer.body().at(pointer).asString("");
    }

    static List<String> missing(Answer answer, String action) {
        for (JsonNode choice : answer.body().path("actions")) {
            if (choice.path("action").asString().equals(action)) {
                return choice.path("missing")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
            }
        }
        throw new AssertionError("No action " + action);
    }
}
