package org.mailian.demo.study;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/** A computed tomography of a chest, slice by slice (PS3.3 section A.3). */
public final class ChestCt {

    private static final int SIDE = 512;
    private static final float PIXEL = 0.7f;
    private static final float NOISE = 11;
    private static final int INTERCEPT = -1024;
    private static final int LARGEST = 4095;

    private final Examination examination;
    private final int slices;
    private final float spacing;
    private final Phantom phantom;

    /** @param noduleRadius in millimetres; 0 for a chest without finding */
    public ChestCt(Examination examination, int slices, double noduleRadius) {
        this.examination = examination;
        this.slices = slices;
        this.spacing = 240f / slices;
        this.phantom = new Thorax((float) noduleRadius);
    }

    /** From the feet to the head; each is computed when it is asked for. */
    public Stream<DataSet> objects() {
        return IntStream.range(0, slices).mapToObj(this::slice);
    }

    private DataSet slice(int index) {
        var z = (index - (slices - 1) / 2f) * spacing;
        var corner = -SIDE / 2f * PIXEL;
        return ObjectHead.of(examination, SopClass.CT_IMAGE, "CT", index + 1)
                .set(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
                .set(Tag.SERIES_DESCRIPTION, "Chest " + Math.round(spacing) + " mm")
                .set(Tag.BODY_PART_EXAMINED, "CHEST")
                .set(Tag.PATIENT_POSITION, "HFS")
                .set(Tag.ACQUISITION_NUMBER, 1)
                .set(Tag.KVP, 120)
                .set(Tag.EXPOSURE_TIME, 500)
                .set(Tag.XRAY_TUBE_CURRENT, 180)
                .set(Tag.CONVOLUTION_KERNEL, "STANDARD")
                .set(Tag.FRAME_OF_REFERENCE_UID, examination.uid("frame of reference"))
                .set(Tag.POSITION_REFERENCE_INDICATOR, "")
                .set(Tag.IMAGE_POSITION_PATIENT, corner, corner, z)
                .set(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                .set(Tag.SLICE_LOCATION, (double) z)
                .set(Tag.SLICE_THICKNESS, (double) spacing)
                .set(Tag.SPACING_BETWEEN_SLICES, (double) spacing)
                .set(Tag.PIXEL_SPACING, Vr.DS, "0.7", "0.7")
                .putAll(Pixels.grey(SIDE, SIDE, 12))
                .set(Tag.WINDOW_CENTER, Vr.DS, "-600", "40")
                .set(Tag.WINDOW_WIDTH, Vr.DS, "1500", "400")
                .set(Tag.RESCALE_INTERCEPT, INTERCEPT)
                .set(Tag.RESCALE_SLOPE, 1)
                .set(Tag.RESCALE_TYPE, "HU")
                .set(Tag.LOSSY_IMAGE_COMPRESSION, "00")
                .set(Tag.PIXEL_DATA, Vr.OW, pixels(z, index));
    }

    private byte[] pixels(float z, int index) {
        var grain = new Grain(examination.seed() + index);
        var pixels = new byte[SIDE * SIDE * 2];
        var next = 0;
        for (var row = 0; row < SIDE; row++) {
            var y = (row - SIDE / 2f) * PIXEL;
            for (var column = 0; column < SIDE; column++) {
                var x = (column - SIDE / 2f) * PIXEL;
                var density = phantom.at(x, y, z) + NOISE * grain.next();
                next = Pixels.put(pixels, next, Math.clamp(Math.round(density) - INTERCEPT, 0, LARGEST));
            }
        }
        return pixels;
    }
}
