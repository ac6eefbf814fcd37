package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mailian.access.Accounts;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who may do everything sends nonsense to every route of the API: each answer is a refusal with a code, none is an incident.
 * The routes are those of the description, so a new one is asked without being named here.
 */
@HouseTest
class NonsenseTests {

    private static final String PASSWORD = "mailian-test";
    private static final String OVERLONG = "x".repeat(500);
    private static final List<String> BODIES = List.of(
            "", "{", "null", "[]", "7", "\"text\"", "{}", "{\"nobody-knows-this\":{\"a\":[1,null,\"\\u0000\"]}}");

    @Autowired
    DirectoryFixtures directory;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    SignedIn everybody;

    @BeforeEach
    void somebodyWithEveryRole() {
        var roles = jdbc.sql("select code from access.role").query(String.class).list();
        var practitioner = directory.practitioner("罗敏");
        directory.post(practitioner, directory.county(), null, roles.toArray(new String[0]));
        var username = "t." + Ids.next().toString().substring(8);
        accounts.open(username, PASSWORD, practitioner);
        everybody = SignedIn.as(port, username, PASSWORD);
    }

    @TestFactory
    Stream<DynamicTest> noRouteAnswersNonsenseWithAnIncident() {
        var tests = new ArrayList<DynamicTest>();
        var paths = everybody.get("/api/openapi.json").expect(200).body().path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> tests.add(dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> ask(operation.getKey().toUpperCase(), path.getKey(), operation.getValue())))));
        assertThat(tests).hasSizeGreaterThan(80);
        return tests.stream();
    }

    private void ask(String method, String path, JsonNode operation) {
        if (path.startsWith("/api/live") || method.equals("DELETE") && path.equals("/api/session")) {
            return;
        }
        for (var id : List.of("nonsense", UUID.randomUUID().toString(), "%00", OVERLONG)) {
            var address = path.replaceAll("\\{[^}]+}", id);
            if (method.equals("GET")) {
                refusedOrAnswered(method, address + query(operation, "nonsense"), null);
                refusedOrAnswered(method, address + query(operation, "-1"), null);
                refusedOrAnswered(method, address + query(operation, "1000000000000"), null);
                refusedOrAnswered(method, address + query(operation, "%00"), null);
                refusedOrAnswered(method, address + query(operation, "%FF"), null);
                refusedOrAnswered(method, address + query(operation, OVERLONG), null);
            } else {
                BODIES.forEach(body -> refusedOrAnswered(method, address, body));
            }
        }
    }

    private static String query(JsonNode operation, String value) {
        var query = new StringBuilder("?");
        for (var parameter : operation.path("parameters")) {
            if ("query".equals(parameter.path("in").asString())) {
                query.append(parameter.path("name").asString())
                        .append('=')
                        .append(value)
                        .append('&');
            }
        }
        return query.toString();
    }

    private void refusedOrAnswered(String method, String address, @Nullable String body) {
        var answer = body == null
                ? everybody.get(address)
                : everybody.raw(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status())
                .as("%s %s %s: %s", method, address, body, answer.body())
                .isLessThan(500);
        if (answer.status() >= 400 && answer.contentType().contains("json")) {
            assertThat(answer.code()).as("%s %s %s", method, address, body).contains("/");
        }
    }

    @Test
    void aParameterBeyondItsLimitIsNamed() {
        var refused = everybody.get("/api/cases?limit=1000").expect(422);

        assertThat(refused.code()).isEqualTo("kernel/invalid-fields");
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/limit");
    }

    @Test
    void aFieldNobodyKnowsIsNamed() {
        var body = "{\"patient\":\"" + UUID.randomUUID()
                + "\",\"content\":{\"priority\":\"ROUTINE\",\"greenChannel\":false,\"nonsense\":1}}";

        var refused = everybody
                .raw("POST", "/api/referrals", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .expect(400);

        assertThat(refused.code()).isEqualTo("kernel/malformed-request");
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/content/nonsense");
    }

    @Test
    void aBodyThatWouldTakeTheMemoryOfAllIsNotRead() {
        var large = ("{\"username\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        var refused = SignedIn.nobody(port).raw("POST", "/api/session", "application/json", large);

        assertThat(refused.expect(413).code()).isEqualTo("kernel/too-large");
    }
}
