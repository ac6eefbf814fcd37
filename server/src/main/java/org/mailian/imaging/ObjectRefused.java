package org.mailian.imaging;

import java.util.Map;
import org.mailian.kernel.Problem;

/**
 * An object that is not taken. Besides what every refusal has it names the status a machine is answered with: of the C-STORE response
 * (PS3.7 section 9.1.1.1.9) and as the failure reason of STOW-RS (PS3.18 annex I), which are the same.
 */
public final class ObjectRefused extends Problem {

    private static final long serialVersionUID = 1L;

    /** The statuses we answer with. */
    public enum Status {
        OUT_OF_RESOURCES(0xA700),
        DOES_NOT_MATCH(0xA900),
        CANNOT_UNDERSTAND(0xC000),
        DUPLICATE_INSTANCE(0x0111),
        CLASS_NOT_SUPPORTED(0x0122),
        NOT_AUTHORIZED(0x0124);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private final Status status;
    private String sopClass = "";
    private String sopInstance = "";

    ObjectRefused(Kind kind, Status status, String code, String detail, Map<String, Object> facts) {
        super(kind, code, detail, facts);
        this.status = status;
    }

    /** Says which object it is about. */
    ObjectRefused of(String sopClass, String sopInstance) {
        this.sopClass = sopClass;
        this.sopInstance = sopInstance;
        return this;
    }

    /** Empty where the object did not even say what it is. */
    public String sopClass() {
        return sopClass;
    }

    /** Empty where the object did not even say which it is. */
    public String sopInstance() {
        return sopInstance;
    }

    public Status status() {
        return status;
    }
}
