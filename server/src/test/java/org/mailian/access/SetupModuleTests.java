package org.mailian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** An empty house, in a database of its own beside the one of the other tests; told in the order of its only first day. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupModuleTests {

    private static final String PASSWORD = "first of all";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetupKeys keys;

    @Autowired
    SetupNotice notice;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws SQLException {
        var house = Objects.requireNonNull(System.getProperty("mailian.database.url"));
        var name = "setup_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(house);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        registry.add("mailian.database.url", () -> house.replaceFirst("/postgres(?=\\?|$)", "/" + name));
    }

    @Test
    @Order(1)
    void theStartSaysWhereToGoAndTheDatabaseKeepsNoKey(CapturedOutput output) {
        notice.show();

        assertThat(output.getOut())
                .containsPattern("Mailian is empty\\. .* at http://localhost:\\d+/setup#key=.{43}\\s");
        var printed = output.getOut().replaceAll("(?s).*#key=(\\S{43}).*", "$1");
        assertThat(jdbc.sql("select key_hash from access.setup_key")
                        .query(byte[].class)
                        .single())
                .isEqualTo(SessionToken.parse(printed).orElseThrow().hash());
        assertThat(mvc.get().uri("/api/setup")).bodyJson().isLenientlyEqualTo("{\"open\": true}");
    }

    @Test
    @Order(2)
    void aWrongKeyAndTheKeyOfAnEarlierStartOpenNothing() {
        var earlier = keys.renew().text();
        keys.renew();

        assertRefused(begin("guess", "admin"), 403, "access/setup-key-wrong");
        assertRefused(begin(earlier, "admin"), 403, "access/setup-key-wrong");
        assertRefused(begin(SessionToken.next().text(), "admin"), 403, "access/setup-key-wrong");
    }

    @Test
    @Order(3)
    void guessesFromOneAddressHaveToWait() {
        var last = IntStream.rangeClosed(0, 200)
                .mapToObj(it -> begin(SessionToken.next().text(), "admin", "203.0.113.7"))
                .reduce((_, next) -> next)
                .orElseThrow();

        assertRefused(last, 429, "access/too-many-attempts");
    }

    @Test
    @Order(4)
    void whatIsRefusedLeavesTheHouseEmptyAndTheKeyGood() {
        var key = keys.renew().text();

        assertRefused(begin(key, "管理员"), 422, "access/username-malformed");
        assertRefused(begin(key, ""), 422, "kernel/invalid-fields");
        assertThat(jdbc.sql("select count(*) from directory.institution")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(keys.take(key)).isTrue();
    }

    @Test
    @Order(5)
    void theKeyIsGoodOnceAndWhoeverUsedItAdministers(CapturedOutput output) throws Exception {
        var key = keys.renew().text();
        var statuses = new LinkedHashMap<Integer, Integer>();
        try (var together = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(it -> (Callable<Integer>)
                            () -> begin(key, "admin" + it).getResponse().getStatus())
                    .toList();
            for (var answer : together.invokeAll(tries)) {
                statuses.merge(answer.get(), 1, Integer::sum);
            }
        }

        assertThat(statuses).isEqualTo(Map.of(204, 1, 409, 3));
        assertThat(mvc.get().uri("/api/setup")).bodyJson().isLenientlyEqualTo("{\"open\": false}");
        assertRefused(begin(key, "again"), 409, "access/setup-done");
        var before = output.getOut().length();
        notice.show();
        assertThat(output.getOut().substring(before)).isEmpty();
        var username = jdbc.sql("select username from access.account")
                .query(String.class)
                .single();
        var session = mvc.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("username", username, "password", PASSWORD)))
                .exchange();
        assertThat(session)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .contains("DIRECTORY_ADMINISTER", "STAFF_WRITE", "OPERATIONS");
        assertThat(session).bodyJson().extractingPath("$.passwordMustChange").isEqualTo(false);
        assertThat(session)
                .bodyJson()
                .extractingPath("$.post.institution.nameEn")
                .isEqualTo("清溪县人民医院");
    }

    private MvcTestResult begin(String key, String username) {
        return begin(key, username, "203.0.113.8");
    }

    private MvcTestResult begin(String key, String username, String address) {
        var request = Map.of(
                "key",
                key,
                "institution",
                Map.of("name", "清溪县人民医院", "kind", "HOSPITAL", "level", "SECOND", "region", "990101"),
                "administrator",
                Map.of("name", "向明"),
                "username",
                username,
                "password",
                PASSWORD);
        return mvc.post()
                .uri("/api/setup")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(request))
                .with(it -> {
                    it.setRemoteAddr(address);
                    return it;
                })
                .exchange();
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
