package org.mailian.directory;

/** 统一社会信用代码, GB 32100-2015 (rules §6.1): 17 characters and one check character, without I, O, S, V, Z. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
                && code.charAt(17) == check(code.substring(0, 17));
    }

    /** The check character of the first 17, which must all be of the alphabet. */
    static char check(String first17) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
