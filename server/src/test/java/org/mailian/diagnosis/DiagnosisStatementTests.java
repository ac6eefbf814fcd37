package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingJourney.id;
import static org.mailian.diagnosis.ReadingJourney.seen;
import static org.mailian.diagnosis.ReadingRegion.content;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.StatementCounter;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Fast by habit: a step of a diagnosis has eight statements at most, and so has a list, however long it is. Those that do more than take a
 * step are named with what they cost.
 */
@HouseTest
class DiagnosisStatementTests {

    private static final int ALLOWED = 8;

    private static final Map<String, Integer> MORE = Map.of(
            // The agreement, the place it goes to, a number of its own.
            "order", 10,
            // The study learns its patient, the reading side sees it; each is in the journal of the study.
            "acquire", 17,
            // A paper: its code, its certificate, its file.
            "sign", 12,
            "addend", 12,
            "deliver", 11,
            "retract", 9,
            // The pictures go back, which is in their journal.
            "cancel", 11,
            "note-retraction", 11);

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn resident;
    SignedIn expert;
    SignedIn chief;
    ReadingJourney journey;
    private final Map<String, List<String>> counted = new LinkedHashMap<>();

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        resident = region.resident().at(port);
        expert = region.expert().at(port);
        chief = region.chief().at(port);
        journey = new ReadingJourney(region, studies, doctor);
        // What is remembered of places and people is remembered from now on, and who signs has a certificate.
        ReadingJourney.act(doctor, "deliver", journey.signed(expert, "DX-LSPINE"), Map.of());
        journey.signed(chief, "DX-LSPINE");
    }

    @Test
    void fromTheOrderToTheReport() {
        var patient = ReadingRegion.patient(doctor);
        var ordered = doctor.counted("order")
                .post("/api/remote-diagnoses", ReadingRegion.order(patient, region.county(), "DX-LSPINE"))
                .expect(201);
        count("order");
        var study = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        act(doctor, "acquire", ordered, Map.of("study", study));
        act(expert, "claim", ordered, Map.of());
        expert.counted("draft")
                .put("/api/remote-diagnoses/" + id(ordered) + "/draft", content("腰椎退行性改变"), null)
                .expect(200);
        count("draft");
        act(expert, "alert", ordered, Map.of("code", "UNSTABLE_FRACTURE", "finding", "L1 爆裂骨折"));
        act(doctor, "acknowledge", ordered, Map.of("actionTaken", "已制动"));
        act(expert, "sign", ordered, Map.of());
        act(doctor, "deliver", ordered, Map.of());
        act(expert, "addend", ordered, Map.of("content", content("L4 椎体轻度滑脱"), "reason", "NEW_FINDING"));
        act(expert, "retract", ordered, Map.of("reason", "WRONG_PATIENT"));
        act(doctor, "note-retraction", ordered, Map.of("actionTaken", "已收回"));

        assertFew();
    }

    @Test
    void theOtherWays() {
        var read = journey.claimed(resident, "DX-LSPINE");
        act(resident, "release", read, Map.of());
        act(resident, "claim", read, Map.of());
        act(expert, "take-over", read, Map.of("reason", "SHIFT_ENDED"));
        act(expert, "refuse", read, Map.of("reason", "POSITION", "whatToDo", "请包括 L5-S1"));
        act(doctor, "cancel", read, Map.of("reason", "WRONG_ORDER"));

        var disputed = journey.claimed(resident, "DX-LSPINE");
        ReadingJourney.write(resident, disputed, "未见骨折");
        act(resident, "first-read", disputed, Map.of());
        act(expert, "review", disputed, Map.of());
        ReadingJourney.write(expert, disputed, "L1 压缩性骨折");
        act(expert, "disagree", disputed, Map.of("reason", "L1 椎体楔形变"));
        act(chief, "arbitrate", disputed, Map.of());

        assertFew();
    }

    @Test
    void lists() {
        var month = YearMonth.now(Times.CHINA);
        var figures = "side=RESPONDER&from=" + month + "&to=" + month;
        journey.acquired("DX-LSPINE");
        for (var path : List.of(
                "/api/remote-diagnoses",
                "/api/remote-diagnoses/pool",
                "/api/remote-diagnoses/readers",
                "/api/remote-diagnoses/figures?" + figures,
                "/api/remote-diagnoses/figures/cases?figure=ORDERED&" + figures)) {
            expert.get(path).expect(200);
            expert.counted(path).get(path).expect(200);
            count(path);
        }
        var one = "/api/remote-diagnoses/" + id(journey.acquired("DX-LSPINE"));
        expert.get(one).expect(200);
        expert.counted("look").get(one).expect(200);
        count("look");

        assertFew();
    }

    private void act(SignedIn by, String action, Answer of, Map<String, Object> body) {
        var etag = seen(by, of).etag();
        by.counted(action)
                .act("/api/remote-diagnoses/" + id(of) + "/actions/" + action, body, etag)
                .expect(200);
        by.counted("otherwise");
        count(action);
    }

    private void count(String name) {
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
