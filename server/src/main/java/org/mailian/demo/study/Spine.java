package org.mailian.demo.study;

/** A column of vertebrae with discs between, a canal behind and processes around it. */
final class Spine {

    private static final float CORTEX = 0.78f;

    private final float pitch;
    private final float width;
    private final float depth;

    /** @param pitch from one vertebra to the next in millimetres */
    Spine(float pitch, float width, float depth) {
        this.pitch = pitch;
        this.width = width;
        this.depth = depth;
    }

    /** NaN where there is no spine. The middle of the bodies is at the origin. */
    float at(float x, float y, float z) {
        if (Math.abs(x) > width * 1.9f || y < -depth - 2 || y > depth * 3.2f) {
            return Float.NaN;
        }
        var level = z / pitch - (float) Math.floor(z / pitch) - 0.5f;
        var body = body(x, y, level);
        return Float.isNaN(body) ? behind(x, y, level) : body;
    }

    private float body(float x, float y, float level) {
        var waist = 1 - 0.12f * (1 - 4 * level * level);
        var inside = Phantom.ellipse(x, y, width * waist, depth * waist);
        if (inside > 1) {
            return Float.NaN;
        }
        if (Math.abs(level) > 0.39f) {
            return Phantom.MUSCLE + 40;
        }
        var endPlate = Math.abs(level) > 0.35f;
        return inside > CORTEX || endPlate ? Phantom.BONE : Phantom.MARROW;
    }

    private float behind(float x, float y, float level) {
        var canal = Phantom.ellipse(x, y - depth - 9, 11, 8);
        if (canal < 1) {
            return Phantom.WATER + 20;
        }
        if (Math.abs(level) > 0.33f) {
            return Float.NaN;
        }
        if (canal < 1.75f) {
            return Phantom.BONE;
        }
        var transverse = Phantom.ellipsoid(Math.abs(x) - width, y - depth - 10, level * pitch, width * 0.85f, 5, 6);
        var spinous = Phantom.ellipsoid(x, y - depth - 28, level * pitch + 3, 4, 16, 8);
        return transverse < 1 || spinous < 1 ? Phantom.BONE - 150 : Float.NaN;
    }
}
