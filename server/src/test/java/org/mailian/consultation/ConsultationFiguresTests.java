package org.mailian.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationTalk.hour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.StatementCounter;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.directory.MembershipRole;
import org.mailian.directory.Register;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is counted of consultation, how a figure opens its cases, and the same as a workbook. */
@HouseTest
class ConsultationFiguresTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion regions;

    @Autowired
    DirectoryFixtures directory;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Places region;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn neurologist;
    SignedIn professor;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        centre = region.centre().at(port);
        neurologist = region.neurologist().at(port);
        professor = region.professor().at(port);
        talk = new ConsultationTalk(region, doctor, centre);
    }

    @Test
    void everySideCountsWhatItStoodIn() {
        held();
        talk.sent(ConsultationKind.SINGLE);

        var asked = figures(doctor, "REQUESTER", "");
        assertThat(count(asked.path("total"), "SENT")).isEqualTo(2);
        assertThat(count(asked.path("total"), "ACCEPTED")).isEqualTo(1);
        assertThat(count(asked.path("total"), "HELD")).isEqualTo(1);
        assertThat(count(asked.path("total"), "DELIVERED")).isEqualTo(1);
        assertThat(count(asked.path("total"), "IN_TIME")).isEqualTo(1);
        assertThat(count(asked.path("total"), "LATE")).isZero();
        assertThat(asked.at("/total/opinions").asInt()).isEqualTo(2);
        assertThat(asked.at("/total/stars").asDouble()).isEqualTo(4);
        assertThat(asked.at("/total/starsBack").asDouble()).isEqualTo(5);
        assertThat(asked.at("/months/0/month").asString()).isEqualTo(month());
        assertThat(asked.path("kinds"))
                .extracting(it -> it.path("kind").asString())
                .containsExactlyInAnyOrder("JOINT", "SINGLE");
        assertThat(asked.at("/partners/0/partner/id").asString())
                .isEqualTo(region.county().toString());
        assertThat(asked.at("/specialties/0/specialty").asString()).isEqualTo(ConsultationRegion.CARDIOLOGY);
        assertThat(asked.at("/total/times/TO_ANSWER/median").isNumber()).isTrue();

        var answered = figures(centre, "RESPONDER", "");
        assertThat(answered.path("total")).isEqualTo(asked.path("total"));
        assertThat(answered.at("/partners/0/partner/id").asString())
                .isEqualTo(region.township().toString());
        assertThat(count(figures(centre, "RESPONDER", "&kind=SINGLE").path("total"), "SENT"))
                .isEqualTo(1);
        assertThat(count(figures(centre, "RESPONDER", "&specialty=07").path("total"), "SENT"))
                .isZero();
        assertThat(count(figures(region.stranger().at(port), "RESPONDER", "").path("total"), "SENT"))
                .isZero();
    }

    @Test
    void anInvitedInstitutionCountsItsOwnExpertsOnly() {
        held();

        var invited = figures(professor, "INVITED", "");
        assertThat(count(invited.path("total"), "SENT")).isEqualTo(1);
        assertThat(invited.path("experts"))
                .extracting(it -> it.path("practitioner").asString())
                .containsExactly(region.professor().practitioner().toString());
        assertThat(count(figures(neurologist, "INVITED", "").path("total"), "SENT"))
                .as("one's own expert in what one arranges oneself is not invited from elsewhere")
                .isZero();
    }

    @Test
    void theLoadOfAnExpertOpensItsCases() {
        var held = held();
        var open = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(open, region.professor());

        var experts = figures(centre, "RESPONDER", "").path("experts");
        var professors = experts.valueStream()
                .filter(it -> it.path("practitioner")
                        .asString()
                        .equals(region.professor().practitioner().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(count(professors, "EXPERT_ASKED")).isEqualTo(2);
        assertThat(count(professors, "EXPERT_JOINED")).isEqualTo(1);
        assertThat(count(professors, "EXPERT_SIGNED")).isEqualTo(1);
        assertThat(count(professors, "EXPERT_IN_TIME")).isEqualTo(1);
        assertThat(professors.path("stars").asDouble()).isEqualTo(4);

        var expert = "&expert=" + region.professor().practitioner();
        assertThat(ids(cases(centre, "figure=EXPERT_ASKED" + expert)))
                .containsExactly(open.toString(), held.toString());
        assertThat(ids(cases(centre, "figure=EXPERT_SIGNED" + expert))).containsExactly(held.toString());
        assertThat(cases(centre, "figure=NOTHING").expect(404).code()).isEqualTo("consultation/unknown-figure");
    }

    @Test
    void whatFellThroughIsCountedByItsReason() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, region.professor());
        act(professor, id, "join", NONE);
        for (var reason : List.of("EXPERT_ABSENT", "LINE")) {
            act(centre, id, "schedule", hour(Duration.ofHours(3)));
            act(centre, id, "not-take-place", Map.of("reason", reason));
        }
        var refused = talk.sent(ConsultationKind.SINGLE);
        act(centre, refused, "refuse", Map.of("reason", "NO_EXPERT"));

        var set = figures(centre, "RESPONDER", "");

        assertThat(count(set.path("total"), "NOT_HELD")).isEqualTo(1);
        assertThat(count(set.path("total"), "HELD")).isZero();
        assertThat(set.path("setbacks"))
                .extracting(it -> it.path("figure").asString())
                .contains("NOT_HELD", "REFUSED");
        var line = set.path("setbacks")
                .valueStream()
                .filter(it -> "NOT_HELD".equals(it.path("figure").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("zh").asString()).isNotEqualTo(line.path("reason").asString());
        var reason = "&reason=" + line.path("reason").asString();
        assertThat(ids(cases(centre, "figure=NOT_HELD" + reason))).containsExactly(id.toString());
        assertThat(ids(cases(centre, "figure=REFUSED" + reason))).isEmpty();
    }

    @Test
    void whoSharesNoConsortiumIsOutside() {
        answered();
        register.addMembership(
                directory.community(region.county()),
                region.township(),
                null,
                MembershipRole.MEMBER,
                LocalDate.of(2026, 1, 1),
                DirectoryFixtures.OFFICE);
        answered();

        var set = figures(centre, "RESPONDER", "");

        assertThat(count(set.path("total"), "SERVED")).isEqualTo(2);
        assertThat(count(set.path("total"), "SERVED_INSIDE")).isEqualTo(1);
        assertThat(count(set.path("total"), "SERVED_OUTSIDE")).isEqualTo(1);
        assertThat(set.at("/served/0/specialty").asString()).isEqualTo(ConsultationRegion.CARDIOLOGY);
        assertThat(set.at("/served/0/all").asInt()).isEqualTo(2);
        assertThat(set.at("/served/0/inside").asInt()).isEqualTo(1);
    }

    @Test
    void lateIsLaterThanWasPromised() {
        var id = held();
        jdbc.sql(
                        "update consultation.consultation set promised_at = delivered_at - interval '1 minute' where case_id = :id")
                .param("id", id)
                .update();

        assertThat(count(figures(centre, "RESPONDER", "").path("total"), "LATE"))
                .isEqualTo(1);
        assertThat(ids(cases(centre, "figure=LATE"))).containsExactly(id.toString());
        assertThat(ids(cases(centre, "figure=IN_TIME"))).isEmpty();
    }

    @Test
    void aFigureOpensItsCasesPageByPage() {
        var first = talk.sent(ConsultationKind.SINGLE);
        var second = talk.sent(ConsultationKind.SINGLE);

        var newest = cases(doctor, "REQUESTER", "figure=SENT&limit=1").expect(200);
        assertThat(ids(newest)).containsExactly(second.toString());
        var rest = cases(
                doctor,
                "REQUESTER",
                "figure=SENT&limit=1&after=" + newest.body().path("next").asString());
        assertThat(ids(rest)).containsExactly(first.toString());
        assertThat(rest.body().path("next").asString("")).isEmpty();
    }

    @Test
    void aManagerSeesTheCountsAndNoPatient() {
        talk.sent(ConsultationKind.SINGLE);
        var manager = regions.person(region.county(), null, "MANAGER").at(port);

        assertThat(count(figures(manager, "RESPONDER", "").path("total"), "SENT"))
                .isEqualTo(1);
        assertThat(cases(manager, "figure=SENT").status()).isEqualTo(403);
    }

    @Test
    void theWorkbookSaysTheSameInBothLanguages(@TempDir Path folder) throws IOException {
        held();

        var chinese = sheets(folder, centre.bytes("/api/consultations/figures.xlsx" + query("RESPONDER")));
        assertThat(chinese.get("xl/workbook.xml")).contains("\u6309\u6708\u4EFD", "\u4E13\u5BB6\u5DE5\u4F5C\u91CF");
        assertThat(chinese.get("xl/sharedStrings.xml")).contains("\u8054\u5408\u4F1A\u8BCA");
        var english = sheets(folder, centre.bytes("/api/consultations/figures.xlsx" + query("RESPONDER") + "&lang=en"));
        assertThat(english.get("xl/workbook.xml")).contains("By month", "Experts");
        assertThat(english.get("xl/sharedStrings.xml")).contains("Cardiology", "Request to acceptance");
        // The second cell of the first line below the headings: how many were asked, as a number.
        assertThat(english.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<c r=\"B2\"[^>]*?( t=\"n\")?[^>]*?><v>1</v>");
        assertThat(english).hasSizeGreaterThanOrEqualTo(7 + 2);
    }

    @Test
    void countingTakesFewStatements() {
        held();
        for (var path : List.of(
                "/api/consultations/figures" + query("RESPONDER"),
                "/api/consultations/figures/cases" + query("RESPONDER") + "&figure=EXPERT_SIGNED")) {
            centre.get(path).expect(200);
            centre.counted(path).get(path).expect(200);
            assertThat(StatementCounter.of(path)).isNotEmpty().hasSizeLessThanOrEqualTo(8);
        }
    }

    /** From the request to the ratings, with two experts. */
    private UUID held() {
        var id = talk.accepted(ConsultationKind.JOINT);
        talk.invite(id, region.neurologist());
        talk.invite(id, region.professor());
        act(neurologist, id, "join", NONE);
        act(professor, id, "join", NONE);
        // A day of its own for each: nobody is booked twice.
        act(centre, id, "schedule", hour(Duration.ofDays(2)));
        act(doctor, id, "begin", NONE);
        act(doctor, id, "finish", NONE);
        act(neurologist, id, "sign", Map.of("advice", "\u5148\u884C\u6EB6\u6813", "dissents", false));
        act(professor, id, "sign", Map.of("advice", "\u76F4\u63A5\u8F6C\u8FD0", "dissents", true));
        act(centre, id, "deliver", NONE);
        act(doctor, id, "decide", Map.of("followed", "FULLY", "text", "\u5DF2\u8F6C\u8FD0"));
        act(doctor, id, "rate", Map.of("stars", 4));
        act(professor, id, "rate", Map.of("stars", 5));
        return id;
    }

    private void answered() {
        act(
                region.cardiologist().at(port),
                talk.sent(ConsultationKind.ADVICE),
                "answer",
                Map.of("text", "\u8BF7\u590D\u67E5"));
    }

    private JsonNode figures(SignedIn person, String side, String more) {
        return person.get("/api/consultations/figures" + query(side) + more)
                .expect(200)
                .body();
    }

    private Answer cases(SignedIn person, String more) {
        return cases(person, "RESPONDER", more);
    }

    private Answer cases(SignedIn person, String side, String more) {
        return person.get("/api/consultations/figures/cases" + query(side) + "&" + more);
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static int count(JsonNode line, String figure) {
        return line.path("counts").path(figure).asInt(-1);
    }

    private static Map<String, String> sheets(Path folder, byte[] workbook) throws IOException {
        var book = Files.write(folder.resolve("figures.xlsx"), workbook);
        var files = new HashMap<String, String>();
        try (var zip = new ZipFile(book.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), text(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return files;
    }

    /** Characters beyond ASCII are written as numbers. */
    private static String text(byte[] xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(new String(xml, UTF_8))
                .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    }

    private static String query(String side) {
        return "?side=" + side + "&from=" + month() + "&to=" + month();
    }

    private static String month() {
        return YearMonth.now(Times.CHINA).toString();
    }
}
