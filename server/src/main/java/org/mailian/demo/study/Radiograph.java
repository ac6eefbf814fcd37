package org.mailian.demo.study;

import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/** A digital radiograph: rays through a phantom, as the detector sees them (PS3.3 section A.26). */
public final class Radiograph {

    private static final int ROWS = 1024;
    private static final int COLUMNS = 832;
    private static final double PIXEL = 0.42;
    private static final float NOISE = 14;
    private static final int LARGEST = 4095;

    private static final int PRESENTATION_INTENT_TYPE = 0x0008_0068;
    private static final int ANATOMIC_REGION_SEQUENCE = 0x0008_2218;
    private static final int POSITIONER_TYPE = 0x0018_1508;
    private static final int DETECTOR_TYPE = 0x0018_7004;
    private static final int IMAGE_LATERALITY = 0x0020_0062;
    private static final int ACQUISITION_CONTEXT_SEQUENCE = 0x0040_0555;
    private static final int VIEW_CODE_SEQUENCE = 0x0054_0220;

    /** What is x-rayed and from where, with the codes of SNOMED CT for both. */
    public enum View {
        CHEST("CHEST", "PA", "51185008", "Chest", "399348003", "antero-posterior"),
        LUMBAR_SPINE("LSPINE", "AP", "122496007", "Lumbar spine", "399348003", "antero-posterior"),
        LUMBAR_SPINE_LATERAL("LSPINE", "LL", "122496007", "Lumbar spine", "399173006", "left lateral");

        private final String part;
        private final String position;
        private final String regionCode;
        private final String region;
        private final String directionCode;
        private final String direction;

        View(String part, String position, String regionCode, String region, String directionCode, String direction) {
            this.part = part;
            this.position = position;
            this.regionCode = regionCode;
            this.region = region;
            this.directionCode = directionCode;
            this.direction = direction;
        }

        private Shadow shadow() {
            return switch (this) {
                case CHEST -> Shadow.fromBehind(new Thorax(7));
                case LUMBAR_SPINE -> Shadow.fromBehind(new Loin());
                case LUMBAR_SPINE_LATERAL -> Shadow.fromTheSide(new Loin());
            };
        }
    }

    private final Examination examination;

    public Radiograph(Examination examination) {
        this.examination = examination;
    }

    /** One object a view. */
    public List<DataSet> objects(View... views) {
        var objects = new DataSet[views.length];
        for (var index = 0; index < views.length; index++) {
            objects[index] = image(views[index], index + 1);
        }
        return List.of(objects);
    }

    private DataSet image(View view, int number) {
        return ObjectHead.of(examination, SopClass.DIGITAL_XRAY_FOR_PRESENTATION, "DX", number)
                .set(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY")
                .set(PRESENTATION_INTENT_TYPE, "FOR PRESENTATION")
                .set(Tag.SERIES_DESCRIPTION, view.region + " " + view.position)
                .set(Tag.BODY_PART_EXAMINED, view.part)
                .set(Tag.VIEW_POSITION, view.position)
                .set(IMAGE_LATERALITY, "U")
                .set(Tag.PATIENT_ORIENTATION, view == View.LUMBAR_SPINE_LATERAL ? "A" : "L", "F")
                .set(ANATOMIC_REGION_SEQUENCE, ObjectHead.code(view.regionCode, "SCT", view.region))
                .set(VIEW_CODE_SEQUENCE, ObjectHead.code(view.directionCode, "SCT", view.direction))
                .set(POSITIONER_TYPE, "NONE")
                .set(DETECTOR_TYPE, "SCINTILLATOR")
                .set(ACQUISITION_CONTEXT_SEQUENCE, List.of())
                .set(Tag.KVP, view == View.CHEST ? 120 : 80)
                .set(Tag.IMAGER_PIXEL_SPACING, PIXEL, PIXEL)
                .putAll(Pixels.grey(ROWS, COLUMNS, 12))
                .set(Tag.PIXEL_INTENSITY_RELATIONSHIP, "LOG")
                .set(Tag.PIXEL_INTENSITY_RELATIONSHIP_SIGN, -1)
                .set(Tag.RESCALE_INTERCEPT, 0)
                .set(Tag.RESCALE_SLOPE, 1)
                .set(Tag.RESCALE_TYPE, "US")
                .set(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY")
                .set(Tag.WINDOW_CENTER, 2048)
                .set(Tag.WINDOW_WIDTH, 4096)
                .set(Tag.BURNED_IN_ANNOTATION, "NO")
                .set(Tag.LOSSY_IMAGE_COMPRESSION, "00")
                .set(Tag.PIXEL_DATA, Vr.OW, pixels(view.shadow(), number));
    }

    private byte[] pixels(Shadow shadow, int number) {
        var grain = new Grain(examination.seed() + number);
        var values = shadow.cast(ROWS, COLUMNS, (float) PIXEL);
        var pixels = new byte[ROWS * COLUMNS * 2];
        var next = 0;
        for (var value : values) {
            var grey = Math.round(value * LARGEST + NOISE * grain.next());
            next = Pixels.put(pixels, next, Math.clamp(grey, 0, LARGEST));
        }
        return pixels;
    }
}
