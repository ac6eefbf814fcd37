package org.mailian.consultation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;
import static org.mailian.consultation.ConsultationTalk.missing;
import static org.mailian.consultation.ConsultationTalk.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.consultation.ConsultationRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a question to a signed opinion, over HTTP and on the real database. */
@HouseTest
class ConsultationModuleTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion region;

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn cardiologist;
    SignedIn neurologist;
    SignedIn professor;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        doctor = places.doctor().at(port);
        centre = places.centre().at(port);
        talk = new ConsultationTalk(places, doctor, centre);
        cardiologist = places.cardiologist().at(port);
        neurologist = places.neurologist().at(port);
        professor = places.professor().at(port);
    }

    @Test
    void aJointConsultationEndsWithSignedOpinionsDissentAndADecision() {
        var id = talk.accepted(ConsultationKind.JOINT);
        assertThat(neurologist.get("/api/consultations/" + id).code()).isEqualTo("casework/unknown");
        assertThat(text(seen(doctor, id), "/consent/signer")).isEqualTo("\u7530\u79C0\u82F1");
        assertThat(text(seen(centre, id), "/consent/signer")).isEmpty();

        talk.invite(id, places.neurologist());
        talk.invite(id, places.professor());
        assertThat(text(seen(professor, id), "/case/side")).isEqualTo("INVITED");
        assertThat(text(seen(professor, id), "/case/list")).isEqualTo("TO_DO");
        assertThat(missing(seen(centre, id), "schedule")).containsExactly("EXPERTS");

        act(neurologist, id, "join", NONE);
        act(professor, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        assertThat(text(seen(doctor, id), "/hour/from")).isNotEmpty();
        act(doctor, id, "begin", NONE);
        act(doctor, id, "finish", NONE);

        act(neurologist, id, "sign", Map.of("advice", "\u5148\u884C\u6EB6\u6813", "dissents", false));
        assertThat(text(seen(neurologist, id), "/case/list")).isEqualTo("WAITING");
        assertThat(text(seen(professor, id), "/case/list")).isEqualTo("TO_DO");
        assertThat(seen(doctor, id).body().at("/seats/0/opinion").isMissingNode()
                        || seen(doctor, id).body().at("/seats/0/opinion").isNull())
                .isTrue();
        assertThat(doctor.get("/api/consultations/" + id + "/report.pdf").code())
                .isEqualTo("consultation/unknown-paper");
        assertThat(missing(seen(centre, id), "deliver")).containsExactly("ALL_SIGNED");

        act(
                professor,
                id,
                "sign",
                Map.of(
                        "reasoning",
                        "\u5DF2\u8FC7\u65F6\u95F4\u7A97",
                        "advice",
                        "\u76F4\u63A5\u8F6C\u8FD0",
                        "dissents",
                        true));
        act(centre, id, "deliver", NONE);
        assertThat(new String(doctor.bytes("/api/consultations/" + id + "/report.pdf"), ISO_8859_1))
                .startsWith("%PDF");
        assertThat(seen(doctor, id).body().path("seats"))
                .anyMatch(seat -> seat.at("/opinion/dissents").asBoolean());

        var closed = act(
                doctor,
                id,
                "decide",
                Map.of("followed", "PARTLY", "text", "\u7ACB\u5373\u8F6C\u8FD0\u53BF\u533B\u9662"));
        assertThat(text(closed, "/case/state")).isEqualTo("CLOSED");
        act(doctor, id, "rate", Map.of("stars", 5));
        act(professor, id, "rate", Map.of("stars", 4, "text", "\u8D44\u6599\u5B8C\u6574"));
        assertThat(attempt(doctor, id, "rate", Map.of("stars", 1)).code()).isEqualTo("casework/needs-missing");
    }

    @Test
    void whoTakesAnEmergencyFirstHasIt() {
        var id = talk.sent(ConsultationKind.EMERGENCY);
        assertThat(text(seen(cardiologist, id), "/case/state")).isEqualTo("CALLING");
        var second = region.person(places.county(), places.cardiology(), "SPECIALIST");
        region.expert(second, ConsultationRegion.CARDIOLOGY, 5);
        var late = second.at(port);
        var version = seen(late, id).etag();

        act(cardiologist, id, "take", NONE);

        assertThat(late.act("/api/consultations/" + id + "/actions/take", NONE, version)
                        .code())
                .isEqualTo("casework/stale");
        assertThat(attempt(late, id, "take", NONE).code()).isEqualTo("casework/wrong-state");
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("UNDER_WAY");
        act(cardiologist, id, "sign", Map.of("advice", "\u7ACB\u5373\u6EB6\u6813", "dissents", false));
        act(cardiologist, id, "finish", NONE);
        assertThat(text(act(cardiologist, id, "deliver", NONE), "/case/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aQuestionIsAnsweredInWritingAndBecomesAConsultationInOneStep() {
        var id = talk.sent(ConsultationKind.ADVICE);
        act(cardiologist, id, "answer", Map.of("text", "\u8BF7\u590D\u67E5\u808C\u9499\u86CB\u767D"));
        act(doctor, id, "ask-more", Map.of("text", "\u591A\u4E45\u590D\u67E5"));
        act(cardiologist, id, "answer", Map.of("text", "\u4E09\u5C0F\u65F6"));
        assertThat(seen(doctor, id).body().path("talk")).hasSize(3);

        var turned = act(doctor, id, "consult", NONE);

        assertThat(text(turned, "/case/state")).isEqualTo("SUBMITTED");
        assertThat(text(turned, "/matter/kind")).isEqualTo("SINGLE");
        assertThat(turned.body().path("talk")).hasSize(3);
        assertThat(turned.body().path("packs")).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidAndTheMaterialAsItWasSentStays() {
        var id = talk.sent(ConsultationKind.SINGLE);
        assertThat(attempt(centre, id, "return", Map.of("items", List.of())).code())
                .isEqualTo("consultation/nothing-missing");
        assertThat(attempt(centre, id, "return", Map.of("items", List.of("NIHSS")))
                        .code())
                .isEqualTo("consultation/unknown-check-item");
        act(centre, id, "return", Map.of("items", List.of("TROPONIN"), "text", "\u8BF7\u9644\u4E24\u6B21\u7ED3\u679C"));
        var more = new HashMap<>(matter(ConsultationKind.SINGLE, places.county()));
        more.put("findings", "\u808C\u9499\u86CB\u767D 0.02\uFF0C0.9");
        doctor.put("/api/consultations/" + id, more, seen(doctor, id).etag()).expect(200);

        assertThat(seen(centre, id).body().at("/matter/findings").asString("")).isEmpty();
        act(doctor, id, "resubmit", NONE);

        var again = seen(centre, id);
        assertThat(text(again, "/matter/findings")).isEqualTo("\u808C\u9499\u86CB\u767D 0.02\uFF0C0.9");
        assertThat(again.body().path("packs")).hasSize(2);
        assertThat(again.body().path("missing").isNull()
                        || again.body().path("missing").isMissingNode())
                .isTrue();
    }

    @Test
    void withoutAnAgreementTheCentreAcceptsTheInvitationOrNobodyIsAsked() {
        var body = new HashMap<>(matter(ConsultationKind.SINGLE, places.teaching()));
        var refused = talk.draft(body);
        assertThat(attempt(doctor, refused, "submit", NONE).code()).isEqualTo("directory/no-agreement");
        body.put("invitation", true);
        var id = talk.draft(body);
        act(doctor, id, "submit", NONE);
        var coordinator = region.person(places.teaching(), null, "COORDINATOR").at(port);

        assertThat(attempt(coordinator, id, "accept", Map.of("invitation", false))
                        .code())
                .isEqualTo("consultation/invitation-not-accepted");
        assertThat(text(act(coordinator, id, "accept", Map.of("invitation", true)), "/case/state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void nothingIsSentWithoutConsentAndOnlyAnEmergencyIsSignedLater() {
        var id = talk.opened(matter(ConsultationKind.SINGLE, places.county()));
        assertThat(missing(seen(doctor, id), "submit")).containsExactly("CONSENT");
        assertThat(talk.consent(id, Map.of("decision", "DEFERRED", "reason", "\u62A2\u6551"))
                        .code())
                .isEqualTo("consultation/consent-not-deferrable");
        var urgent = talk.opened(matter(ConsultationKind.EMERGENCY, places.county()));
        talk.consent(urgent, Map.of("decision", "DEFERRED", "reason", "\u62A2\u6551"))
                .expect(200);
        act(doctor, urgent, "submit", NONE);
        assertThat(text(seen(doctor, urgent), "/case/state")).isEqualTo("CALLING");
    }

    @Test
    void whoMayNotBeAskedIsNamedWithTheReason() {
        var id = talk.accepted(ConsultationKind.JOINT);
        var young = region.person(places.county(), places.cardiology(), "SPECIALIST");
        region.expert(young, ConsultationRegion.CARDIOLOGY, 1);

        var refused = attempt(
                centre, id, "invite", Map.of("institution", young.institution(), "practitioner", young.practitioner()));
        assertThat(refused.code()).isEqualTo("consultation/expert-not-qualified");
        assertThat(text(refused, "/because")).isEqualTo("YEARS");
        var suggested = centre.get("/api/consultations/" + id + "/experts")
                .expect(200)
                .body()
                .path("experts");
        assertThat(suggested.findValuesAsString("practitioner"))
                .contains(places.professor().practitioner().toString());
        assertThat(suggested)
                .filteredOn(it -> it.path("practitioner")
                        .asString()
                        .equals(young.practitioner().toString()))
                .allMatch(it -> it.path("bars").asBoolean());
    }

    @Test
    void anHourIsPromisedOnceAndTheRoomIsOpenForWhoTakesPart() {
        var one = scheduled();
        var meeting = text(seen(doctor, one), "/meeting");
        doctor.get("/api/meetings/" + meeting).expect(200);
        cardiologist.get("/api/meetings/" + meeting).expect(200);
        assertThat(neurologist.get("/api/meetings/" + meeting).expect(404).code())
                .isEqualTo("meeting/unknown-meeting");
        var other = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(other, places.cardiologist());
        act(cardiologist, other, "join", NONE);
        var hour = seen(doctor, one).body().path("hour");
        var same = Map.of(
                "from",
                hour.path("from").asString(),
                "until",
                hour.path("until").asString());

        assertThat(attempt(centre, other, "schedule", same).expect(409).code()).isEqualTo("calendar/slot-taken");

        act(doctor, one, "cancel", Map.of("reason", "BETTER"));
        act(centre, other, "schedule", same);
        assertThat(doctor.get("/api/meetings/" + meeting).body().path("state").asString(""))
                .isNotEqualTo("OPEN");
    }

    private UUID scheduled() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, places.cardiologist());
        act(cardiologist, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        return id;
    }

    @Test
    void aSessionThatDidNotTakePlaceIsArrangedAgain() {
        var id = scheduled();
        act(centre, id, "reschedule", Map.of("hour", hour(Duration.ofHours(5)), "reason", "EXPERT"));
        assertThat(text(act(doctor, id, "not-take-place", Map.of("reason", "LINE")), "/case/state"))
                .isEqualTo("NOT_HELD");
        assertThat(text(act(centre, id, "schedule", hour(Duration.ofHours(8))), "/case/state"))
                .isEqualTo("SCHEDULED");
        assertThat(attempt(centre, id, "reschedule", Map.of("hour", hour(Duration.ofHours(-1)), "reason", "EXPERT"))
                        .code())
                .isEqualTo("consultation/hour-backwards");
    }
}
