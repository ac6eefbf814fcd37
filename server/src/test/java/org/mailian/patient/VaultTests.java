package org.mailian.patient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mailian.patient.PatientSettings.CipherChoice;
import org.mailian.patient.SealingCipher.SealBroken;

class VaultTests {

    static final UUID WANG = UUID.fromString("0b0e6a0e-2f5e-4d0f-9d3e-0d3f6a1c5b77");
    static final UUID LIU = UUID.fromString("7c1df2f8-93a4-4b0a-8a35-9a1f1f1f1f1f");
    static final KeyRing KEYS = new KeyRing("thirty-two bytes that are no key".getBytes(UTF_8));

    static final Vault AES = new Vault(KEYS, CipherChoice.AES);
    static final Vault SM4 = new Vault(KEYS, CipherChoice.SM4);

    @Property(tries = 200)
    void whatIsSealedIsOpenedWithEitherCipher(@ForAll String text, @ForAll CipherChoice choice) {
        var vault = choice == CipherChoice.AES ? AES : SM4;

        assertThat(vault.text("phone", WANG, vault.seal("phone", WANG, text))).isEqualTo(text);
    }

    @Test
    void changingTheCipherKeepsWhatWasWrittenReadable() {
        assertThat(SM4.text("phone", WANG, AES.seal("phone", WANG, "13812341234")))
                .isEqualTo("13812341234");
        assertThat(AES.text("phone", WANG, SM4.seal("phone", WANG, "13812341234")))
                .isEqualTo("13812341234");
    }

    @Property(tries = 200)
    void everyChangedBitIsNoticed(
            @ForAll CipherChoice choice, @ForAll @IntRange(max = 38) int place, @ForAll @IntRange(max = 7) int bit) {
        var vault = choice == CipherChoice.AES ? AES : SM4;
        var sealed = sealed(vault, "13812341234");
        sealed[place] ^= (byte) (1 << bit);

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.open("phone", WANG, sealed));
    }

    @Test
    void sealedValueCopiedToSomebodyElseDoesNotOpen() {
        var sealed = sealed(AES, "13812341234");

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> AES.open("phone", LIU, sealed));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> AES.open("address", WANG, sealed));
    }

    @Test
    void cutOffAndEmptyValuesDoNotOpen() {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> AES.open("phone", WANG, new byte[0]));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> AES.open("phone", WANG, new byte[] {1, 2, 3}));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> AES.open("phone", WANG, new byte[] {9, 2, 3}));
    }

    @Test
    void anotherKeyOpensNothingAndFindsNothing() {
        var other = new Vault(new KeyRing("another key of thirty-two bytes.".getBytes(UTF_8)), CipherChoice.AES);

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> other.open("phone", WANG, sealed(AES, "13812341234")));
        assertThat(other.index("01", "x")).isNotEqualTo(AES.index("01", "x"));
        assertThat(other.fingerprint()).isNotEqualTo(AES.fingerprint());
    }

    @Test
    void sameTextIsSealedDifferentlyAndIndexedAlike() {
        assertThat(sealed(AES, "1")).isNotEqualTo(sealed(AES, "1"));
        assertThat(AES.index("01", "1")).isEqualTo(SM4.index("01", "1")).isNotEqualTo(AES.index("03", "1"));
    }

    private static byte[] sealed(Vault vault, String text) {
        return requireNonNull(vault.seal("phone", WANG, text));
    }
}
