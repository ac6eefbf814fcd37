package org.mailian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mailian.demo.enabled=true")
@AutoConfigureMockMvc
class DemoTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    DemoRegion region;

    /** The region has a database of its own beside the one of the other tests. */
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
                assertThat(http.post()
                                .uri("/api/session")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"username": "%s", "password": "mailian"}""".formatted(person.key()))
                                .header(
                                        "X-Forwarded-For",
                                        "10.0.0." + person.key().length()))
                        .as(person.key())
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("$.name")
                        .isEqualTo(person.name());
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
    void aSecondStartChangesNothing() {
        var before = rows();

        region.run(new DefaultApplicationArguments());

        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return jdbc.sql("""
                select concat_ws(' ', (select count(*) from directory.institution), (select count(*) from directory.bed),
                    (select count(*) from directory.agreement))""").query(String.class).single();
    }
}
