package org.mailian.imaging.masking;

/** Why a person must look at an object before it leaves, or why it does not leave at all. */
public enum WhyLook {
    /** The object says that something is written in its pixels. */
    MARKED(true),
    /** Pictures of this kind usually have something written in them, and this one does not say. */
    USUAL(true),
    /** A capture of a screen or a scanned paper. */
    CAPTURE(true),
    /** It says that the patient can be recognised in it. */
    RECOGNIZABLE(true),
    /** Nobody knows what an object of this class holds. */
    UNKNOWN_CLASS(false),
    /** A report, a document, notes over a picture: text that no rectangle covers. */
    TEXT(false),
    /** It has neither pixels nor a curve. */
    NOTHING_TO_SHOW(false),
    /** It cannot be read well enough to be masked. */
    UNREADABLE(false);

    private final boolean mayLeave;

    WhyLook(boolean mayLeave) {
        this.mayLeave = mayLeave;
    }

    /** Whether it may leave once a person has looked. */
    public boolean mayLeave() {
        return mayLeave;
    }
}
