package org.mailian.kernel;

import java.util.Map;

/**
 * A refusal the caller can act on. {@code code} is {@code room/slug}: unique in the code base, never reused, documented in
 * {@code problems/zh-CN.properties} and {@code problems/en.properties}. {@code detail} is English, for this one answer, without
 * patient data; {@code facts} are machine-readable members of the answer, and fill the placeholders of the documented sentences.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the HTTP status follows from it (RFC 9110). */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> facts;

    public Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, Map.of());
    }

    public Problem(Kind kind, String code, String detail, Map<String, Object> facts) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.facts = facts;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
