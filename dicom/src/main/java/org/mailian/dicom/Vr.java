package org.mailian.dicom;

import org.jspecify.annotations.Nullable;

/** The value representations of PS3.5 section 6.2, each with how its values are laid out. */
public enum Vr {
    AE(Kind.ASCII, 0, ' '),
    AS(Kind.ASCII, 0, ' '),
    AT(Kind.TAG, 2, 0),
    CS(Kind.ASCII, 0, ' '),
    DA(Kind.ASCII, 0, ' '),
    DS(Kind.ASCII, 0, ' '),
    DT(Kind.ASCII, 0, ' '),
    FL(Kind.DECIMAL, 4, 0),
    FD(Kind.DECIMAL, 8, 0),
    IS(Kind.ASCII, 0, ' '),
    LO(Kind.TEXT, 0, ' '),
    LT(Kind.TEXT, 0, ' '),
    OB(Kind.BYTES, 1, 0),
    OD(Kind.BYTES, 8, 0),
    OF(Kind.BYTES, 4, 0),
    OL(Kind.BYTES, 4, 0),
    OV(Kind.BYTES, 8, 0),
    OW(Kind.BYTES, 2, 0),
    PN(Kind.TEXT, 0, ' '),
    SH(Kind.TEXT, 0, ' '),
    SL(Kind.INTEGER, 4, 0),
    SQ(Kind.ITEMS, 1, 0),
    SS(Kind.INTEGER, 2, 0),
    ST(Kind.TEXT, 0, ' '),
    SV(Kind.INTEGER, 8, 0),
    TM(Kind.ASCII, 0, ' '),
    UC(Kind.TEXT, 0, ' '),
    UI(Kind.ASCII, 0, 0),
    UL(Kind.UNSIGNED, 4, 0),
    UN(Kind.BYTES, 1, 0),
    UR(Kind.ASCII, 0, ' '),
    US(Kind.UNSIGNED, 2, 0),
    UT(Kind.TEXT, 0, ' '),
    UV(Kind.UNSIGNED, 8, 0);

    /** What the values are. */
    public enum Kind {
        /** Characters of the default repertoire only. */
        ASCII,
        /** Characters of the Specific Character Set (PS3.5 section 6.1.2.3). */
        TEXT,
        /** Signed integers. */
        INTEGER,
        /** Unsigned integers. */
        UNSIGNED,
        /** IEEE 754 numbers. */
        DECIMAL,
        /** Pairs of group and element numbers. */
        TAG,
        /** Bytes without a meaning of their own. */
        BYTES,
        /** Nested data sets. */
        ITEMS
    }

    private static final Vr[] BY_CODE = new Vr[26 * 26];

    static {
        for (var vr : values()) {
            BY_CODE[index(vr.name().charAt(0), vr.name().charAt(1))] = vr;
        }
    }

    private final Kind kind;
    private final int unit;
    private final byte padding;

    Vr(Kind kind, int unit, int padding) {
        this.kind = kind;
        this.unit = Math.max(unit, 1);
        this.padding = (byte) padding;
    }

    /** The representation written as these two letters in an explicit encoding, or null if the standard knows none. */
    public static @Nullable Vr of(int first, int second) {
        return isLetter(first) && isLetter(second) ? BY_CODE[index(first, second)] : null;
    }

    public Kind kind() {
        return kind;
    }

    /** The number of bytes that are swapped together between little and big endian (PS3.5 section 7.3); 1 for text. */
    public int unit() {
        return unit;
    }

    /** What makes an odd length even (PS3.5 section 6.2). */
    public byte padding() {
        return padding;
    }

    /** True where an explicit header holds two reserved bytes and a length of 32 bits (PS3.5 table 7.1-1). */
    public boolean hasLongHeader() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            case AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, LT, PN, SH, SL, SS, ST, TM, UI, UL, US -> false;
        };
    }

    /** True for text and codes, in whatever repertoire. */
    public boolean isText() {
        return kind == Kind.TEXT || kind == Kind.ASCII;
    }

    /** False for the representations in which a backslash is an ordinary character (PS3.5 section 6.4). */
    public boolean isMultiValued() {
        return switch (this) {
            case LT, ST, UR, UT, SQ, UN, OB, OD, OF, OL, OV, OW -> false;
            case AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, PN, SH, SL, SS, SV, TM, UC, UI, UL, US, UV -> true;
        };
    }

    static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z';
    }

    private static int index(int first, int second) {
        return (first - 'A') * 26 + second - 'A';
    }
}
