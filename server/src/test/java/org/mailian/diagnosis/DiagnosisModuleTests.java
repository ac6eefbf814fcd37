package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingRegion.content;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.document.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The room through its door: a township examines, a county reads and signs, over HTTP and on the real database. */
@HouseTest
class DiagnosisModuleTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @Autowired
    Signing signing;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn resident;
    SignedIn expert;
    SignedIn chief;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        resident = region.resident().at(port);
        expert = region.expert().at(port);
        chief = region.chief().at(port);
    }

    @Test
    void aFilmIsReadElsewhereAndSignedByBoth() {
        var ordered = order("DX-LSPINE");
        assertThat(text(ordered, "/case/state")).isEqualTo("ORDERED");
        assertThat(ordered.body().at("/price/total").asInt()).isEqualTo(45);
        assertThat(ordered.body().at("/price/responderShare").asInt()).isEqualTo(60);

        var pooled = acquired(ordered);
        assertThat(text(pooled, "/case/state")).isEqualTo("POOL");
        assertThat(text(pooled, "/case/clock/name")).isEqualTo("CLAIMING");

        var claimed = act(expert, "claim", seen(expert, pooled), Map.of());
        assertThat(claimed.body().path("mine").asBoolean()).isTrue();
        write(expert, claimed, "腰椎退行性改变");
        var signed = act(expert, "sign", claimed, Map.of());
        assertThat(text(signed, "/case/state")).isEqualTo("SIGNED");

        var delivered = act(doctor, "deliver", seen(doctor, signed), Map.of());
        assertThat(text(delivered, "/case/state")).isEqualTo("DELIVERED");
        var pdf = doctor.bytes("/api/remote-diagnoses/" + id(delivered) + "/reports/1.pdf");
        assertThat(signing.check(pdf)).hasSize(2).allMatch(it -> it.holds());
        var verified = SignedIn.nobody(port)
                .get("/api/verifications/" + text(delivered, "/reports/0/code"))
                .expect(200)
                .body();
        assertThat(verified.toString()).contains("田").doesNotContain("田秀英").doesNotContain(id(delivered));
    }

    @Test
    void whatIsNotSignedIsSeenAtTheReadingSideOnly() {
        var claimed = claimed("DX-LSPINE");
        write(expert, claimed, "腰椎退行性改变");

        assertThat(seen(doctor, claimed).body().path("draft").isMissingNode()).isTrue();
        assertThat(seen(chief, claimed).body().at("/draft/impression").asString())
                .isEqualTo("腰椎退行性改变");
    }

    @Test
    void nobodyReadsWhatAColleagueHasOnTheDesk() {
        var claimed = claimed("DX-LSPINE");

        var refused = resident.act(
                action(claimed, "claim"), Map.of(), seen(resident, claimed).etag());
        assertThat(refused.expect(409).code()).isEqualTo("casework/wrong-state");
        assertThat(resident.put("/api/remote-diagnoses/" + id(claimed) + "/draft", content("另一个意见"), null)
                        .expect(409)
                        .code())
                .isEqualTo("diagnosis/not-on-your-desk");

        var taken = act(chief, "take-over", seen(chief, claimed), Map.of("reason", "SHIFT_ENDED"));
        assertThat(text(taken, "/claim/reader/name")).isEqualTo("陆安");
        assertThat(act(chief, "release", taken, Map.of())
                        .body()
                        .at("/case/state")
                        .asString())
                .isEqualTo("POOL");
    }

    @Test
    void whoMayNotSignNeedsASecondReaderWhoGradesTheFirst() {
        var claimed = act(resident, "claim", seen(resident, acquired(order("DX-LSPINE"))), Map.of());
        write(resident, claimed, "腰椎未见明显异常");
        assertThat(missing(seen(resident, claimed), "sign")).contains("SIGNER");
        var first = act(resident, "first-read", claimed, Map.of());
        assertThat(missing(seen(resident, first), "review")).contains("OTHER_READER");

        var second = act(expert, "review", seen(expert, first), Map.of());
        assertThat(expert.act(action(second, "sign"), Map.of(), second.etag())
                        .expect(422)
                        .code())
                .isEqualTo("diagnosis/grade-missing");
        assertThat(expert.act(action(second, "sign"), Map.of("grade", "MAJOR"), second.etag())
                        .expect(409)
                        .code())
                .isEqualTo("diagnosis/major-disagreement");
        write(expert, second, "腰椎退行性改变");
        var signed = act(expert, "sign", second, Map.of("grade", "MINOR", "gradeReason", "漏诊椎间隙变窄"));

        assertThat(text(signed, "/concordance/grade")).isEqualTo("MINOR");
        assertThat(text(signed, "/reports/0/firstReader/name")).isEqualTo("沈澄");
        assertThat(text(signed, "/reports/0/expert/name")).isEqualTo("顾南");
    }

    @Test
    void twoReadersWhoDisagreeAreDecidedByAThird() {
        var disputed = disputed("L1 椎体楔形变");
        assertThat(missing(seen(expert, disputed), "arbitrate")).contains("OTHER_READER", "ARBITER");

        var deciding = act(chief, "arbitrate", seen(chief, disputed), Map.of());
        write(chief, deciding, "L1 压缩性骨折");
        var signed = act(chief, "sign", deciding, Map.of("grade", "MAJOR", "gradeReason", "支持第二次意见"));

        assertThat(text(signed, "/case/state")).isEqualTo("SIGNED");
        assertThat(text(signed, "/concordance/grade")).isEqualTo("MAJOR");
        assertThat(text(signed, "/secondReading/content/impression")).isEqualTo("L1 压缩性骨折");
    }

    @Test
    void whatReadersSayToEachOtherIsNotOnTheTimelineOfTheTownship() {
        var disputed = disputed("L1 椎体楔形变");

        var told = doctor.get("/api/cases/" + id(disputed) + "/timeline")
                .expect(200)
                .body();

        assertThat(told.path("entries"))
                .extracting(it -> it.path("type").asString())
                .contains("diagnosis.disagree");
        assertThat(told.toString()).doesNotContain("楔形变");
        assertThat(text(seen(chief, disputed), "/concordance/reason")).isEqualTo("L1 椎体楔形变");
    }

    @Test
    void anArbiterWhoCannotGoOnIsRelieved() {
        var deciding = act(chief, "arbitrate", seen(chief, disputed("L1 椎体楔形变")), Map.of());
        assertThat(missing(seen(expert, deciding), "take-over")).contains("ARBITER", "OTHER_READER");

        var deputy = region.deputy().at(port);
        var taken = act(deputy, "take-over", seen(deputy, deciding), Map.of("reason", "SHIFT_ENDED"));

        assertThat(text(taken, "/claim/reader/name")).isEqualTo("温宁");
        assertThat(text(taken, "/case/state")).isEqualTo("ARBITRATING");
    }

    @Test
    void anOrderThatIsCalledOffTakesThePicturesBack() {
        var pooled = acquired(order("DX-LSPINE"));
        var study = "/dicom-web/studies/" + text(pooled, "/study") + "/metadata";
        expert.get(study).expect(200);

        act(doctor, "cancel", pooled, Map.of("reason", "WRONG_ORDER"));

        expert.get(study).expect(404);
        doctor.get(study).expect(200);
    }

    @Test
    void theRecordOfThePatientIsClosedOnceTheReportIsHandedOut() {
        var signed = signed();
        var colleague =
                regions.person("路明", region.county(), null, "SPECIALIST").at(port);
        var record = "/api/patients/" + text(signed, "/patient");
        colleague.get(record).expect(200);

        act(doctor, "deliver", seen(doctor, signed), Map.of());

        colleague.get(record).expect(404);
        expert.get("/dicom-web/studies/" + text(signed, "/study") + "/metadata").expect(200);
    }

    @Test
    void aWithdrawnReportThatWasNotedTakesThePicturesBack() {
        var retracted = act(expert, "retract", signed(), Map.of("reason", "WRONG_PATIENT"));
        var study = "/dicom-web/studies/" + text(retracted, "/study") + "/metadata";
        expert.get(study).expect(200);

        act(doctor, "note-retraction", seen(doctor, retracted), Map.of("actionTaken", "已收回"));

        expert.get(study).expect(404);
    }

    @Test
    void whatCannotBeReadGoesBackWithWhatToDo() {
        var claimed = claimed("DX-LSPINE");
        var refused = act(expert, "refuse", claimed, Map.of("reason", "POSITION", "whatToDo", "请包括 L5-S1 重新拍摄侧位片"));
        assertThat(text(refused, "/case/state")).isEqualTo("REFUSED");

        var back = seen(doctor, refused);
        assertThat(text(back, "/refusal/whatToDo")).contains("L5-S1");
        assertThat(text(back, "/case/list")).isEqualTo("TO_DO");
        var again = act(doctor, "acquire", back, Map.of());
        assertThat(text(again, "/case/state")).isEqualTo("POOL");
    }

    @Test
    void aCriticalValueHoldsTheReportUntilSomebodySaysWhatWasDone() {
        var claimed = claimed("DX-LSPINE");
        assertThat(expert.act(
                                action(claimed, "alert"),
                                Map.of("code", "ST_ELEVATION", "finding", "不属于这一类检查"),
                                claimed.etag())
                        .expect(422)
                        .code())
                .isEqualTo("diagnosis/unknown-critical-value");
        var alerted = act(expert, "alert", claimed, Map.of("code", "UNSTABLE_FRACTURE", "finding", "L1 爆裂骨折，累及后柱"));
        assertThat(text(alerted, "/case/priority")).isEqualTo("EMERGENCY");
        write(expert, alerted, "L1 爆裂骨折");
        var signed = act(expert, "sign", alerted, Map.of());

        var atTownship = seen(doctor, signed);
        assertThat(text(atTownship, "/case/list")).isEqualTo("TO_DO");
        assertThat(missing(atTownship, "deliver")).containsExactly("ACKNOWLEDGED");
        var answered = act(doctor, "acknowledge", atTownship, Map.of("actionTaken", "已制动并联系急救转运"));
        assertThat(text(answered, "/alerts/0/acknowledgedBy")).isEqualTo("林静");
        assertThat(text(act(doctor, "deliver", answered, Map.of()), "/case/state"))
                .isEqualTo("DELIVERED");
    }

    @Test
    void anAlarmCallsTheTownshipWhileTheCountyStillReads() {
        var alerted =
                act(expert, "alert", claimed("DX-LSPINE"), Map.of("code", "UNSTABLE_FRACTURE", "finding", "L1 爆裂骨折"));

        assertThat(text(seen(doctor, alerted), "/case/list")).isEqualTo("TO_DO");
        assertThat(text(seen(doctor, alerted), "/case/clock/name")).isEqualTo("CRITICAL");
        assertThat(text(seen(expert, alerted), "/case/list")).isEqualTo("TO_DO");
    }

    @Test
    void anAddendumIsANewVersionAndTheOldPaperSaysSo() {
        var signed = signed();
        var delivered = act(doctor, "deliver", seen(doctor, signed), Map.of());

        var added = act(
                expert,
                "addend",
                seen(expert, delivered),
                Map.of("content", content("腰椎退行性改变；L4 椎体轻度滑脱"), "reason", "NEW_FINDING"));

        assertThat(text(added, "/case/state")).isEqualTo("SIGNED");
        assertThat(added.body().path("reports")).hasSize(2);
        var first = SignedIn.nobody(port)
                .get("/api/verifications/" + text(added, "/reports/0/code"))
                .expect(200)
                .body();
        var second = SignedIn.nobody(port)
                .get("/api/verifications/" + text(added, "/reports/1/code"))
                .expect(200)
                .body();
        assertThat(first.path("current").asBoolean()).isFalse();
        assertThat(second.path("current").asBoolean()).isTrue();
    }

    @Test
    void aReportThatIsTakenBackWaitsForTheTownshipToSayWhatItDid() {
        var retracted = act(expert, "retract", signed(), Map.of("reason", "WRONG_PATIENT"));
        assertThat(text(retracted, "/case/state")).isEqualTo("RETRACTED");

        var noted = act(doctor, "note-retraction", seen(doctor, retracted), Map.of("actionTaken", "已收回纸质报告并告知患者"));
        assertThat(text(noted, "/case/state")).isEqualTo("CLOSED");
        assertThat(SignedIn.nobody(port)
                        .get("/api/verifications/" + text(noted, "/reports/0/code"))
                        .body()
                        .path("current")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void thePoolShowsWhatAReaderMayTakeMostUrgentFirst() {
        acquired(order("DX-LSPINE"));
        act(expert, "alert", claimed("CT-CHEST"), Map.of("code", "AORTIC_DISSECTION", "finding", "降主动脉内膜片"));

        var lines = expert.get("/api/remote-diagnoses/pool").expect(200).body().path("items");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("critical").asBoolean()).isTrue();
        assertThat(lines.get(0).path("mine").asBoolean()).isTrue();
        assertThat(lines.get(1).path("forMe").asBoolean()).isTrue();
        assertThat(region.outsider()
                        .at(port)
                        .get("/api/remote-diagnoses/pool")
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aReaderTakesNoMoreThanTheDeskHolds() {
        for (int i = 0; i < 3; i++) {
            claimed("DX-LSPINE");
        }
        assertThat(missing(seen(expert, acquired(order("DX-LSPINE"))), "claim")).containsExactly("ROOM_FOR_MORE");
    }

    @Test
    void aFilmThatArrivesUnderTheAccessionNumberGoesIntoThePoolByItself() {
        var ordered = order("DX-LSPINE");

        var study = studies.received(region.township(), text(ordered, "/accessionNumber"), "19610308", "F");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(text(seen(doctor, ordered), "/case/state")).isEqualTo("POOL"));
        assertThat(text(seen(expert, ordered), "/study")).isEqualTo(study);
    }

    @Test
    void aFilmOfSomebodyElseWaitsForAPersonToLook() {
        var ordered = order("DX-LSPINE");
        studies.received(region.township(), text(ordered, "/accessionNumber"), "19991231", "F");
        var later = order("DX-LSPINE");
        studies.received(region.township(), text(later, "/accessionNumber"), "19610308", "F");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(text(seen(doctor, later), "/case/state")).isEqualTo("POOL"));
        assertThat(text(seen(doctor, ordered), "/case/state")).isEqualTo("ORDERED");
    }

    @Test
    void aCriticalValueNobodyAnswersClimbs() {
        var alerted =
                act(expert, "alert", claimed("DX-LSPINE"), Map.of("code", "UNSTABLE_FRACTURE", "finding", "L1 爆裂骨折"));
        jdbc.sql("""
                update casework.clock set due_at = now() - interval '6 minutes', next_at = now() - interval '11 minutes'
                where case_id = cast(:id as uuid) and name = 'CRITICAL'""").param("id", id(alerted)).update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(doctor.get("/api/cases/" + id(alerted) + "/timeline")
                                .body()
                                .path("entries"))
                        .extracting(it -> it.at("/payload/to").asString(""))
                        .contains("PERSON", "DUTY_OFFICER", "DEPARTMENT_HEAD")
                        .doesNotContain("CENTRE"));
    }

    private Answer order(String examination) {
        return doctor.post(
                        "/api/remote-diagnoses",
                        ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), examination))
                .expect(201);
    }

    private Answer acquired(Answer ordered) {
        var uid = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        return act(doctor, "acquire", ordered, Map.of("study", uid));
    }

    private Answer claimed(String examination) {
        return act(expert, "claim", seen(expert, acquired(order(examination))), Map.of());
    }

    private Answer disputed(String reason) {
        var claimed = act(resident, "claim", seen(resident, acquired(order("DX-LSPINE"))), Map.of());
        write(resident, claimed, "未见骨折");
        var second = act(expert, "review", seen(expert, act(resident, "first-read", claimed, Map.of())), Map.of());
        write(expert, second, "L1 压缩性骨折");
        return act(expert, "disagree", second, Map.of("reason", reason));
    }

    private Answer signed() {
        var claimed = claimed("DX-LSPINE");
        write(expert, claimed, "腰椎退行性改变");
        return act(expert, "sign", claimed, Map.of());
    }

    private void write(SignedIn reader, Answer claimed, String impression) {
        reader.put("/api/remote-diagnoses/" + id(claimed) + "/draft", content(impression), null)
                .expect(200);
    }

    private static Answer seen(SignedIn person, Answer answer) {
        return person.get("/api/remote-diagnoses/" + id(answer)).expect(200);
    }

    private static Answer act(SignedIn person, String action, Answer before, Map<String, Object> body) {
        return person.act(action(before, action), body, before.etag()).expect(200);
    }

    private static String action(Answer answer, String action) {
        return "/api/remote-diagnoses/" + id(answer) + "/actions/" + action;
    }

    private static String id(Answer answer) {
        return text(answer, "/case/id");
    }

    private static java.util.List<String> missing(Answer answer, String action) {
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
