package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input of every kind: a clear problem+json each, and nothing half-written. */
@HouseTest
class ReferralRefusalTests {

    @Autowired
    ReferralRegion region;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Places places;
    SignedIn township;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        township = places.township(port);
    }

    @Test
    void malformedJson() {
        refused(raw("{\"patient\":"), 400, "kernel/malformed-request");
    }

    @Test
    void aFieldNobodyKnows() {
        refused(
                raw("{\"patient\":\"" + UUID.randomUUID() + "\",\"content\":{},\"surprise\":1}"),
                400,
                "kernel/malformed-request");
    }

    @Test
    void fieldsThatAreTooLong() {
        var content = new HashMap<>(ReferralRegion.content(places.county(), false));
        content.put("presentIllness", "长".repeat(4001));

        var answer = township.post("/api/referrals", Map.of("patient", patient(), "content", content));

        refused(answer, 422, "kernel/invalid-fields");
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/content/presentIllness");
    }

    @Test
    void textWithACharacterThatCannotBeKept() {
        var content = new HashMap<>(ReferralRegion.content(places.county(), false));
        content.put("presentIllness", "咳嗽\u0000一月");

        var answer = township.post("/api/referrals", Map.of("patient", patient(), "content", content));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anIdThatIsNone() {
        refused(township.get("/api/referrals/not-an-id"), 400, "kernel/malformed-value");
    }

    @Test
    void somebodyElsesPatient() {
        var elsewhere = region.open();
        var theirs = elsewhere
                .township(port)
                .post(
                        "/api/patients",
                        Map.of("name", "吴秀英", "sex", "2", "birthDate", "1961-09-12", "anotherPerson", true))
                .expect(201)
                .body()
                .path("patient")
                .asString();

        refused(
                township.post(
                        "/api/referrals",
                        Map.of("patient", theirs, "content", ReferralRegion.content(places.county(), false))),
                404,
                "patient/unknown");
    }

    @Test
    void somebodyElsesCase() {
        refused(
                places.stranger(port).act("/api/referrals/" + id(draft()) + "/actions/see", Map.of(), "\"0\""),
                404,
                "casework/unknown");
    }

    @Test
    void anIdentityNumberWithAWrongChecksum() {
        var answer = township.post("/api/patients", Map.of("name", "周启山", "identityNumber", "990101195804020011"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).startsWith("patient/");
    }

    @Test
    void aVersionThatIsStaleOrMissingOrNone() {
        var draft = draft();
        var path = "/api/referrals/" + id(draft);
        var content = ReferralRegion.content(places.county(), false);
        var saved = township.put(path, content, draft.etag()).expect(200);

        refused(township.put(path, content, draft.etag()), 412, "casework/stale");
        refused(township.put(path, content, null), 428, "casework/version-missing");
        refused(township.put(path, content, "seven"), 400, "casework/version-malformed");
        assertThat(township.get(path).etag()).isEqualTo(saved.etag());
    }

    @Test
    void anActionInTheWrongState() {
        var draft = draft();

        refused(
                township.act("/api/referrals/" + id(draft) + "/actions/receive-back", Map.of(), draft.etag()),
                409,
                "casework/wrong-state");
        refused(
                township.act("/api/referrals/" + id(draft) + "/actions/fly", Map.of(), draft.etag()),
                404,
                "kernel/no-such-page");
        assertThat(township.get("/api/referrals/" + id(draft))
                        .body()
                        .at("/case/state")
                        .asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void anAgreementThatHasExpired() {
        jdbc.sql("update directory.agreement set valid_until = current_date - 1 where responder_id = :county")
                .param("county", places.county())
                .update();
        var draft = draft();

        assertThat(draft.body()
                        .path("actions")
                        .valueStream()
                        .filter(it -> "submit".equals(it.path("action").asString()))
                        .findFirst()
                        .orElseThrow()
                        .path("missing"))
                .extracting(it -> it.asString())
                .contains("AGREEMENT");
        refused(
                township.act("/api/referrals/" + id(draft) + "/actions/submit", Map.of(), draft.etag()),
                422,
                "casework/needs-missing");
    }

    @Test
    void aReasonOfNoList() {
        var draft = draft();
        var consented = township.put(
                        "/api/referrals/" + id(draft) + "/consent",
                        Map.of("decision", "AGREED", "signer", "周启山", "relation", "01", "how", "PAPER"),
                        draft.etag())
                .expect(200);
        var sent = township.act("/api/referrals/" + id(draft) + "/actions/submit", Map.of(), consented.etag())
                .expect(200);

        refused(
                township.act(
                        "/api/referrals/" + id(draft) + "/actions/withdraw", Map.of("reason", "BORED"), sent.etag()),
                422,
                "casework/unknown-reason");
        refused(
                township.act(
                        "/api/referrals/" + id(draft) + "/actions/withdraw", Map.of("reason", "OTHER"), sent.etag()),
                422,
                "casework/reason-needs-text");
        assertThat(township.get("/api/referrals/" + id(draft)).etag()).isEqualTo(sent.etag());
    }

    @Test
    void aWriteWithoutTheCsrfHeader() {
        var answer = SignedIn.nobody(port).post("/api/referrals", Map.of());

        assertThat(answer.code()).isIn("access/not-signed-in", "access/csrf-missing");
        assertThat(answer.status()).isIn(401, 403);
    }

    private Answer raw(String json) {
        return township.raw("POST", "/api/referrals", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Answer answer, int status, String code) {
        answer.expect(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("title").asString()).isNotBlank();
        assertThat(answer.body().path("advice").asString()).isNotBlank();
    }

    private Answer draft() {
        return township.post(
                        "/api/referrals",
                        Map.of("patient", patient(), "content", ReferralRegion.content(places.county(), false)))
                .expect(201);
    }

    private String patient() {
        return township.post(
                        "/api/patients",
                        Map.of("name", "周启山", "sex", "1", "birthDate", "1958-04-02", "anotherPerson", true))
                .expect(201)
                .body()
                .path("patient")
                .asString();
    }

    private static String id(Answer answer) {
        return answer.body().at("/case/id").asString();
    }
}
