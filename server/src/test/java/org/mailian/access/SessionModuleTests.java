package org.mailian.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class SessionModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

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
        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(it -> assertThat(it).startsWith("mailian_session=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(it -> assertThat(it).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
        assertThat(mvc.get().uri("/api/session").with(lin)).hasStatusOk();
    }

    MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .exchange();
    }
}
