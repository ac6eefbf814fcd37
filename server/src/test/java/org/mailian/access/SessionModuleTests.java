package org.mailian.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.StatementCounter;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.Register;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class SessionModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    SignedIn lin;

    @BeforeEach
    void somebody() {
        lin = people.at(people.hospital("清溪县第二人民医院"), "SPECIALIST");
    }

    @Test
    void signingInGivesASessionThatKnowsWhoIAm() {
        var result = signIn(lin.username(), People.PASSWORD);

        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo(lin.caller().name());
        assertThat(result).bodyJson().extractingPath("$.post.roles[0]").isEqualTo("SPECIALIST");
        assertThat(result).bodyJson().extractingPath("$.post.institution.kind").isEqualTo("HOSPITAL");
        assertThat(result).bodyJson().extractingPath("$.permissions").asArray().contains("REFERRAL_ANSWER");
        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(it -> assertThat(it).startsWith("mailian_session=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(it -> assertThat(it).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
        assertThat(session(cookie(result, "mailian_session"))).hasStatusOk();
    }

    @Test
    void cookieIsSecureAndTransportIsStrictOverHttps() {
        var result = mvc.post()
                .uri("/api/session")
                .secure(true)
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(lin.username(), People.PASSWORD))
                .exchange();

        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .allSatisfy(it -> assertThat(it).contains("Secure"));
        assertThat(result).headers().hasValue("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void onlyTheHashOfTheTokenIsKept() {
        var kept = jdbc.sql("select encode(token_hash, 'escape') from access.session where account_id = :account")
                .param("account", lin.caller().account())
                .query(String.class)
                .list();

        assertThat(kept).isNotEmpty().allSatisfy(it -> assertThat(it).doesNotContain(lin.session()));
    }

    @Test
    void plantedSessionIsWorthNothingAfterSignIn() {
        var planted = SessionToken.next().text();
        var result = mvc.post()
                .uri("/api/session")
                .cookie(new Cookie("mailian_session", planted))
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(lin.username(), People.PASSWORD))
                .exchange();

        assertThat(cookie(result, "mailian_session")).isNotEqualTo(planted);
        assertRefused(session(planted), 401, "access/not-signed-in");
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        assertThat(mvc.post()
                        .uri("/api/session")
                        .with(lin)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(credentials(lin.username(), People.PASSWORD)))
                .hasStatusOk();

        assertRefused(session(lin.session()), 401, "access/not-signed-in");
    }

    @Test
    void signingOutKillsTheSessionAndTakesTheCookies() {
        var result = mvc.delete().uri("/api/session").with(lin).exchange();

        assertThat(result).hasStatus(204);
        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("Max-Age=0"));
        assertRefused(session(lin.session()), 401, "access/not-signed-in");
    }

    @Test
    void idleSessionExpires() {
        age("last_seen_at = last_seen_at - interval '31 minutes', created_at = created_at - interval '31 minutes'");

        assertRefused(session(lin.session()), 401, "access/session-expired");
        assertRefused(session(lin.session()), 401, "access/not-signed-in");
    }

    @Test
    void usedSessionExpiresAfterAShiftToo() {
        age("created_at = created_at - interval '12 hours 1 minute'");

        assertRefused(session(lin.session()), 401, "access/session-expired");
    }

    @Test
    void usingASessionKeepsItAlive() {
        age("last_seen_at = last_seen_at - interval '20 minutes', created_at = created_at - interval '20 minutes'");

        assertThat(session(lin.session())).hasStatusOk();
        assertThat(jdbc.sql("select max(last_seen_at) from access.session where account_id = :account")
                        .param("account", lin.caller().account())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void endedPostMakesNoCallerFromThatDayOn() {
        register.endPost(
                lin.caller().post(),
                Times.dayInChina(Instant.now()).minusDays(1),
                lin.caller().actor());

        assertRefused(session(lin.session()), 401, "access/post-ended");
        assertRefused(signIn(lin.username(), People.PASSWORD), 403, "access/no-post");
    }

    @Test
    void withdrawnAccountIsOutAtOnceAndCannotComeBack() {
        accounts.withdraw(lin.caller().account(), lin.caller().actor());

        assertRefused(session(lin.session()), 401, "access/not-signed-in");
        assertRefused(signIn(lin.username(), People.PASSWORD), 401, "access/wrong-credentials");
    }

    @Test
    void switchingThePostChangesInstitutionAndPermissions() {
        var elsewhere =
                people.institution("清溪县卫生健康委员会", InstitutionKind.HEALTH_COMMISSION, InstitutionLevel.PRIMARY_UNGRADED);
        var second = people.post(lin.caller().practitioner(), elsewhere, null, "COMMISSION");

        var switched = switchPost(second.toString());

        assertThat(switched)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.post.id")
                .isEqualTo(second.toString());
        assertThat(switched).bodyJson().extractingPath("$.posts").asArray().hasSize(2);
        assertThat(switched)
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .doesNotContain("PATIENT");
        assertRefused(mvc.get().uri("/api/patients").with(lin).exchange(), 403, "access/not-permitted");
        var nextTime = signIn(lin.username(), People.PASSWORD);
        assertThat(nextTime).bodyJson().extractingPath("$.post.id").isEqualTo(second.toString());
    }

    @Test
    void postOfSomebodyElseCannotBeTaken() {
        var other = people.at(people.hospital("江州医科大学附属第二医院"), "COORDINATOR");

        assertRefused(switchPost(other.caller().post().toString()), 404, "access/not-your-post");
        assertThat(session(lin.session()))
                .bodyJson()
                .extractingPath("$.post.id")
                .isEqualTo(lin.caller().post().toString());
    }

    @Test
    void withdrawnRoleWorksAtOnce() {
        jdbc.sql("update access.seat set roles = array ['NURSE'] where post_id = :post")
                .param("post", lin.caller().post())
                .update();

        assertThat(session(lin.session()))
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .doesNotContain("REFERRAL_ANSWER");
    }

    @Test
    void writeWithoutTheValueOfTheCookieIsRefused() {
        var forged = mvc.put()
                .uri("/api/session/post")
                .with(cookieOnly(lin.session()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"post\":\"" + lin.caller().post() + "\"}")
                .exchange();

        assertRefused(forged, 403, "access/csrf-missing");
    }

    @Test
    void writeWithTheValueOfAnotherSessionIsRefused() {
        var other = people.at(people.hospital("清溪县人民医院"), "NURSE");
        var forged = mvc.delete()
                .uri("/api/session")
                .with(cookieOnly(lin.session()))
                .cookie(new Cookie("XSRF-TOKEN", other.csrf()))
                .header("X-XSRF-TOKEN", other.csrf())
                .exchange();

        assertRefused(forged, 403, "access/csrf-missing");
        assertThat(session(lin.session())).hasStatusOk();
    }

    @Test
    void browserThatLostTheReadableCookieGetsItBack() {
        var result =
                mvc.get().uri("/api/session").with(cookieOnly(lin.session())).exchange();

        assertThat(cookie(result, "XSRF-TOKEN")).isEqualTo(lin.csrf());
    }

    @Test
    void fifthWrongPasswordLocksAndTheRightOneWaits() {
        IntStream.range(0, 4)
                .forEach(it -> assertRefused(signIn(lin.username(), "wrong"), 401, "access/wrong-credentials"));

        var fifth = signIn(lin.username(), "wrong");

        assertRefused(fifth, 429, "access/locked-out");
        assertThat(fifth)
                .bodyJson()
                .extractingPath("$.until")
                .asString()
                .isGreaterThan(Instant.now().toString());
        assertRefused(signIn(lin.username(), People.PASSWORD), 429, "access/locked-out");
        assertThat(deeds()).contains("account.locked-out");
    }

    @Test
    void lockEndsByItself() {
        IntStream.range(0, 5).forEach(it -> signIn(lin.username(), "wrong"));
        jdbc.sql("""
                update access.attempt set since = since - interval '16 minutes', locked_until = locked_until - interval '16 minutes'
                where key = :key""").param("key", "name:" + lin.username()).update();

        assertThat(signIn(lin.username(), People.PASSWORD)).hasStatusOk();
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        IntStream.range(0, 4).forEach(it -> signIn(lin.username(), "wrong"));

        assertThat(signIn(lin.username(), People.PASSWORD)).hasStatusOk();
        assertRefused(signIn(lin.username(), "wrong"), 401, "access/wrong-credentials");
    }

    @Test
    void nameNobodyHasLocksLikeAnyOther() {
        var nobody = "nobody." + lin.username();
        IntStream.range(0, 4).forEach(it -> assertRefused(signIn(nobody, "wrong"), 401, "access/wrong-credentials"));

        assertRefused(signIn(nobody, "wrong"), 429, "access/locked-out");
    }

    @Test
    void thirtyGuessesAtOnceAreNotMoreThanTheLimit() throws Exception {
        Callable<Integer> guess =
                () -> signIn(lin.username(), "wrong").getResponse().getStatus();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looked = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(30, guess))) {
                looked += answer.get() == 401 ? 1 : 0;
            }
            assertThat(looked).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void strangeNamesAreJustWrong() {
        Stream.of("a\\u0007b", "' or 1=1 --", "汊口", "x".repeat(64))
                .forEach(it -> assertRefused(signIn(it, "wrong"), 401, "access/wrong-credentials"));
        assertThat(signIn("x".repeat(65), "wrong")).hasStatus(422);
        assertThat(signIn(lin.username(), "")).hasStatus(422);
    }

    @Test
    void signInSwitchAndSignOutAreJournaledWithoutThePassword() {
        signIn(lin.username(), People.PASSWORD);
        switchPost(lin.caller().post().toString());
        mvc.delete().uri("/api/session").with(lin).exchange();

        assertThat(deeds()).containsSubsequence("account.signed-in", "account.post-switched", "account.signed-out");
        assertThat(entries().toString()).doesNotContain(People.PASSWORD);
    }

    @Test
    void newPasswordEndsTheOtherSessions() {
        var other = cookie(signIn(lin.username(), People.PASSWORD), "mailian_session");

        assertRefused(changePassword("wrong", "a new password"), 401, "access/wrong-credentials");
        assertRefused(changePassword(People.PASSWORD, "short"), 422, "access/password-unfit");
        assertThat(changePassword(People.PASSWORD, "a new password")).hasStatus(204);

        assertRefused(session(other), 401, "access/not-signed-in");
        assertThat(session(lin.session())).hasStatusOk();
        assertThat(signIn(lin.username(), "a new password")).hasStatusOk();
    }

    @Test
    void answersCarryTheHeadersOfACarefulPage() {
        var headers = mvc.get().uri("/api/session").exchange().getResponse();

        assertThat(headers.getHeader("Content-Security-Policy"))
                .contains(
                        "frame-ancestors 'none'",
                        "style-src 'self' 'unsafe-inline'",
                        "script-src 'self' 'wasm-unsafe-eval';");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getHeader("Referrer-Policy")).isNotBlank();
        assertThat(headers.getHeader("Permissions-Policy")).contains("camera=(self)", "microphone=(self)");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNoPageAndNoDoorIsClosed() {
        assertRefused(mvc.post().uri("/anything").exchange(), 401, "access/not-signed-in");
        assertRefused(mvc.get().uri("/actuator/env").exchange(), 401, "access/not-signed-in");
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
        assertThat(mvc.get().uri("/api/openapi.json")).hasStatusOk();
        assertRefused(mvc.get().uri("/api/nothing").exchange(), 404, "kernel/no-such-page");
    }

    @Test
    void refusalHasAPageForPeopleAndForPrograms() {
        assertThat(mvc.get().uri("/problems/access/locked-out").accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("锁定", "locked");
        assertThat(mvc.get().uri("/problems/access/locked-out").accept(MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.en.title")
                .asString()
                .contains("locked");
        assertRefused(mvc.get().uri("/problems/no/such").exchange(), 404, "access/unknown-code");
    }

    @Test
    void refusalSpeaksTheReadersLanguage() {
        assertThat(mvc.get().uri("/api/session").header("Accept-Language", "en"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("You are not signed in");
        assertThat(mvc.get().uri("/api/session"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("您还没有登录");
    }

    @Test
    void aCallerCostsOneStatementAndSigningInEight() {
        signIn(lin.username(), People.PASSWORD);
        mvc.post()
                .uri("/api/session")
                .header("X-Counted", "sign-in")
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(lin.username(), People.PASSWORD))
                .exchange();
        mvc.get().uri("/api/nothing").header("X-Counted", "caller").with(lin).exchange();
        mvc.get().uri("/api/session").header("X-Counted", "session").with(lin).exchange();

        assertThat(StatementCounter.of("caller")).hasSize(1);
        assertThat(StatementCounter.of("session")).hasSizeLessThanOrEqualTo(3);
        assertThat(StatementCounter.of("sign-in")).hasSizeLessThanOrEqualTo(8);
    }

    private List<Entry> entries() {
        return journal.read(new StreamId("account", lin.caller().account()), 0, 50);
    }

    private List<String> deeds() {
        return entries().stream().map(Entry::type).toList();
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(username, password))
                .exchange();
    }

    private static String credentials(String username, String password) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }

    private MvcTestResult session(String token) {
        return mvc.get().uri("/api/session").with(cookieOnly(token)).exchange();
    }

    private MvcTestResult switchPost(String post) {
        return mvc.put()
                .uri("/api/session/post")
                .with(lin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"post\":\"" + post + "\"}")
                .exchange();
    }

    private MvcTestResult changePassword(String present, String next) {
        return mvc.put()
                .uri("/api/session/password")
                .with(lin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"present\":\"" + present + "\",\"next\":\"" + next + "\"}")
                .exchange();
    }

    private static RequestPostProcessor cookieOnly(String token) {
        return (MockHttpServletRequest request) -> {
            request.setCookies(new Cookie("mailian_session", token));
            return request;
        };
    }

    private static String cookie(MvcTestResult result, String name) {
        return requireNonNull(result.getResponse().getCookie(name)).getValue();
    }

    private void age(String changes) {
        jdbc.sql("update access.session set " + changes + " where account_id = :account")
                .param("account", lin.caller().account())
                .update();
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
