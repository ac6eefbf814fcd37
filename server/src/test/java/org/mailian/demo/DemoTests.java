package org.mailian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.casework.Workflow;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The region as a newcomer finds it, in a database of its own beside the one of the other tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mailian.demo.enabled=true")
@AutoConfigureMockMvc
class DemoTests {

    private static final List<String> CLINICIANS = List.of(
            "chakou.doctor",
            "daling.doctor",
            "qingxi2.doctor",
            "qingxi2.coordinator",
            "qingxi1.coordinator",
            "jiangzhou2.expert",
            "jiangzhou2.coordinator",
            "jiangzhou2.neurology",
            "qingxi2.paediatrics",
            "rehab.doctor");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws SQLException {
        var house = Objects.requireNonNull(System.getProperty("mailian.database.url"));
        var name = "demo_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(house);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        registry.add("mailian.database.url", () -> house.replaceFirst("/postgres(?=\\?|$)", "/" + name));
    }

    @Test
    void everyAccountSignsIn() {
        for (var person : PeopleChapter.script()) {
            if (person.hasAccount()) {
                assertThat(signIn(person.key())).as(person.key()).isNotNull();
            }
        }
    }

    @Test
    void theSignInPageIsToldWhomOneMayBe() {
        assertThat(http.get().uri("/api/demo"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accounts[*].username")
                .asArray()
                .contains(
                        "chakou.doctor",
                        "qingxi2.doctor",
                        "qingxi2.coordinator",
                        "jiangzhou2.expert",
                        "jiangzhou2.coordinator",
                        "commission",
                        "admin");
    }

    @Test
    void everyClinicianHasSomethingToDo() {
        for (var username : CLINICIANS) {
            get(username, "/api/worklists/counts")
                    .extractingPath("$.toDo")
                    .as(username)
                    .asNumber()
                    .satisfies(it -> assertThat(it.intValue()).isPositive());
        }
    }

    @Test
    void everyStageOfEveryKindHasACase(@Autowired List<Workflow> workflows) {
        assertThat(workflows)
                .isNotEmpty()
                .allSatisfy(
                        workflow -> assertThat(jdbc.sql("select distinct state from casework.case where kind = :kind")
                                        .param("kind", workflow.kind())
                                        .query(String.class)
                                        .list())
                                .as(workflow.kind())
                                .containsExactlyInAnyOrderElementsOf(workflow.stages().stream()
                                        .map(Workflow.Stage::name)
                                        .toList()));
    }

    @Test
    void someClocksRanOutAndSomeAreAboutTo() {
        assertThat(count("select count(*) from casework.party where list = 'TO_DO' and due_at < now()"))
                .isBetween(2, 12);
        assertThat(count("""
                        select count(*) from casework.party
                        where list = 'TO_DO' and due_at between now() and now() + interval '30 minutes'""")).isGreaterThanOrEqualTo(5);
        assertThat(count("select count(*) from journal.entry where type = 'clock.escalated'"))
                .isPositive();
    }

    @Test
    void thereAreWeeksBehindIt() {
        assertThat(count("""
                        select count(*) from casework.case
                        where closed_at < now() - interval '1 day' and opened_at > now() - interval '60 days'""")).isGreaterThanOrEqualTo(120);
        assertThat(count("select count(*) from journal.entry where recorded_at > now() + interval '1 second'"))
                .isZero();
    }

    @Test
    void onlyWhatIsNewIsUnread() {
        assertThat(count("select count(*) from notification.notice where read_at is null"))
                .isPositive();
        assertThat(count("""
                        select count(*) from notification.notice
                        where read_at is null and at < now() - interval '11 hours'""")).isZero();
    }

    @Test
    void theNearestChestSurgeonIsSuggestedFirstWithReasons() {
        var suggested = get("qingxi2.doctor", "/api/referrals/suggestions?specialty=04.05&direction=UP");

        suggested.extractingPath("$.suggestions[0].institution.name").isEqualTo("江州医科大学附属第二医院");
        suggested
                .extractingPath("$.suggestions[0].distanceKm")
                .asNumber()
                .satisfies(it -> assertThat(it.doubleValue()).isBetween(45.5, 46.5));
        suggested
                .extractingPath("$.suggestions[0].medianAnswerMinutes")
                .asNumber()
                .satisfies(it -> assertThat(it.intValue()).isBetween(5, 60));
    }

    @Test
    void everyIdentityNumberIsValidAndOfNoRealRegion() {
        for (var patient : DemoPatients.script()) {
            if (patient.number() != null) {
                assertThat(patient.number()).matches("9[789]\\d{15}[0-9X]");
                assertThat(checkDigit(patient.number()))
                        .isEqualTo(patient.number().charAt(17));
            }
        }
    }

    @Test
    void whatWasToldOfEarlierDaysIsChainedLikeAnythingElse() {
        var cases = jdbc.sql("select id from casework.case").query(UUID.class).list();

        assertThat(cases)
                .allMatch(it -> journal.verify(new StreamId("case", it)).intact());
    }

    @Test
    void theClockIsRightAgain() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aSecondStartChangesNothing(@Autowired DemoRegion region) {
        var before = count("select count(*) from journal.entry where type not like 'account.%'");

        region.run(new DefaultApplicationArguments());

        assertThat(count("select count(*) from journal.entry where type not like 'account.%'"))
                .isEqualTo(before);
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private AbstractJsonContentAssert<?> get(String username, String address) {
        return assertThat(http.get().uri(address).cookie(signIn(username)))
                .hasStatusOk()
                .bodyJson();
    }

    private Cookie signIn(String username) {
        var answer = http.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"username": "%s", "password": "%s"}""".formatted(username, PeopleChapter.PASSWORD))
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("mailian_session"), username);
    }

    /** GB 11643-1999, written a second time on purpose. */
    private static char checkDigit(String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (number.charAt(place) - '0') * weights[place];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
