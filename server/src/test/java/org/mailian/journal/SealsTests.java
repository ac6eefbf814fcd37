package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.kernel.Actor;
import tools.jackson.databind.json.JsonMapper;

class SealsTests {

    private static final UUID CASE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID CHAKOU = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    private static final UUID QINGXI = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final Deed DEED = new Deed(
            new StreamId("case", CASE),
            "referral.submitted",
            new Actor(null, null, CHAKOU, "林\"医生\""),
            Instant.parse("2026-08-03T04:00:00.123456789Z"),
            Map.of("b", 1.50, "a", "胸痛"),
            Set.of(CHAKOU, QINGXI));

    @Test
    void theHashedLinesAreTheDocumentedOnes() {
        assertThat(Seals.lines(seal("SHA-256"))).isEqualTo("""
                mailian-timeline/1
                SHA-256
                feed
                case
                0198c0de-0000-7000-8000-000000000001
                8
                referral.submitted
                -
                -
                0198c0de-0000-7000-8000-00000000000b
                "林\\"医生\\""
                2026-08-03T04:00:00.123456Z
                2026-08-03T04:00:01.000000Z
                0198c0de-0000-7000-8000-00000000000a,0198c0de-0000-7000-8000-00000000000b
                {"a":"胸痛","b":1.5}""");
    }

    @Test
    void sha256IsTheStandardsOwn() {
        assertThat(HashAlgorithm.SHA_256.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** The first example of GB/T 32905-2016. */
    @Test
    void sm3IsTheStandardsOwn() {
        assertThat(HashAlgorithm.SM3.hash("abc"))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void theSettingChoosesTheAlgorithmAndTheEntryNamesIt() {
        var sealed = seal("SM3");

        assertThat(sealed.algorithm()).isEqualTo("SM3");
        assertThat(sealed.hash()).isEqualTo(HashAlgorithm.SM3.hash(Seals.lines(sealed)));
    }

    @Test
    void anUnknownAlgorithmIsRefusedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> seal("MD5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Referral.submitted", "referral", "referral.", "referral submitted", "referral.\nsubmitted"})
    void aTypeThatDoesNotReadLikeADeedIsRefused(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deed(
                        DEED.stream(), type, DEED.actor(), DEED.occurredAt(), DEED.payload(), DEED.audience()));
    }

    private static SealedEntry seal(String algorithm) {
        var clock = Clock.fixed(Instant.parse("2026-08-03T04:00:01Z"), ZoneOffset.UTC);
        var seals = new Seals(JsonMapper.builder().build(), JournalFixtures.settings(algorithm), clock);
        return seals.seal(DEED, seals.canonical(DEED), new Head(7, "feed"));
    }
}
