package org.mailian.diagnosis;

import static org.mailian.diagnosis.ReadingRegion.content;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.util.List;
import java.util.Map;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import tools.jackson.databind.JsonNode;

/** The way of a diagnosis over HTTP, step by step; every step looks at the case as it stands for whoever takes it. */
record ReadingJourney(Readership region, StudyFixtures studies, SignedIn doctor) {

    Answer order(String examination) {
        return doctor.post(
                        "/api/remote-diagnoses",
                        ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), examination))
                .expect(201);
    }

    /** In the pool. */
    Answer acquired(String examination) {
        var ordered = order(examination);
        var uid = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        return act(doctor, "acquire", ordered, Map.of("study", uid));
    }

    Answer claimed(SignedIn reader, String examination) {
        return act(reader, "claim", acquired(examination), Map.of());
    }

    Answer signed(SignedIn reader, String examination) {
        var claimed = claimed(reader, examination);
        write(reader, claimed, "腰椎退行性改变");
        return act(reader, "sign", claimed, Map.of());
    }

    static void write(SignedIn reader, Answer claimed, String impression) {
        reader.put("/api/remote-diagnoses/" + id(claimed) + "/draft", content(impression), null)
                .expect(200);
    }

    static Answer seen(SignedIn person, Answer answer) {
        return person.get("/api/remote-diagnoses/" + id(answer)).expect(200);
    }

    static Answer act(SignedIn person, String action, Answer before, Map<String, Object> body) {
        return person.act(
                        "/api/remote-diagnoses/" + id(before) + "/actions/" + action,
                        body,
                        seen(person, before).etag())
                .expect(200);
    }

    static String id(Answer answer) {
        return text(answer, "/case/id");
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
