package org.mailian.laboratory;

/**
 * The numbers on tubes and boxes: 1 or 2, nine digits, and two check digits (ISO 7064, MOD 97-10), so that a mistyped number is no other
 * tube's.
 */
final class Codes {

    private static final long MODULUS = 97;

    private Codes() {}

    static String specimen(long number) {
        return withCheck(1_000_000_000L + number);
    }

    static String box(long number) {
        return withCheck(2_000_000_000L + number);
    }

    /** Whether it is a number this house could have given. */
    static boolean isValid(String code) {
        return code.matches("[12][0-9]{11}") && Long.parseLong(code) % MODULUS == 1;
    }

    private static String withCheck(long number) {
        var check = 98 - number * 100 % MODULUS;
        return "%d%02d".formatted(number, check);
    }
}
