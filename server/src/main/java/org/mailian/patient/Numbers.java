package org.mailian.patient;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form in which numbers are kept and compared, and under which keys they are found. */
final class Numbers {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

    private Numbers() {}

    /** Capitals, half-width, no spaces; an identity number is checked. Refused: {@code patient/number-malformed} and its like. */
    static String normal(Numbered it, LocalDate today) {
        if (it.kind() == IdentifierKind.IDENTITY_CARD) {
            return IdentityNumber.parse(it.number(), today).value();
        }
        var number = plain(it.number());
        if (!number.matches("[0-9A-Z一-鿿/()-]{2,40}")) {
            throw PatientProblems.numberMalformed();
        }
        return number;
    }

    /** Digits and a leading +; spaces, brackets and hyphens are for the eye. A mainland mobile number loses its +86. */
    static String phone(String typed) {
        var phone = bare(typed);
        if (!PHONE.matcher(phone).matches()) {
            throw PatientProblems.phoneMalformed();
        }
        return withoutCountry(phone);
    }

    /** Where a number of this kind is looked up. An institution's own record number means nothing elsewhere. */
    static byte[] index(Vault vault, IdentifierKind kind, String normal, UUID institution) {
        var domain = kind == IdentifierKind.RECORD ? "RECORD@" + institution : kind.code();
        return vault.index(domain, normal);
    }

    static byte[] phoneIndex(Vault vault, String normal) {
        return vault.index("PHONE", normal);
    }

    /** Everywhere a typed text could be found if it is somebody's whole number. */
    static byte[][] indexes(Vault vault, String typed, UUID institution) {
        return Stream.of(IdentifierKind.values())
                .map(kind -> index(vault, kind, plain(typed), institution))
                .toArray(byte[][]::new);
    }

    /** The same for a telephone number; none when it cannot be one. */
    static byte[][] phoneIndexes(Vault vault, String typed) {
        var phone = bare(typed);
        return PHONE.matcher(phone).matches() ? new byte[][] {phoneIndex(vault, withoutCountry(phone))} : new byte[0][];
    }

    private static String bare(String typed) {
        return plain(typed).replaceAll("[()-]", "");
    }

    private static String withoutCountry(String phone) {
        return phone.replaceFirst("^(\\+|00)86(?=1[0-9]{10}$)", "");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
