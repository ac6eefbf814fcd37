package org.mailian.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * 公民身份号码, GB 11643-1999 (rules §6.1): 6 region, 8 birth date, 3 sequence (odd male, even female), 1 check. Check digit and date
 * are hard checks; the region only a soft one, because people keep numbers of regions that were abolished.
 */
public record IdentityNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** The provinces of GB/T 2260, with 83 (Taiwan residents' residence permit) and 81, 82. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /**
     * Reads what a person typed or a card reader gave: spaces are dropped, a small x is fine.
     *
     * <p>Refused: {@code patient/identity-number-malformed}, {@code patient/identity-number-date},
     * {@code patient/identity-number-check}.
     *
     * @param today nobody is born later
     */
    static IdentityNumber parse(String text, LocalDate today) {
        var value = normal(text);
        if (!value.matches("[0-9]{17}[0-9X]")) {
            throw PatientProblems.identityNumberMalformed();
        }
        var number = new IdentityNumber(value);
        try {
            var birth = number.birthDate();
            if (birth.isAfter(today) || birth.isBefore(today.minusYears(150))) {
                throw PatientProblems.identityNumberDate();
            }
        } catch (DateTimeException noSuchDay) {
            throw PatientProblems.identityNumberDate();
        }
        if (value.charAt(17) != check(value)) {
            throw PatientProblems.identityNumberCheck();
        }
        return number;
    }

    static String normal(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The check digit that the first seventeen digits ask for. */
    public static char check(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % 11);
    }

    LocalDate birthDate() {
        return LocalDate.of(
                Integer.parseInt(value.substring(6, 10)),
                Integer.parseInt(value.substring(10, 12)),
                Integer.parseInt(value.substring(12, 14)));
    }

    /** GB/T 2261.1: 1 male, 2 female. */
    String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    String region() {
        return value.substring(0, 6);
    }

    /** False for a province nobody has heard of: worth a second look at the card, never a refusal. */
    boolean regionIsKnown() {
        return PROVINCES.contains(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return "IdentityNumber[" + Masks.document(value) + "]";
    }
}
