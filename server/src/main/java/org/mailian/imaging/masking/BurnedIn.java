package org.mailian.imaging.masking;

import java.util.Optional;
import java.util.Set;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Uid;

/** Says of an object what no table of attributes can take out of it. */
public final class BurnedIn {

    private static final int RECOGNIZABLE_VISUAL_FEATURES = 0x0028_0302;

    /** Machines that write into the picture, cameras, scanners, and whatever calls itself "other". */
    private static final Set<String> WRITING = Set.of(
            "US", "IVUS", "ES", "XC", "SC", "OT", "GM", "SM", "OP", "OPT", "DG", "ECG", "HD", "DOC", "EPS", "BDUS",
            "TG", "AU", "VF", "HC");

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private BurnedIn() {}

    /** Empty where nobody has to look. */
    public static Optional<WhyLook> of(DataSet it) {
        var sopClass = it.text(Tag.SOP_CLASS_UID, "");
        if (Uid.find(sopClass).filter(Uid.Entry::isStorage).isEmpty()) {
            return Optional.of(WhyLook.UNKNOWN_CLASS);
        }
        if (among(sopClass, "88.", "104.", "11.", "66", "67") || it.contains(Tag.CONTENT_SEQUENCE)) {
            return Optional.of(WhyLook.TEXT);
        }
        if (!pixels(it)) {
            return it.contains(Tag.WAVEFORM_SEQUENCE) ? Optional.empty() : Optional.of(WhyLook.NOTHING_TO_SHOW);
        }
        return pixels(it, sopClass);
    }

    private static Optional<WhyLook> pixels(DataSet it, String sopClass) {
        if (it.text(Tag.BURNED_IN_ANNOTATION, "").equals("YES")) {
            return Optional.of(WhyLook.MARKED);
        }
        if (it.text(RECOGNIZABLE_VISUAL_FEATURES, "").equals("YES")) {
            return Optional.of(WhyLook.RECOGNIZABLE);
        }
        if (it.text(Tag.BURNED_IN_ANNOTATION, "").equals("NO")) {
            return Optional.empty();
        }
        if (sopClass.equals(STORAGE + "7")
                || among(sopClass, "7.")
                || it.texts(Tag.IMAGE_TYPE).contains("SCREEN SAVE")) {
            return Optional.of(WhyLook.CAPTURE);
        }
        return WRITING.contains(it.text(Tag.MODALITY, "OT")) || among(sopClass, "77.", "3.1", "6.")
                ? Optional.of(WhyLook.USUAL)
                : Optional.empty();
    }

    private static boolean pixels(DataSet it) {
        return it.contains(Tag.PIXEL_DATA)
                || it.contains(Tag.FLOAT_PIXEL_DATA)
                || it.contains(Tag.DOUBLE_FLOAT_PIXEL_DATA);
    }

    private static boolean among(String sopClass, String... families) {
        for (var family : families) {
            if (sopClass.startsWith(STORAGE + family)) {
                return true;
            }
        }
        return false;
    }
}
