package org.mailian.patient;

import java.util.stream.Stream;

/**
 * What a number identifies a person by: 身份证件类别 CV02.01.101 (WS 364, rules §6.3), and two kinds that are no documents. Local
 * extensions occur in the field; they are {@link #OTHER} with the text as it is.
 */
public enum IdentifierKind {
    IDENTITY_CARD("01"),
    HOUSEHOLD_BOOK("02"),
    PASSPORT("03"),
    OFFICER_CARD("04"),
    DRIVING_LICENCE("05"),
    HONG_KONG_MACAO_PERMIT("06"),
    TAIWAN_PERMIT("07"),
    OTHER("99"),
    /** 医保证(卡)号 */
    INSURANCE("INSURANCE"),
    /** 病案号 or 门诊号 of one institution; means nothing elsewhere. */
    RECORD("RECORD");

    private final String code;

    IdentifierKind(String code) {
        this.code = code;
    }

    /** The code of the value domain, or a word where there is none. */
    public String code() {
        return code;
    }

    static IdentifierKind of(String code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> PatientProblems.kindUnknown(code));
    }

    /** A household book names a family; an insurance number and "other" may be typed in any form. */
    boolean oneHolderOnly() {
        return switch (this) {
            case IDENTITY_CARD, PASSPORT, OFFICER_CARD, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT -> true;
            case HOUSEHOLD_BOOK, DRIVING_LICENCE, OTHER, INSURANCE, RECORD -> false;
        };
    }
}
