package org.mailian.dicom;

/**
 * Says that bytes or values are not what the standard allows, where, and under which stable code. The message is for whoever looks into
 * the object; it names places and never repeats a value, so that it may be logged.
 */
public final class DicomException extends RuntimeException {

    /** Where nothing is known of the place in the stream. */
    public static final long NOWHERE = -1;

    private final Fault fault;
    private final long offset;
    private final String path;
    private final String detail;

    public DicomException(Fault fault, String detail) {
        this(fault, NOWHERE, "", detail);
    }

    /**
     * @param offset of the byte at which it was noticed, counted from the start of the stream; {@link #NOWHERE} if unknown
     * @param path of the element, like {@code (0008,1140)[0]/(0008,1155)}; empty if unknown
     */
    public DicomException(Fault fault, long offset, String path, String detail) {
        super(fault.code() + place(offset, path) + ": " + detail);
        this.fault = fault;
        this.offset = offset;
        this.path = path;
        this.detail = detail;
    }

    private static String place(long offset, String path) {
        return (offset == NOWHERE ? "" : " at byte " + offset) + (path.isEmpty() ? "" : " in " + path);
    }

    public Fault fault() {
        return fault;
    }

    public long offset() {
        return offset;
    }

    public String path() {
        return path;
    }

    /** The message without code and place. */
    public String detail() {
        return detail;
    }
}
