package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Problem;

class IdentityNumberTests {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void publishedExamplesHaveTheirCheckDigits() {
        assertThat(IdentityNumber.check("11010519491231002")).isEqualTo('X');
        assertThat(IdentityNumber.check("44052418800101001")).isEqualTo('4');
    }

    @Test
    void cardSaysWhenWhereAndWhich() {
        var card = IdentityNumber.parse(" 110105 19491231 002x ", TODAY);

        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(card.region()).isEqualTo("110105");
        assertThat(card.sex()).isEqualTo("2");
        assertThat(card.regionIsKnown()).isTrue();
    }

    @Test
    void regionNobodyKnowsIsNoRefusal() {
        var card = IdentityNumber.parse(PatientFixtures.identityNumber(), TODAY);

        assertThat(card.regionIsKnown()).isFalse();
    }

    @Test
    void dayThatNeverWasIsRefused() {
        assertRefused("990101" + "19990229" + "001", "patient/identity-number-date");
        assertRefused("990101" + "20261301" + "001", "patient/identity-number-date");
    }

    @Test
    void nobodyIsBornTomorrowOrTwoHundredYearsAgo() {
        assertRefused("990101" + "20260505" + "001", "patient/identity-number-date");
        assertRefused("990101" + "18260504" + "001", "patient/identity-number-date");
    }

    @Test
    void otherFormsAreNoNumbers() {
        for (var text : new String[] {"", "123", "11010519491231002Y", "1101051949123100２X", "X1010519491231002X"}) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> IdentityNumber.parse(text, TODAY))
                    .satisfies(it -> assertThat(it.code()).isEqualTo("patient/identity-number-malformed"));
        }
    }

    @Test
    void numberIsNotInItsText() {
        assertThat(IdentityNumber.parse("11010519491231002X", TODAY)).hasToString("IdentityNumber[1****************X]");
    }

    @Property
    void everyOneWrongDigitIsNoticed(
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 20_000) int day,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @CharRange(from = '0', to = '9') char wrong) {
        var number = PatientFixtures.identityNumber(LocalDate.of(1960, 1, 1).plusDays(day), sequence);
        Assume.that(number.charAt(place) != wrong);
        var damaged = new StringBuilder(number);
        damaged.setCharAt(place, wrong);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IdentityNumber.parse(damaged.toString(), TODAY))
                .satisfies(it -> assertThat(it.code()).startsWith("patient/identity-number-"));
    }

    @Property
    void twoNeighboursSwappedAreNoticed(
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 20_000) int day,
            @ForAll @IntRange(max = 15) int place) {
        var number = PatientFixtures.identityNumber(LocalDate.of(1960, 1, 1).plusDays(day), sequence);
        Assume.that(number.charAt(place) != number.charAt(place + 1));
        var damaged = number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> IdentityNumber.parse(damaged, TODAY));
    }

    @Property
    void whateverIsTypedIsReadOrRefusedInOurWords(@ForAll @StringLength(max = 30) String typed) {
        try {
            assertThat(IdentityNumber.parse(typed, TODAY).value()).matches("[0-9]{17}[0-9X]");
        } catch (Problem refused) {
            assertThat(refused.code()).startsWith("patient/identity-number-");
        }
    }

    private static void assertRefused(String digits, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IdentityNumber.parse(digits + IdentityNumber.check(digits), TODAY))
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
