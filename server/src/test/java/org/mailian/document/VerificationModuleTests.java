package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class VerificationModuleTests {

    private static final Actor TOWNSHIP = new Actor(Ids.next(), Ids.next(), Ids.next(), "周医生");

    private final UUID aCase = Ids.next();

    @Autowired
    Verifications verifications;

    @Autowired
    MockMvcTester http;

    @Test
    void aStrangerWithTheCodeSeesWhatThePaperShows() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("转出机构", "汊口镇卫生院");
        facts.put("患者", "周*");
        var code = verifications.issue("referral-slip", aCase, "双向转诊(转出)单", facts, 3, TOWNSHIP);

        assertThat(http.get().uri("/api/verifications/" + code))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"kind": "referral-slip", "title": "双向转诊(转出)单", "current": true,
                         "facts": [{"label": "转出机构", "value": "汊口镇卫生院"}, {"label": "患者", "value": "周*"}]}""");
    }

    @Test
    void aCodeTypedInCapitalsIsTheSameCode() {
        var code = verifications.issue("referral-slip", aCase, "单", Map.of(), 1, TOWNSHIP);

        assertThat(http.get().uri("/api/verifications/" + code.toUpperCase(java.util.Locale.ROOT)))
                .hasStatusOk();
    }

    @Test
    void thePaperOfAnOlderVersionIsGenuineButNoLongerCurrent() {
        var first = verifications.issue("referral-slip", aCase, "单", Map.of(), 3, TOWNSHIP);
        var second = verifications.issue("referral-slip", aCase, "单", Map.of(), 4, TOWNSHIP);

        assertThat(second).isNotEqualTo(first);
        assertThat(http.get().uri("/api/verifications/" + first))
                .bodyJson()
                .extractingPath("$.current")
                .isEqualTo(false);
        assertThat(http.get().uri("/api/verifications/" + second))
                .bodyJson()
                .extractingPath("$.current")
                .isEqualTo(true);
    }

    @Test
    void printingTheSameVersionAgainGivesTheSameCode() {
        var first = verifications.issue("referral-slip", aCase, "单", Map.of("a", "b"), 3, TOWNSHIP);
        var again = verifications.issue("referral-slip", aCase, "单", Map.of("a", "b"), 3, TOWNSHIP);

        assertThat(again).isEqualTo(first);
        assertThat(verifications.address(again)).endsWith("/verify/" + again);
    }

    @Test
    void aPaperThatNoLongerFitsIsNotCurrent() {
        var code = verifications.issue("referral-slip", aCase, "单", Map.of(), 3, TOWNSHIP);

        verifications.supersede("referral-slip", aCase, 4);

        assertThat(http.get().uri("/api/verifications/" + code))
                .bodyJson()
                .isLenientlyEqualTo("{\"current\": false, \"state\": \"SUPERSEDED\"}");
    }

    @Test
    void anEditionSaysItsNumberItsSignersAndTheNewestNumber() {
        var first = verifications.issue(edition(1, "周小雨", "林岚"), TOWNSHIP);
        var second = verifications.issue(edition(2, "林岚"), TOWNSHIP);

        assertThat(http.get().uri("/api/verifications/" + first)).bodyJson().isLenientlyEqualTo("""
                        {"state": "SUPERSEDED", "edition": 1, "newestEdition": 2, "signers": ["周小雨", "林岚"]}""");
        assertThat(http.get().uri("/api/verifications/" + second))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"CURRENT\", \"edition\": 2, \"signers\": [\"林岚\"]}")
                .doesNotHavePath("$.newestEdition");
    }

    @Test
    void aWithdrawnPaperSaysSoAndTheNextEditionHolds() {
        var wrong = verifications.issue(edition(1, "林岚"), TOWNSHIP);

        verifications.withdraw("diagnosis-report", aCase);
        var right = verifications.issue(edition(2, "林岚"), TOWNSHIP);

        assertThat(http.get().uri("/api/verifications/" + wrong))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"WITHDRAWN\", \"current\": false, \"newestEdition\": 2}")
                .hasPath("$.endedAt");
        assertThat(http.get().uri("/api/verifications/" + right))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CURRENT");
    }

    private Edition edition(int number, String... signers) {
        return new Edition("diagnosis-report", aCase, "诊断报告", Map.of("检查", "CT"), number, List.of(signers));
    }

    @Test
    void aCodeNobodyIssuedIsNotFound() {
        assertThat(http.get().uri("/api/verifications/aaaaaaaaaaaaaaaaaaaaaaaaaa"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("document/unknown-code");
    }

    @Test
    void aLoopOfGuessesIsStoppedAndOthersAreNot() {
        var budget = new LookupBudget(Clock.systemUTC());
        for (int i = 0; i < 60; i++) {
            budget.spend("203.0.113.7");
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> budget.spend("203.0.113.7"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/too-many-lookups"));
        budget.spend("203.0.113.8");
    }
}
