package org.mailian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import tools.jackson.databind.json.JsonMapper;

class PolicyHistoryTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate LABOUR_DAY = LocalDate.of(2026, 5, 1);
    private static final PolicyScope ANYWHERE = PolicyScope.national();
    private static final PolicyScope COUNTY = new PolicyScope("990123", Set.of());

    @Test
    void aNewVersionBeginsAtMidnightInChina() {
        var history = history(
                version(Reach.NATION, 1, NEW_YEAR, null, "{\"hours\":2}"),
                version(Reach.NATION, 2, LABOUR_DAY, null, "{\"hours\":1}"));

        assertThat(hours(history, Instant.parse("2026-04-30T15:59:59.999Z"))).isEqualTo(2);
        assertThat(hours(history, Instant.parse("2026-04-30T16:00:00Z"))).isEqualTo(1);
    }

    @Test
    void aVersionHoldsUntilTheEndOfItsLastDayAndTheOneBeforeReturns() {
        var history = history(
                version(Reach.NATION, 1, NEW_YEAR, null, "{\"hours\":2}"),
                version(Reach.NATION, 2, LABOUR_DAY, LABOUR_DAY.plusDays(4), "{\"hours\":6}"));

        assertThat(hours(history, Instant.parse("2026-05-05T15:59:59Z"))).isEqualTo(6);
        assertThat(hours(history, Instant.parse("2026-05-05T16:00:00Z"))).isEqualTo(2);
    }

    @Test
    void theLaterPublicationWinsEvenWhenItsDatesBeganEarlier() {
        var history = history(
                version(Reach.NATION, 1, LABOUR_DAY, null, "{\"hours\":2}"),
                version(Reach.NATION, 2, NEW_YEAR, null, "{\"hours\":1}"));

        assertThat(history.merged(ANYWHERE, LABOUR_DAY).version()).isEqualTo("referral@national:2");
    }

    @Test
    void overlaysAreLaidFromTheNationToTheConsortium() {
        var alliance = Ids.next();
        var history = history(
                version(Reach.consortium(alliance), 1, NEW_YEAR, null, "{\"hours\":5}"),
                version(Reach.region("990123"), 1, NEW_YEAR, null, "{\"hours\":4,\"county\":true}"),
                version(Reach.region("990000"), 2, NEW_YEAR, null, "{\"hours\":3,\"province\":true}"),
                version(Reach.NATION, 7, NEW_YEAR, null, "{\"hours\":2,\"gone\":1}"),
                version(Reach.region("980000"), 1, NEW_YEAR, null, "{\"hours\":9}"));

        var merged = history.merged(new PolicyScope("990123", Set.of(alliance)), LABOUR_DAY);

        assertThat(merged.rules())
                .isEqualTo(JSON.readTree("{\"hours\":5,\"gone\":1,\"province\":true,\"county\":true}"));
        assertThat(merged.version())
                .isEqualTo("referral@national:7+region-990000:2+region-990123:1+consortium-" + alliance + ":1");
    }

    @Test
    void anOverlayTakesAwayWithNull() {
        var history = history(
                version(Reach.NATION, 1, NEW_YEAR, null, "{\"hours\":2,\"gone\":1}"),
                version(Reach.region("990000"), 1, NEW_YEAR, null, "{\"gone\":null}"));

        assertThat(history.merged(COUNTY, LABOUR_DAY).rules()).isEqualTo(JSON.readTree("{\"hours\":2}"));
    }

    @Test
    void beforeTheFirstDefaultNothingHolds() {
        var history = history(
                version(Reach.NATION, 1, LABOUR_DAY, null, "{\"hours\":2}"),
                version(Reach.region("990000"), 1, NEW_YEAR, null, "{\"hours\":1}"));

        assertThatThrownBy(() -> history.merged(COUNTY, NEW_YEAR))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("policy/no-version"));
    }

    @Test
    void aReachIsWellFormed() {
        assertThatThrownBy(() -> Reach.region("9901"))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("policy/reach-malformed"));
    }

    private static int hours(PolicyHistory history, Instant at) {
        return history.merged(ANYWHERE, Times.dayInChina(at))
                .rules()
                .get("hours")
                .intValue();
    }

    private static PolicyHistory history(PolicyVersion... versions) {
        return new PolicyHistory("referral", List.of(versions));
    }

    private static PolicyVersion version(
            Reach reach, int version, LocalDate from, @Nullable LocalDate until, String content) {
        return new PolicyVersion(
                Ids.next(),
                "referral",
                reach,
                version,
                from,
                until,
                JSON.readTree(content),
                "",
                false,
                "卫健委",
                Instant.EPOCH,
                "");
    }
}
