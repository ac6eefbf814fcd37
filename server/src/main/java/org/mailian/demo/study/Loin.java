package org.mailian.demo.study;

/** A lumbar region: spine with a gentle curve, psoas muscles, gas in the bowel, wings of the pelvis. */
final class Loin implements Phantom {

    private final Spine spine = new Spine(36, 24, 17);

    @Override
    public float at(float x, float y, float z) {
        var body = Phantom.ellipse(x, y, 165, 115);
        if (body > 1) {
            return AIR;
        }
        if (body > 0.8f) {
            return FAT;
        }
        var curve = 0.0009f * z * z;
        var column = z > -125 ? spine.at(x, y - 38 + curve, z) : sacrum(x, y, z);
        if (!Float.isNaN(column)) {
            return column;
        }
        if (isPelvis(x, y, z)) {
            return BONE - 250;
        }
        if (Phantom.ellipsoid(Math.abs(x) - 70 - z * 0.1f, y + 45, z - 20, 26, 22, 70) < 1) {
            return AIR + 150;
        }
        return Phantom.ellipse(Math.abs(x) - 48 + z * 0.12f, y - 30, 22, 24) < 1 ? MUSCLE + 15 : MUSCLE - 20;
    }

    private static float sacrum(float x, float y, float z) {
        var narrow = 52 + (z + 125) * 0.7f;
        return narrow > 4 && Phantom.ellipse(x, y - 55, narrow, 16) < 1 ? MARROW + 120 : Float.NaN;
    }

    private static boolean isPelvis(float x, float y, float z) {
        if (z > -95) {
            return false;
        }
        var shell = Phantom.ellipsoid(Math.abs(x) - 20, y, z + 210, 128, 92, 118);
        return shell < 1 && shell > 0.86f && Math.abs(x) > 58;
    }
}
