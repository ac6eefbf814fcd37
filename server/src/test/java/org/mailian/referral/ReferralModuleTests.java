package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.referral.ReferralRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The room through its door: a township refers, a county answers, over HTTP and on the real database. */
@HouseTest
class ReferralModuleTests {

    @Autowired
    ReferralRegion region;

    @LocalServerPort
    int port;

    Places places;
    SignedIn township;
    SignedIn county;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        township = places.township(port);
        county = places.county(port);
    }

    @Test
    void aPatientIsReferredUpAndComesBack() {
        var draft = draft(false);
        var id = id(draft);
        var sent = act(township, "submit", consented(draft), Map.of());

        assertThat(state(sent)).isEqualTo("SUBMITTED");
        assertThat(sent.body().at("/case/direction").asString()).isEqualTo("UP");

        var accepted = act(county, "accept", act(county, "see", sent, Map.of()), acceptance(places.countyBed()));
        assertThat(accepted.body().at("/arrangement/bedName").asString()).contains("01");
        var travelling = act(township, "depart", accepted, Map.of("means", "AMBULANCE", "plate", "江A12345"));
        assertThat(holder(travelling)).isEqualTo(places.township());
        var arrived = act(county, "arrive", travelling, Map.of());
        assertThat(holder(arrived)).isEqualTo(places.county());
        var inCare = act(county, "admit", arrived, Map.of("ward", "呼吸内科"));
        var returned = act(county, "return", inCare, plan());
        assertThat(state(returned)).isEqualTo("RETURNED");
        var back = act(township, "receive-back", returned, Map.of());
        assertThat(holder(back)).isEqualTo(places.township());
        var closed = act(township, "close", back, Map.of("reason", "RECOVERED"));

        assertThat(state(closed)).isEqualTo("CLOSED");
        var verification = township.get("/api/cases/" + id + "/timeline/verification")
                .expect(200)
                .body();
        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(township.get("/api/cases/" + id + "/timeline").body().path("entries"))
                .extracting(it -> it.path("type").asString())
                .contains("referral.opened", "referral.submit", "referral.accept", "referral.arrive", "referral.close");
    }

    @Test
    void aDraftSaysWhatIsMissing() {
        var draft = township.post(
                        "/api/referrals",
                        Map.of("patient", patient(), "content", Map.of("priority", "ROUTINE", "greenChannel", false)))
                .expect(201);

        var submit = choice(draft, "submit");

        assertThat(submit.path("allowed").asBoolean()).isFalse();
        assertThat(submit.path("missing"))
                .extracting(it -> it.asString())
                .containsExactlyInAnyOrder("SUMMARY", "DIAGNOSIS", "RECEIVER", "AGREEMENT", "CONSENT");
        assertThat(submitting(draft).expect(422).code()).isEqualTo("casework/needs-missing");
    }

    @Test
    void theGreenChannelTreatsFirstAndSignsLater() {
        var sent = act(township, "submit", draft(true), Map.of());

        assertThat(state(sent)).isEqualTo("SUBMITTED");
        var clocks = township.get("/api/cases/" + id(sent)).expect(200).body().path("clocks");
        assertThat(clocks).extracting(it -> it.at("/face/name").asString()).contains("ANSWER", "CONSENT_SIGNING");
        var leaving = act(township, "depart", sent, Map.of("means", "AMBULANCE"));
        assertThat(state(leaving)).isEqualTo("IN_TRANSIT");
        var signed = act(township, "sign-consent", leaving, signature("AGREED"));
        assertThat(signed.body().at("/consent/agreed").asBoolean()).isTrue();
        assertThat(choice(signed, "sign-consent").path("missing"))
                .extracting(it -> it.asString())
                .containsExactly("CONSENT_OWED");
        assertThat(township.act(action(signed, "sign-consent"), signature("AGREED"), signed.etag())
                        .expect(422)
                        .code())
                .isEqualTo("casework/needs-missing");
    }

    @Test
    void whoPassesACaseOnIsOfferedWhomItsRequesterMayAsk() {
        var sent = sent();

        assertThat(suggested(county, "")).contains(places.township().toString());
        assertThat(suggested(county, "?case=" + id(sent)))
                .containsExactly(places.teaching().toString());
        assertThat(places.stranger(port)
                        .get("/api/referrals/suggestions?case=" + id(sent))
                        .expect(404)
                        .code())
                .isEqualTo("casework/unknown");
        act(
                county,
                "redirect",
                sent,
                Map.of("target", Map.of("institution", places.teaching()), "reason", "BETTER_PLACED"));
    }

    private static List<String> suggested(SignedIn by, String query) {
        return by.get("/api/referrals/suggestions" + query)
                .expect(200)
                .body()
                .path("suggestions")
                .valueStream()
                .map(it -> it.at("/institution/id").asString())
                .toList();
    }

    @Test
    void withoutAnAgreementNothingIsSentAndTheRefusalSaysWho() {
        var elsewhere = region.open();
        var draft = consented(township.post(
                        "/api/referrals",
                        Map.of("patient", patient(), "content", ReferralRegion.content(elsewhere.county(), false)))
                .expect(201));

        assertThat(choice(draft, "submit").path("missing"))
                .extracting(it -> it.asString())
                .containsExactly("AGREEMENT");
        assertThat(submitting(draft).expect(422).code()).isEqualTo("casework/needs-missing");
    }

    @Test
    void oneBedIsPromisedOnce() {
        var first = sent();
        var second = sent();
        act(county, "accept", first, acceptance(places.countyBed()));

        var refused = county.act(action(second, "accept"), acceptance(places.countyBed()), second.etag());

        assertThat(refused.expect(409).code()).isEqualTo("directory/bed-taken");
        assertThat(state(county.get("/api/referrals/" + id(second)))).isEqualTo("SUBMITTED");
    }

    @Test
    void aDeclinedReferralGoesToAnotherReceiver() {
        var declined = act(county, "decline", sent(), Map.of("reason", "NO_BED"));
        assertThat(state(declined)).isEqualTo("DECLINED");

        var target = Map.of("institution", places.teaching());
        var seenByRequester = township.get("/api/referrals/" + id(declined)).expect(200);
        township.act(action(declined, "redirect"), Map.of("target", target), seenByRequester.etag())
                .expect(200);

        assertThat(county.get("/api/referrals/" + id(declined)).expect(404).code())
                .isEqualTo("casework/unknown");
        assertThat(state(places.teaching(port).get("/api/referrals/" + id(declined))))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void askingRestsTheClockAndTheAnswerWakesIt() {
        var asked = act(county, "ask", sent(), Map.of("question", "请补充心电图"));
        assertThat(clock(asked, "ANSWER").path("state").asString()).isEqualTo("PAUSED");

        var replied = act(township, "reply", asked, Map.of("answer", "窦性心律,已上传"));

        assertThat(state(replied)).isEqualTo("SEEN");
        assertThat(clock(replied, "ANSWER").path("state").asString()).isEqualTo("RUNNING");
        assertThat(replied.body().at("/question/answer").asString()).isEqualTo("窦性心律,已上传");
    }

    @Test
    void aStaleVersionIsRefusedAndNothingChanges() {
        var sent = sent();
        act(county, "see", sent, Map.of());

        var late = township.act(action(sent, "withdraw"), Map.of("reason", "IMPROVED"), sent.etag());

        assertThat(late.expect(412).code()).isEqualTo("casework/stale");
        assertThat(state(township.get("/api/referrals/" + id(sent)))).isEqualTo("SEEN");
        assertThat(township.act(action(sent, "withdraw"), Map.of("reason", "IMPROVED"), null)
                        .expect(428)
                        .code())
                .isEqualTo("casework/version-missing");
    }

    @Test
    void theOtherSideIsToldWhoMayAct() {
        var sent = sent();

        var accept = choice(township.get("/api/referrals/" + id(sent)), "accept");

        assertThat(accept.at("/blockedBy/code").asString()).isEqualTo("casework/other-side");
        assertThat(accept.at("/blockedBy/whoCan/institution").asString())
                .isEqualTo(places.county().toString());
        assertThat(township.act(action(sent, "close"), Map.of("reason", "RECOVERED"), sent.etag())
                        .expect(409)
                        .code())
                .isEqualTo("casework/wrong-state");
    }

    @Test
    void aStrangerFindsNothingAnywhere() {
        var sent = sent();
        var stranger = places.stranger(port);

        for (var path : List.of(
                "/api/referrals/" + id(sent),
                "/api/cases/" + id(sent),
                "/api/cases/" + id(sent) + "/timeline",
                "/api/cases/" + id(sent) + "/files",
                "/api/referrals/" + id(sent) + "/slips/outgoing.pdf",
                "/api/referrals/" + id(sent) + "/actions",
                "/api/cases/" + id(sent) + "/presence")) {
            assertThat(stranger.get(path).expect(404).code()).as(path).isEqualTo("casework/unknown");
        }
        assertThat(stranger.get("/api/worklists/to-do").expect(200).body().path("items"))
                .isEmpty();
        assertThat(stranger.get("/api/cases").expect(200).body().path("items")).isEmpty();
        assertThat(stranger.get("/api/referrals").expect(200).body().path("items"))
                .isEmpty();
        assertThat(stranger.act(action(sent, "accept"), acceptance(places.countyBed()), sent.etag())
                        .expect(404)
                        .code())
                .isEqualTo("casework/unknown");
    }

    @Test
    void aPatientHasOneLiveReferral() {
        var patient = patient();
        var body = Map.of("patient", patient, "content", ReferralRegion.content(places.county(), false));
        var first = township.post("/api/referrals", body).expect(201);

        var second = township.post("/api/referrals", body).expect(409);

        assertThat(second.code()).isEqualTo("referral/already-open");
        assertThat(second.body().path("case").asString()).isEqualTo(id(first));
    }

    @Test
    void aPatientWhoHasComeBackMayBeReferredAgainWhileStillFollowedUp() {
        var sent = sent();
        var arrived = act(county, "arrive", act(county, "accept", sent, acceptance(places.countyBed())), Map.of());
        var back = act(township, "receive-back", act(county, "return", arrived, plan()), Map.of());
        var body = Map.of(
                "patient",
                back.body().at("/case/patient/id").asString(),
                "content",
                ReferralRegion.content(places.county(), false));

        township.post("/api/referrals", body).expect(201);

        act(township, "close", back, Map.of("reason", "RECOVERED"));
    }

    @Test
    void theFullRecordIsSeenFromArrival() {
        var draft = consented(draft(false));
        var file = upload(id(draft), "HOLDER");
        var sent = act(township, "submit", draft, Map.of());

        assertThat(county.get("/api/cases/" + id(sent) + "/files/" + file)
                        .expect(404)
                        .code())
                .isEqualTo("casework/unknown-file");
        act(county, "arrive", act(county, "accept", sent, acceptance(places.countyBed())), Map.of());

        assertThat(county.get("/api/cases/" + id(sent) + "/files/" + file).status())
                .isEqualTo(200);
    }

    @Test
    void aFileLaidByMistakeIsTakenBackByItsSideAlone() {
        var draft = consented(draft(false));
        var file = "/api/cases/" + id(draft) + "/files/" + upload(id(draft), "PARTIES");
        act(township, "submit", draft, Map.of());

        assertThat(county.delete(file).expect(409).code()).isEqualTo("casework/file-of-other-side");
        assertThat(places.stranger(port).delete(file).expect(404).code()).isEqualTo("casework/unknown");
        assertThat(county.get(file).status()).isEqualTo(200);
        township.delete(file).expect(204);

        assertThat(county.get(file).expect(404).code()).isEqualTo("casework/unknown-file");
        assertThat(township.delete(file).expect(404).code()).isEqualTo("casework/unknown-file");
        assertThat(township.get("/api/cases/" + id(draft) + "/files").body().path("files"))
                .isEmpty();
        assertThat(county.get("/api/cases/" + id(draft) + "/timeline").body().path("entries"))
                .extracting(it -> it.path("type").asString())
                .contains("room.file", "room.file-withdrawn");
    }

    @Test
    void bothSlipsArePrinted() {
        var returned = act(
                county,
                "return",
                act(county, "arrive", act(county, "accept", sent(), acceptance(places.countyBed())), Map.of()),
                plan());

        assertThat(new String(township.bytes("/api/referrals/" + id(returned) + "/slips/outgoing.pdf"), 0, 5))
                .isEqualTo("%PDF-");
        assertThat(new String(township.bytes("/api/referrals/" + id(returned) + "/slips/return.pdf"), 0, 5))
                .isEqualTo("%PDF-");
    }

    @Test
    void theWorkbenchShowsTheCaseOnOneListOfEachSide() {
        var sent = sent();

        assertThat(ids(county, "to-do")).contains(id(sent));
        assertThat(ids(county, "unseen")).contains(id(sent));
        assertThat(ids(township, "waiting")).contains(id(sent));
        assertThat(ids(township, "to-do")).doesNotContain(id(sent));
        assertThat(county.get("/api/worklists/counts").body().path("toDo").asInt())
                .isEqualTo(1);
    }

    @Test
    void referralsAreListedByStateForBothSides() {
        var sent = sent();
        var declined = act(county, "decline", sent(), Map.of("reason", "NO_BED"));

        assertThat(listed(township, "")).containsExactly(id(declined), id(sent));
        assertThat(listed(township, "?state=DECLINED")).containsExactly(id(declined));
        assertThat(listed(county, "?state=SUBMITTED&open=true&limit=1")).containsExactly(id(sent));
        assertThat(listed(county, "?open=false")).isEmpty();
    }

    private static List<String> listed(SignedIn by, String query) {
        return by.get("/api/referrals" + query)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void somebodyOfTheDepartmentSeesItOnlyWhenItIsTheirs() {
        var doctor = SignedIn.as(port, places.countyDoctor(), ReferralRegion.PASSWORD);
        var sent = sent();
        doctor.get("/api/referrals/" + id(sent)).expect(404);

        act(county, "accept", sent, acceptance(places.countyBed()));

        doctor.get("/api/referrals/" + id(sent)).expect(200);
    }

    private Answer sent() {
        return act(township, "submit", consented(draft(false)), Map.of());
    }

    private Answer draft(boolean green) {
        return township.post(
                        "/api/referrals",
                        Map.of("patient", patient(), "content", ReferralRegion.content(places.county(), green)))
                .expect(201);
    }

    private Answer consented(Answer draft) {
        return township.put("/api/referrals/" + id(draft) + "/consent", signature("AGREED"), draft.etag())
                .expect(200);
    }

    private Answer submitting(Answer draft) {
        return township.act(action(draft, "submit"), Map.of(), draft.etag());
    }

    private String patient() {
        return township.post(
                        "/api/patients",
                        Map.of(
                                "name",
                                "周启山",
                                "sex",
                                "1",
                                "birthDate",
                                "1958-04-02",
                                "birthDateEstimated",
                                false,
                                "anotherPerson",
                                true))
                .expect(201)
                .body()
                .path("patient")
                .asString();
    }

    private String upload(String id, String sight) {
        var boundary = "----mailian";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"sight\"\r\n\r\n" + sight + "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"record.txt\"\r\nContent-Type: text/plain\r\n\r\nthe record\r\n--"
                + boundary + "--\r\n";
        return township.raw(
                        "POST",
                        "/api/cases/" + id + "/files",
                        "multipart/form-data; boundary=" + boundary,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private Map<String, Object> acceptance(UUID bed) {
        return Map.of(
                "department",
                places.countyDepartment(),
                "bed",
                bed,
                "anyBed",
                false,
                "admitAt",
                Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "diagnosis",
                "右上肺腺癌术后",
                "treatment",
                "胸腔镜右上肺叶切除",
                "nextPlan",
                "两周后复查",
                "followUpOn",
                List.of("2027-01-08", "2027-01-31"));
    }

    private static Map<String, Object> signature(String decision) {
        return Map.of("decision", decision, "signer", "周启山", "relation", "01", "how", "PAPER");
    }

    private static Answer act(SignedIn who, String action, Answer before, Map<String, Object> body) {
        return who.act(action(before, action), body, before.etag()).expect(200);
    }

    private static String action(Answer answer, String action) {
        return "/api/referrals/" + id(answer) + "/actions/" + action;
    }

    private static String id(Answer answer) {
        return answer.body().at("/case/id").asString();
    }

    private static String state(Answer answer) {
        return answer.body().at("/case/state").asString();
    }

    private static UUID holder(Answer answer) {
        return UUID.fromString(answer.body().at("/case/holder/id").asString());
    }

    private static tools.jackson.databind.JsonNode choice(Answer answer, String action) {
        return answer.body()
                .path("actions")
                .valueStream()
                .filter(it -> it.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private tools.jackson.databind.JsonNode clock(Answer answer, String name) {
        return township.get("/api/cases/" + id(answer))
                .body()
                .path("clocks")
                .valueStream()
                .filter(it -> it.at("/face/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(SignedIn who, String list) {
        return who.get("/api/worklists/" + list)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }
}
