package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.StatementCounter;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class PatientHttpModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JsonMapper json;

    SignedIn doctor;
    final String number = PatientFixtures.identityNumber();
    final String phone = PatientFixtures.phone();

    @BeforeEach
    void atTheTownship() {
        doctor = people.at(people.hospital("汊口镇卫生院"), "PRIMARY_DOCTOR");
    }

    @Test
    void newPatientIs201AndTheSameAgainIs200() {
        var first = register(card("张三", number));

        assertThat(first).hasStatus(201);
        assertThat(first).bodyJson().extractingPath("$.warnings[0]").isEqualTo("region-unknown");
        assertThat(first.getResponse().getHeader("Location")).isEqualTo("/api/patients/" + id(first));
        var again = register(card("张三", number));
        assertThat(again).hasStatusOk();
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void patientKnownElsewhereIsAnsweredLikeANewOne() {
        var elsewhere = people.at(people.hospital("大岭镇卫生院"), "PRIMARY_DOCTOR");
        register(elsewhere, card("张三", number));

        assertThat(register(card("张三", number))).hasStatus(201);
        assertThat(register(card("李四", PatientFixtures.identityNumber()))).hasStatus(201);
    }

    @Test
    void listAndPageAreMaskedAndRevealingNeedsAReason() {
        var patient = id(register(card("张三", number)));

        for (var address : new String[] {"/api/patients?q=zs", "/api/patients", "/api/patients/" + patient}) {
            assertThat(mvc.get().uri(address).with(doctor))
                    .hasStatusOk()
                    .bodyText()
                    .contains("张*", Masks.document(number), Masks.phone(phone))
                    .doesNotContain("张三", number, phone);
        }
        assertThat(reveal(patient, "")).hasStatus(422);
        var revealed = reveal(patient, "核对身份");
        assertThat(revealed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.identityNumber")
                .isEqualTo(number);
        assertThat(revealed).bodyJson().extractingPath("$.phone").isEqualTo(phone);
        assertThat(mvc.get().uri("/api/patients/" + patient + "/reads").with(doctor))
                .bodyJson()
                .extractingPath("$.items[0].why")
                .isEqualTo("核对身份");
    }

    @Test
    void badInputIsAClearRefusalAndNothingIsWritten() {
        assertRefused(
                register(card("张三", number.substring(0, 17) + wrong(number))), 422, "patient/identity-number-check");
        assertRefused(register(card("张三", "123")), 422, "patient/identity-number-malformed");
        assertRefused(register("{\"name\":\"张三\"}"), 422, "patient/birth-date-needed");
        assertRefused(register("{\"name\":\" \"}"), 422, "kernel/invalid-fields");
        assertRefused(register("{\"name\":\"" + "长".repeat(101) + "\"}"), 422, "kernel/invalid-fields");
        assertRefused(register("{\"name\":\"张\\u0007三\",\"birthDate\":\"1980-01-01\"}"), 422, "patient/name-malformed");
        assertRefused(register("{\"name\":\"张三\",\"birthDate\":\"1980-13-01\"}"), 400, "kernel/malformed-request");
        assertRefused(register("{\"name\":\"张三\",\"birthDate\":\"2999-01-01\"}"), 422, "patient/birth-date-impossible");
        assertRefused(
                register("{\"name\":\"张三\",\"birthDate\":\"1980-01-01\",\"phone\":\"call me\"}"),
                422,
                "patient/phone-malformed");
        assertRefused(register("{\"name\":\"张三\",\"unknown\":1}"), 400, "kernel/malformed-request");
        assertRefused(register("{"), 400, "kernel/malformed-request");
        assertThat(mvc.get().uri("/api/patients").with(doctor))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/api/patients?q=%00").with(doctor)).hasStatusOk();
        assertRefused(
                mvc.get().uri("/api/patients?after=no-place").with(doctor).exchange(), 400, "kernel/place-malformed");
        assertRefused(mvc.get().uri("/api/patients/no-id").with(doctor).exchange(), 400, "kernel/malformed-value");
        assertThat(mvc.get().uri("/api/patients?limit=1000").with(doctor)).hasStatus4xxClientError();
    }

    @Test
    void registeringTakesEightStatementsAndReadingThree() {
        var patient = id(register(card("张三", number)));
        mvc.post()
                .uri("/api/patients")
                .with(doctor)
                .header("X-Counted", "register")
                .contentType(MediaType.APPLICATION_JSON)
                .content(card("李四", PatientFixtures.identityNumber()))
                .exchange();
        mvc.get()
                .uri("/api/patients?q=zs")
                .with(doctor)
                .header("X-Counted", "find")
                .exchange();
        mvc.get()
                .uri("/api/patients/" + patient)
                .with(doctor)
                .header("X-Counted", "get")
                .exchange();

        assertThat(StatementCounter.of("register")).isNotEmpty().hasSizeLessThanOrEqualTo(8);
        assertThat(StatementCounter.of("find")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(StatementCounter.of("get")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    }

    private MvcTestResult register(String body) {
        return register(doctor, body);
    }

    private MvcTestResult register(SignedIn by, String body) {
        return mvc.post()
                .uri("/api/patients")
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult reveal(String patient, String reason) {
        return mvc.post()
                .uri("/api/patients/" + patient + "/identity")
                .with(doctor)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}")
                .exchange();
    }

    private String card(String name, String number) {
        return "{\"name\":\"%s\",\"identityNumber\":\"%s\",\"phone\":\"%s\"}".formatted(name, number, phone);
    }

    private String id(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray())
                .path("patient")
                .asString();
    }

    private static char wrong(String number) {
        return number.charAt(17) == '0' ? '1' : '0';
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
