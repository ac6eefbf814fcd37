package org.mailian.dicom.dimse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of command sets that are used (PS3.7 annex E.1), all of group 0000. */
public enum Field {
    GROUP_LENGTH(0x0000, Kind.LONG),
    AFFECTED_SOP_CLASS(0x0002, Kind.UID),
    REQUESTED_SOP_CLASS(0x0003, Kind.UID),
    COMMAND_FIELD(0x0100, Kind.SHORT),
    MESSAGE_ID(0x0110, Kind.SHORT),
    MESSAGE_ID_RESPONDED_TO(0x0120, Kind.SHORT),
    MOVE_DESTINATION(0x0600, Kind.TEXT),
    PRIORITY(0x0700, Kind.SHORT),
    DATA_SET_TYPE(0x0800, Kind.SHORT),
    STATUS(0x0900, Kind.SHORT),
    ERROR_COMMENT(0x0902, Kind.TEXT),
    ERROR_ID(0x0903, Kind.SHORT),
    AFFECTED_SOP_INSTANCE(0x1000, Kind.UID),
    REQUESTED_SOP_INSTANCE(0x1001, Kind.UID),
    EVENT_TYPE(0x1002, Kind.SHORT),
    ACTION_TYPE(0x1008, Kind.SHORT),
    REMAINING(0x1020, Kind.SHORT),
    COMPLETED(0x1021, Kind.SHORT),
    FAILED(0x1022, Kind.SHORT),
    WARNING(0x1023, Kind.SHORT),
    MOVE_ORIGINATOR(0x1030, Kind.TEXT),
    MOVE_ORIGINATOR_MESSAGE(0x1031, Kind.SHORT);

    /** How a value is written: US, UL, UI or text (AE, LO). */
    enum Kind {
        SHORT,
        LONG,
        UID,
        TEXT;

        boolean isNumber() {
            return this == SHORT || this == LONG;
        }
    }

    private static final Map<Integer, Field> BY_NUMBER = new HashMap<>();

    static {
        for (var element : values()) {
            BY_NUMBER.put(element.number, element);
        }
    }

    private final int number;
    private final Kind kind;

    Field(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    static @Nullable Field of(int number) {
        return BY_NUMBER.get(number);
    }
}
