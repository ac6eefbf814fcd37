package org.mailian.demo.study;

import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/** A sector of an echocardiogram over one beat: a wall that moves around a dark chamber, speckle that stays with the tissue (PS3.3 A.7). */
public final class UltrasoundLoop {

    private static final int ROWS = 480;
    private static final int COLUMNS = 640;
    private static final int FRAMES = 24;
    private static final int FRAME_MILLISECONDS = 36;
    private static final double HALF_ANGLE = Math.toRadians(42);
    private static final int APEX_ROW = 12;
    private static final int DEPTH = 455;

    private final Examination examination;
    private final float[] speckle = new float[ROWS * COLUMNS];

    public UltrasoundLoop(Examination examination) {
        this.examination = examination;
        var grain = new Grain(examination.seed());
        var across = 0f;
        var along = 0f;
        for (var index = 0; index < speckle.length; index++) {
            // The length of a random vector, what interference of echoes looks like; neighbours are alike.
            across = 0.6f * across + 0.8f * grain.next();
            along = 0.6f * along + 0.8f * grain.next();
            speckle[index] = (float) Math.hypot(across, along);
        }
    }

    public List<DataSet> objects() {
        return List.of(ObjectHead.of(examination, SopClass.ULTRASOUND_MULTI_FRAME, "US", 1)
                .set(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY")
                .set(Tag.SERIES_DESCRIPTION, "Four chambers")
                .set(Tag.BODY_PART_EXAMINED, "HEART")
                .set(Tag.PATIENT_ORIENTATION, "")
                .set(Tag.LOSSY_IMAGE_COMPRESSION, "00")
                .set(Tag.FRAME_TIME, FRAME_MILLISECONDS)
                .set(Tag.FRAME_INCREMENT_POINTER, Tag.FRAME_TIME)
                .set(Tag.NUMBER_OF_FRAMES, FRAMES)
                .putAll(Pixels.grey(ROWS, COLUMNS, 8))
                .set(Tag.PIXEL_DATA, Vr.OB, pixels()));
    }

    private byte[] pixels() {
        var pixels = new byte[ROWS * COLUMNS * FRAMES];
        for (var frame = 0; frame < FRAMES; frame++) {
            var squeeze = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * frame / FRAMES));
            for (var row = 0; row < ROWS; row++) {
                for (var column = 0; column < COLUMNS; column++) {
                    pixels[(frame * ROWS + row) * COLUMNS + column] = (byte) echo(row, column, squeeze);
                }
            }
        }
        return pixels;
    }

    private int echo(int row, int column, float squeeze) {
        var across = column - COLUMNS / 2;
        var down = row - APEX_ROW;
        var depth = Math.sqrt((double) across * across + (double) down * down);
        if (depth > DEPTH || depth < 8 || down < 0 || Math.abs(Math.atan2(across, down)) > HALF_ANGLE) {
            return 0;
        }
        var brightness = tissue(across, down, squeeze) * (1.15 - 0.5 * depth / DEPTH);
        var moved = Math.clamp(row + Math.round(4 * squeeze), 0, ROWS - 1);
        return (int) Math.clamp(brightness * speckle[moved * COLUMNS + column] * 0.8, 0, 255);
    }

    /** Two ventricles above, two atria below, valves between them. */
    private static double tissue(int across, int down, float squeeze) {
        var ventricle = 1 - 0.28f * squeeze;
        var atrium = 1 + 0.15f * squeeze;
        var left = Phantom.ellipse(across - 52, down - 205, 50 * ventricle, 112 * ventricle);
        var right = Phantom.ellipse(across + 62, down - 215, 38 * ventricle, 92 * ventricle);
        var leftAtrium = Phantom.ellipse(across - 58, down - 365, 52 * atrium, 40 * atrium);
        var rightAtrium = Phantom.ellipse(across + 62, down - 360, 46 * atrium, 38 * atrium);
        var least = Math.min(Math.min(left, right), Math.min(leftAtrium, rightAtrium));
        if (least < 1) {
            return isValve(across, down, squeeze) ? 150 : 9;
        }
        return least < 1.35 ? 135 : 72;
    }

    private static boolean isValve(int across, int down, float squeeze) {
        var opened = 26 * (1 - squeeze);
        var leaflet = Math.abs(Math.abs(Math.abs(across) - 56) - 24) < 18;
        return leaflet && Math.abs(down - 318 + opened * Math.abs(Math.abs(Math.abs(across) - 56) - 30) / 30) < 4;
    }
}
