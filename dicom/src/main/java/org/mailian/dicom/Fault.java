package org.mailian.dicom;

/** Everything this library refuses. The codes are stable: others may store and compare them. */
public enum Fault {
    /** The stream ended inside an element, an item or a value. */
    TRUNCATED("truncated"),
    /** No preamble with the prefix DICM (PS3.10 section 7.1). */
    NO_PREFIX("no-prefix"),
    /** The meta information is missing something, or is not in explicit little endian (PS3.10 section 7.1). */
    BAD_META("bad-meta"),
    /** A transfer syntax nobody here knows how to read. */
    UNKNOWN_TRANSFER_SYNTAX("unknown-transfer-syntax"),
    /** Two bytes that cannot be a value representation (PS3.5 section 7.1.2). */
    BAD_VR("bad-vr"),
    /** A length that is impossible at its place: undefined where it must be defined, longer than its item, odd for its unit. */
    BAD_LENGTH("bad-length"),
    /** An item or a delimiter where none may be, or none where one must be (PS3.5 section 7.5). */
    BAD_ITEM("bad-item"),
    /** The same tag twice in one data set (PS3.5 section 7.1). */
    DUPLICATE_ELEMENT("duplicate-element"),
    /** A deflated stream that does not inflate (PS3.5 section A.5). */
    BAD_DEFLATE("bad-deflate"),
    /** More than {@link Limits} allow. */
    TOO_DEEP("too-deep"),
    TOO_LONG("too-long"),
    TOO_MANY("too-many"),
    TOO_MUCH("too-much"),
    /** A value that cannot be what its representation says, or does not fit into it. */
    BAD_VALUE("bad-value"),
    /** Text that the character set cannot express, or a character set nobody knows (PS3.3 section C.12.1.1.2). */
    BAD_TEXT("bad-text"),
    /** Frames that cannot be found by the offset tables or the fragments (PS3.5 section A.4). */
    BAD_FRAMES("bad-frames"),
    /** JSON that is no DICOM JSON model (PS3.18 annex F), or no JSON at all. */
    BAD_JSON("bad-json");

    private final String code;

    Fault(String code) {
        this.code = "dicom/" + code;
    }

    public String code() {
        return code;
    }
}
