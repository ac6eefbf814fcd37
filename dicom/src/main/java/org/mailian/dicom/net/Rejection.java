package org.mailian.dicom.net;

/**
 * Why an association is not made (PS3.8 section 9.3.4, table 9-21). A reading side may meet codes that the standard does not
 * name; they are kept as they came.
 */
public record Rejection(int result, int source, int reason) {

    private static final int PERMANENT = 1;
    private static final int TRANSIENT = 2;
    private static final int USER = 1;
    private static final int ACSE = 2;
    private static final int PRESENTATION = 3;

    public static final Rejection NO_REASON = new Rejection(PERMANENT, USER, 1);
    public static final Rejection APPLICATION_CONTEXT_NOT_SUPPORTED = new Rejection(PERMANENT, USER, 2);
    public static final Rejection CALLING_TITLE_NOT_RECOGNISED = new Rejection(PERMANENT, USER, 3);
    public static final Rejection CALLED_TITLE_NOT_RECOGNISED = new Rejection(PERMANENT, USER, 7);
    public static final Rejection PROTOCOL_VERSION_NOT_SUPPORTED = new Rejection(PERMANENT, ACSE, 2);
    public static final Rejection TEMPORARY_CONGESTION = new Rejection(TRANSIENT, PRESENTATION, 1);
    public static final Rejection LOCAL_LIMIT_EXCEEDED = new Rejection(TRANSIENT, PRESENTATION, 2);

    /** Whether asking again later may help. */
    public boolean isTransient() {
        return result == TRANSIENT;
    }

    @Override
    public String toString() {
        return (isTransient() ? "transient: " : "permanent: ") + words();
    }

    private String words() {
        return switch (source * 100 + reason) {
            case 101 -> "no reason given";
            case 102 -> "application context not supported";
            case 103 -> "calling AE title not recognised";
            case 107 -> "called AE title not recognised";
            case 201 -> "no reason given (ACSE)";
            case 202 -> "protocol version not supported";
            case 301 -> "temporary congestion";
            case 302 -> "local limit exceeded";
            default -> "source " + source + ", reason " + reason;
        };
    }
}
