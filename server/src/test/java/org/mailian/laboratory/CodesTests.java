package org.mailian.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CodesTests {

    @Property(tries = 300)
    void everyNumberGivenIsValid(@ForAll @LongRange(min = 1, max = 999_999_999) long number) {
        assertThat(Codes.specimen(number)).matches("1[0-9]{11}").matches(Codes::isValid);
        assertThat(Codes.box(number)).matches("2[0-9]{11}").matches(Codes::isValid);
    }

    @Property(tries = 500)
    void aWrongDigitIsNoticed(
            @ForAll @LongRange(min = 1, max = 999_999_999) long number,
            @ForAll @IntRange(min = 1, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int difference) {
        var code = new StringBuilder(Codes.specimen(number));
        code.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + difference) % 10));

        assertThat(Codes.isValid(code.toString())).isFalse();
    }

    @Property(tries = 300)
    void twoDigitsExchangedAreNoticed(
            @ForAll @LongRange(min = 1, max = 999_999_999) long number,
            @ForAll @IntRange(min = 1, max = 10) int place) {
        var code = Codes.specimen(number);
        var exchanged =
                code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);

        assertThat(Codes.isValid(exchanged)).isEqualTo(exchanged.equals(code));
    }
}
