package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Rules §6.1, GB 32100-2015. */
class CreditCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Example
    void thePublishedExampleHasThreeAsItsCheck() {
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.isValid("91350100M000100Y4Z")).isFalse();
    }

    @Property
    void everyCodeWithItsCheckIsValid(
            @ForAll
                    @StringLength(17)
                    @Chars({
                        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
                        'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'T', 'U', 'W', 'X', 'Y'
                    })
                    String first17) {
        assertThat(CreditCode.isValid(first17 + CreditCode.check(first17))).isTrue();
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll @StringLength(17) @CharRange(from = '0', to = '9') String first17,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        var whole = first17 + CreditCode.check(first17);
        var wrong = new StringBuilder(whole);
        wrong.setCharAt(place, ALPHABET.charAt((ALPHABET.indexOf(whole.charAt(place)) + by) % 31));

        assertThat(CreditCode.isValid(wrong.toString())).isFalse();
    }

    @Property
    void twoSwappedNeighboursAreNoticed(
            @ForAll @StringLength(17) @CharRange(from = '0', to = '9') String first17,
            @ForAll @IntRange(max = 15) int place) {
        var whole = first17 + CreditCode.check(first17);
        var swapped = new StringBuilder(whole);
        swapped.setCharAt(place, whole.charAt(place + 1));
        swapped.setCharAt(place + 1, whole.charAt(place));

        assertThat(CreditCode.isValid(swapped.toString()))
                .isEqualTo(swapped.toString().equals(whole));
    }

    @Property
    void nothingElseIsTakenForACode(@ForAll String text) {
        assertThat(CreditCode.isValid(text))
                .isEqualTo(text.length() == 18
                        && text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
                        && CreditCode.check(text.substring(0, 17)) == text.charAt(17));
    }
}
