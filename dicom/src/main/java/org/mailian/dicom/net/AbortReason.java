package org.mailian.dicom.net;

/** Who ends an association at once, and why (PS3.8 section 9.3.8, table 9-26). */
public record AbortReason(int source, int reason) {

    private static final int USER = 0;
    private static final int PROVIDER = 2;

    public static final AbortReason BY_USER = new AbortReason(USER, 0);
    public static final AbortReason NOT_SPECIFIED = new AbortReason(PROVIDER, 0);
    public static final AbortReason UNRECOGNISED_PDU = new AbortReason(PROVIDER, 1);
    public static final AbortReason UNEXPECTED_PDU = new AbortReason(PROVIDER, 2);
    public static final AbortReason UNEXPECTED_PARAMETER = new AbortReason(PROVIDER, 5);
    public static final AbortReason INVALID_PARAMETER = new AbortReason(PROVIDER, 6);

    @Override
    public String toString() {
        if (source == USER) {
            return "by the application";
        }
        return switch (reason) {
            case 0 -> "by the provider, reason not specified";
            case 1 -> "by the provider, unrecognised PDU";
            case 2 -> "by the provider, unexpected PDU";
            case 4 -> "by the provider, unrecognised PDU parameter";
            case 5 -> "by the provider, unexpected PDU parameter";
            case 6 -> "by the provider, invalid PDU parameter value";
            default -> "source " + source + ", reason " + reason;
        };
    }
}
