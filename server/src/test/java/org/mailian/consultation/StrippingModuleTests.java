package org.mailian.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;
import static org.mailian.consultation.ConsultationTalk.missing;
import static org.mailian.consultation.ConsultationTalk.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.diagnosis.StudyFixtures;
import org.mailian.imaging.Studies;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A discussion leaves without identities: after a person has looked through all of it, and then by no way with them. */
@HouseTest
class StrippingModuleTests {

    private static final Map<String, Object> NONE = Map.of();
    private static final String NAME = "田秀英";
    private static final String PHONE = "13900017654";

    @Autowired
    ConsultationRegion region;

    @Autowired
    StudyFixtures fixtures;

    @Autowired
    Studies studies;

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn professor;
    String study = "";

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        doctor = places.doctor().at(port);
        centre = places.centre().at(port);
        professor = places.professor().at(port);
        talk = new ConsultationTalk(places, doctor, centre);
    }

    @Test
    void theOthersNeverLearnWhoItIs() {
        var id = talk.opened(told());
        withStudy(id);
        var picture = upload(id, NAME + "伤口.png", "image/png", png());
        var paper = upload(id, NAME + "病历.pdf", "application/pdf", "%PDF-1.4\n".getBytes(UTF_8));
        assertThat(missing(seen(doctor, id), "submit")).containsExactly("STRIPPED");

        lookThrough(id);
        act(doctor, id, "submit", NONE);
        act(centre, id, "accept", Map.of("invitation", false));
        talk.invite(id, places.professor());

        var secrets = List.of(NAME, "田**", "秀英", PHONE, study, picture, paper, text(seen(doctor, id), "/patient"));
        for (var other : List.of(centre, professor)) {
            for (var path : List.of(
                    "/api/consultations/" + id,
                    "/api/consultations",
                    "/api/cases/" + id,
                    "/api/cases/" + id + "/timeline",
                    "/api/cases/" + id + "/files",
                    "/api/worklists/to-do",
                    "/api/search?q=" + text(seen(centre, id), "/case/number"),
                    "/api/notices")) {
                assertThat(other.get(path).body().toString()).as(path).doesNotContain(secrets);
            }
            assertThat(text(seen(other, id), "/case/patient/maskedName")).isEqualTo("患者甲");
            assertThat(text(seen(other, id), "/matter/history")).startsWith("患者甲\uFF0C胸痛两小时");
            assertThat(other.get("/api/search?q=" + NAME).body().toString()).doesNotContain(id.toString());
            assertThat(other.get("/api/consultations?patient=" + text(seen(doctor, id), "/patient"))
                            .body()
                            .path("items"))
                    .isEmpty();
            other.get("/api/imaging/studies/" + study).expect(404);
            other.get("/api/imaging/studies/" + text(seen(other, id), "/packs/0/studies/0/uid"))
                    .expect(200);
            other.get("/api/cases/" + id + "/files/" + picture).expect(404);
            other.get("/api/cases/" + id + "/files/" + paper).expect(404);
            var copy = "/api/cases/" + id + "/files/" + text(seen(other, id), "/packs/0/files/0/id");
            assertThat(other.bytes(copy)).as("under the name of whoever looks").isNotEqualTo(doctor.bytes(copy));
            assertThat(other.get("/api/cases/" + id + "/timeline/export").code())
                    .isEqualTo("casework/without-identities");
        }
        assertThat(seen(professor, id).body().at("/packs/0/files")).hasSize(1);
        assertThat(text(seen(doctor, id), "/matter/history")).contains(NAME);
        assertThat(text(seen(doctor, id), "/case/patient/maskedName")).isEqualTo("田**");
    }

    @Test
    void theSignedPaperCallsThemAsTheMaterialDid() throws IOException {
        var id = talk.opened(told());
        lookThrough(id);
        act(doctor, id, "submit", NONE);
        act(centre, id, "accept", Map.of("invitation", false));
        talk.invite(id, places.professor());
        talk.invite(id, places.cardiologist());
        act(professor, id, "join", NONE);
        act(places.cardiologist().at(port), id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        act(doctor, id, "begin", NONE);

        act(professor, id, "sign", Map.of("advice", "先行溶栓", "dissents", false));

        var sheet = professor.bytes(
                "/api/consultations/" + id + "/opinions/" + places.professor().practitioner() + ".pdf");
        try (var document = Loader.loadPDF(sheet)) {
            var words = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(words).contains("患者甲").doesNotContain(NAME, PHONE);
        }
    }

    @Test
    void aTextThatWasChangedAfterwardsIsLookedThroughAgain() {
        var id = talk.opened(told());
        lookThrough(id);
        assertThat(missing(seen(doctor, id), "submit")).isEmpty();
        var more = told();
        more.put("history", NAME + "再次胸痛");
        doctor.put("/api/consultations/" + id, more, seen(doctor, id).etag()).expect(200);

        assertThat(missing(seen(doctor, id), "submit")).containsExactly("STRIPPED");
        assertThat(attempt(doctor, id, "submit", NONE).code()).isEqualTo("casework/needs-missing");
        var again = stripping(id);
        assertThat(again.body().path("done").asInt())
                .isEqualTo(again.body().path("all").asInt() - 1);
    }

    @Test
    void whatTheMachineMissedIsMarkedAndWhatItMistookIsKept() {
        var id = talk.opened(told());
        var found = stripping(id).body().at("/texts/0");
        assertThat(found.path("part").asString()).isEqualTo("QUESTION");
        assertThat(found.path("by").isNull() || found.path("by").isMissingNode())
                .isTrue();
        var mark = Map.of("start", 0, "end", 2, "kind", "NAME", "sureness", "CERTAIN", "accepted", true);
        var outside = Map.of("start", 0, "end", 900, "kind", "NAME", "sureness", "CERTAIN", "accepted", true);

        var looked = look(id, "texts/QUESTION", Map.of("spans", List.of(mark))).expect(200);

        assertThat(looked.body().at("/texts/0/masked").asString()).startsWith("某人1");
        assertThat(looked.body().at("/texts/0/by/name").asString()).isEqualTo("林静");
        assertThat(look(id, "texts/QUESTION", Map.of("spans", List.of(outside))).code())
                .isEqualTo("consultation/span-malformed");
        assertThat(look(id, "texts/TREATMENT", Map.of("spans", List.of())).code())
                .isEqualTo("consultation/nothing-to-look-through");
    }

    @Test
    void onlyTheAskingSideLooksThroughAndOnlyWhereIdentitiesGo() {
        var named = talk.draft(matter(ConsultationKind.SINGLE, places.county()));
        assertThat(begin(doctor, named).code()).isEqualTo("consultation/identities-kept");
        var id = talk.opened(told());
        assertThat(centre.act("/api/consultations/" + id + "/stripping", NONE, "\"0\"")
                        .code())
                .isEqualTo("casework/unknown");
        lookThrough(id);
        act(doctor, id, "submit", NONE);
        act(centre, id, "return", Map.of("items", List.of(), "text", "请补充心电图"));
        var coordinator = region.person(places.county(), null, "PRIMARY_DOCTOR").at(port);
        assertThat(begin(coordinator, id).expect(403).code()).startsWith("casework/");
        assertThat(begin(doctor, id).expect(200).body().path("done").asInt()).isEqualTo(4);
    }

    @Test
    void whatWasSentWithNamesIsShownNoMoreOnceIdentitiesGo() {
        var id = talk.draft(matter(ConsultationKind.SINGLE, places.county()));
        withStudy(id);
        act(doctor, id, "submit", NONE);
        centre.get("/api/imaging/studies/" + study).expect(200);
        act(centre, id, "return", Map.of("items", List.of(), "text", "改为讨论"));
        assertThat(text(seen(centre, id), "/case/patient/maskedName")).isEqualTo("田**");
        var other = told();
        other.put("studies", List.of(study));
        doctor.put("/api/consultations/" + id, other, seen(doctor, id).etag()).expect(200);
        lookThrough(id);

        act(doctor, id, "resubmit", NONE);

        assertThat(seen(centre, id).body().path("packs")).hasSize(1);
        assertThat(text(seen(centre, id), "/case/patient/maskedName")).isEqualTo("患者甲");
        assertThat(seen(centre, id).body().toString()).doesNotContain(NAME, "田**", study);
        centre.get("/api/imaging/studies/" + study).expect(404);
        assertThat(seen(doctor, id).body().path("packs")).hasSize(2);
    }

    /** A discussion in whose texts the patient is named. */
    private Map<String, Object> told() {
        var told = new HashMap<>(matter(ConsultationKind.DISCUSSION, places.county()));
        told.put("history", "患者" + NAME + "\uFF0C胸痛两小时\uFF0C联系电话" + PHONE);
        told.put("impression", NAME + "\uFF1A急性心肌梗死");
        return told;
    }

    private void withStudy(UUID id) {
        var view = seen(doctor, id);
        study = fixtures.received(places.township(), "A" + Ids.next().toString().substring(24), "19610308", "F");
        studies.identify(study, UUID.fromString(text(view, "/patient")), Actor.system());
        var more = new HashMap<>(
                text(view, "/matter/kind").equals("DISCUSSION")
                        ? told()
                        : matter(ConsultationKind.SINGLE, places.county()));
        more.put("studies", List.of(study));
        doctor.put("/api/consultations/" + id, more, view.etag()).expect(200);
    }

    private String upload(UUID id, String name, String type, byte[] content) {
        return text(
                doctor.upload("/api/cases/" + id + "/files", name, type, content)
                        .expect(201),
                "/id");
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private Answer begin(SignedIn who, UUID id) {
        return who.act(
                "/api/consultations/" + id + "/stripping", NONE, seen(who, id).etag());
    }

    private Answer stripping(UUID id) {
        return begin(doctor, id).expect(200);
    }

    private Answer look(UUID id, String what, Map<String, ?> body) {
        return doctor.put(
                "/api/consultations/" + id + "/stripping/" + what,
                body,
                seen(doctor, id).etag());
    }

    /** Accepts whatever was proposed, confirms the studies, covers a corner of every picture. */
    private void lookThrough(UUID id) {
        var all = stripping(id).body();
        for (JsonNode it : all.path("texts")) {
            var spans = new ArrayList<JsonNode>();
            it.path("spans").forEach(spans::add);
            look(id, "texts/" + it.path("part").asString(), Map.of("spans", spans))
                    .expect(200);
        }
        for (JsonNode it : all.path("studies")) {
            look(id, "studies/" + it.path("uid").asString(), NONE).expect(200);
        }
        for (JsonNode it : all.path("files")) {
            if (it.path("possible").asBoolean()) {
                var corner = Map.of("x", 0, "y", 0, "width", 5, "height", 5);
                look(id, "files/" + it.path("id").asString(), Map.of("leaves", true, "regions", List.of(corner)))
                        .expect(200);
            }
        }
        var seen = stripping(id).body();
        assertThat(seen.path("done").asInt()).isEqualTo(seen.path("all").asInt());
    }
}
