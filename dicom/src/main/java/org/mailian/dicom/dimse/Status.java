package org.mailian.dicom.dimse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an operation went (PS3.7 annex C; PS3.4 annexes B.2.3, C.4 and J.3).
 *
 * @param comment at most 64 characters for a human reader
 */
public record Status(int code, @Nullable String comment) {

    public static final Status SUCCESS = new Status(0x0000);
    public static final Status CANCELLED = new Status(0xFE00);
    public static final Status PENDING = new Status(0xFF00);
    /** Pending; one or more optional keys were not supported (PS3.4 section C.4.1.1.4). */
    public static final Status PENDING_WITHOUT_SOME_KEYS = new Status(0xFF01);

    public static final Status PROCESSING_FAILURE = new Status(0x0110);
    public static final Status NO_SUCH_INSTANCE = new Status(0x0112);
    public static final Status NO_SUCH_EVENT_TYPE = new Status(0x0113);
    public static final Status NO_SUCH_ARGUMENT = new Status(0x0114);
    public static final Status INVALID_INSTANCE = new Status(0x0117);
    public static final Status NO_SUCH_CLASS = new Status(0x0118);
    public static final Status CLASS_NOT_SUPPORTED = new Status(0x0122);
    public static final Status NO_SUCH_ACTION = new Status(0x0123);
    public static final Status NOT_AUTHORISED = new Status(0x0124);
    public static final Status DUPLICATE_INVOCATION = new Status(0x0210);
    public static final Status UNRECOGNISED_OPERATION = new Status(0x0211);
    public static final Status MISTYPED_ARGUMENT = new Status(0x0212);
    public static final Status RESOURCE_LIMITATION = new Status(0x0213);

    public static final Status OUT_OF_RESOURCES = new Status(0xA700);
    public static final Status CANNOT_COUNT_MATCHES = new Status(0xA701);
    public static final Status CANNOT_PERFORM_SUB_OPERATIONS = new Status(0xA702);
    public static final Status MOVE_DESTINATION_UNKNOWN = new Status(0xA801);
    /** The data set does not match the SOP class (store), the identifier does not (find, move, get). */
    public static final Status DOES_NOT_MATCH_CLASS = new Status(0xA900);
    /** Sub-operations are over and some have failed. */
    public static final Status SOME_SUB_OPERATIONS_FAILED = new Status(0xB000);
    /** Cannot understand (store), unable to process (find, move, get). */
    public static final Status CANNOT_UNDERSTAND = new Status(0xC000);

    private static final int LONGEST_COMMENT = 64;

    public Status {
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            comment = comment.substring(0, LONGEST_COMMENT);
        }
    }

    public Status(int code) {
        this(code, null);
    }

    /** The same with words; characters that a command set cannot carry become question marks. */
    public Status because(String words) {
        return new Status(code, words.replaceAll("[^\\x20-\\x7e]|\\\\", "?"));
    }

    public boolean isSuccess() {
        return code == 0;
    }

    public boolean isPending() {
        return code == 0xFF00 || code == 0xFF01;
    }

    public boolean isCancelled() {
        return code == 0xFE00;
    }

    /** PS3.7 annex C.3: what was asked is done, though not quite as asked. */
    public boolean isWarning() {
        return code == 0x0001 || code == 0x0107 || code == 0x0116 || code >>> 12 == 0xB;
    }

    public boolean isFailure() {
        return !isSuccess() && !isPending() && !isCancelled() && !isWarning();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, comment == null ? "%04X" : "%04X (%s)", code, comment);
    }
}
