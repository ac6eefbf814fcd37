package org.mailian.dicom.dimse;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command asks for or answers (PS3.7 annex E.1, Command Field). */
public enum Operation {
    C_STORE(0x0001),
    C_GET(0x0010),
    C_FIND(0x0020),
    C_MOVE(0x0021),
    C_ECHO(0x0030),
    N_EVENT_REPORT(0x0100),
    N_GET(0x0110),
    N_SET(0x0120),
    N_ACTION(0x0130),
    N_CREATE(0x0140),
    N_DELETE(0x0150),
    /** A request without a response. */
    C_CANCEL(0x0FFF);

    static final int RESPONSE = 0x8000;

    private final int code;

    Operation(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static @Nullable Operation of(int field) {
        return Stream.of(values())
                .filter(operation -> operation.code == (field & ~RESPONSE))
                .findFirst()
                .orElse(null);
    }

    /** Normalised operations name the class and instance they ask for as requested, not affected, but for events. */
    boolean isOfRequested() {
        return switch (this) {
            case N_GET, N_SET, N_ACTION, N_DELETE -> true;
            case C_STORE, C_GET, C_FIND, C_MOVE, C_ECHO, N_EVENT_REPORT, N_CREATE, C_CANCEL -> false;
        };
    }
}
