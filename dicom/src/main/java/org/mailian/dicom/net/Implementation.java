package org.mailian.dicom.net;

/** How this library names itself to peers and in files (PS3.7 annex D.3.3.2). */
public final class Implementation {

    /** A UUID-derived UID (PS3.5 annex B.2), made once for this implementation. */
    public static final String CLASS_UID = "2.25.90260533142160652560036378459509427037";

    public static final String VERSION = "MAILIAN_1";

    private Implementation() {}
}
