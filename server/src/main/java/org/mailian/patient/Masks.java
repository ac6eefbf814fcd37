package org.mailian.patient;

/** How a person is shown until somebody says why more is needed. */
final class Masks {

    private Masks() {}

    /** 张* , 欧阳**: the family name and a star for each other sign. */
    static String name(String name) {
        var surname = Surnames.length(name);
        var signs = name.codePointCount(0, name.length());
        var end = name.offsetByCodePoints(0, Math.min(surname, signs));
        return name.substring(0, end) + "*".repeat(Math.max(1, signs - surname));
    }

    /** 3****************X: the first sign and the last. */
    static String document(String number) {
        var length = number.length();
        return length < 4 ? "*".repeat(length) : number.charAt(0) + "*".repeat(length - 2) + number.charAt(length - 1);
    }

    /** 138****1234: enough to recognise, not enough to call. */
    static String phone(String phone) {
        var length = phone.length();
        return length < 8
                ? "*".repeat(length)
                : phone.substring(0, 3) + "*".repeat(length - 7) + phone.substring(length - 4);
    }
}
