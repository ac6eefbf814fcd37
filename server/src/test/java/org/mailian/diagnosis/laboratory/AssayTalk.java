package org.mailian.diagnosis.laboratory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.laboratory.AssayRegion.Places;
import tools.jackson.databind.JsonNode;

/** What people of a region say to the house about laboratory tests, over HTTP. */
record AssayTalk(AssayRegion region, Places places, int port) {

    SignedIn doctor() {
        return places.doctor().at(port);
    }

    SignedIn nurse() {
        return places.nurse().at(port);
    }

    SignedIn specialist() {
        return places.specialist().at(port);
    }

    AssayRegion.Tubes tubes() {
        return region.tubes();
    }

    /** By the doctor. */
    UUID ordered(String... panels) {
        var patient = tubes().patient(places.doctor().caller());
        return UUID.fromString(doctor().post(
                        "/api/laboratory-diagnoses",
                        Map.of(
                                "patient",
                                patient,
                                "order",
                                Map.of(
                                        "laboratory",
                                        places.laboratory(),
                                        "panels",
                                        List.of(panels),
                                        "priority",
                                        "ROUTINE",
                                        "impression",
                                        "\u7CD6\u5C3F\u75C5\u80BE\u75C5")))
                .expect(201)
                .body()
                .path("id")
                .asString());
    }

    /** At the laboratory, nothing found yet. */
    UUID received(String... panels) {
        var id = ordered(panels);
        tubes().collected(places, id);
        tubes().received(places, id);
        return id;
    }

    /** The first tube of a case. */
    UUID tube(UUID caseId) {
        return tubes().of(places.nurse().caller(), caseId).getFirst().id();
    }

    static Answer seen(SignedIn person, UUID id) {
        return person.get("/api/laboratory-diagnoses/" + id).expect(200);
    }

    static Answer act(SignedIn person, UUID id, String action, Map<String, Object> body) {
        return attempt(person, id, action, body).expect(200);
    }

    static Answer attempt(SignedIn person, UUID id, String action, Map<String, Object> body) {
        return person.act(
                "/api/laboratory-diagnoses/" + id + "/actions/" + action,
                body,
                seen(person, id).etag());
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
