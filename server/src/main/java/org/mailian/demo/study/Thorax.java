package org.mailian.demo.study;

/** A chest: fat, muscle, ribs, two lungs with vessels, heart, aorta, trachea, spine, and a nodule in the right upper lobe. */
final class Thorax implements Phantom {

    private static final float RIB_PITCH = 26;
    private static final float NODULE_X = -78;
    private static final float NODULE_Y = -12;
    private static final float NODULE_Z = 62;

    private final Spine spine = new Spine(24, 18, 14);
    private final float noduleRadius;

    /** @param noduleRadius in millimetres; 0 for none */
    Thorax(float noduleRadius) {
        this.noduleRadius = noduleRadius;
    }

    @Override
    public float at(float x, float y, float z) {
        var taper = 1 - Math.max(0, z - 60) * 0.0025f;
        var body = Phantom.ellipse(x, y, 172 * taper, 116 * taper);
        if (body > 1) {
            return AIR;
        }
        if (body > 0.86f) {
            return FAT;
        }
        var bone = skeleton(x, y, z, taper);
        if (!Float.isNaN(bone)) {
            return bone;
        }
        var organ = middle(x, y, z);
        if (!Float.isNaN(organ)) {
            return organ;
        }
        return isLung(x, y, z) ? lung(x, y, z) : MUSCLE;
    }

    private float skeleton(float x, float y, float z, float taper) {
        var column = spine.at(x, y - 66, z);
        if (!Float.isNaN(column)) {
            return column;
        }
        var cage = Phantom.ellipse(x, y, 150 * taper, 96 * taper);
        if (cage < 1 && cage > 0.86f) {
            var slope = z + y * 0.45f + Math.abs(x) * 0.1f;
            var level = slope / RIB_PITCH - (float) Math.floor(slope / RIB_PITCH) - 0.5f;
            var rib = Math.abs(level) * RIB_PITCH;
            if (rib < 5.5f) {
                return rib > 4 || cage > 0.97f || cage < 0.89f ? BONE : MARROW;
            }
        }
        var sternum = Phantom.ellipse(x, y + 92, 17, 6);
        return sternum < 1 && z > -60 ? MARROW + 60 : Float.NaN;
    }

    /** What lies between the lungs; NaN elsewhere. */
    private static float middle(float x, float y, float z) {
        if (Phantom.ellipse(x, y - 14, 9, 9) < 1 && z > 10) {
            return AIR;
        }
        if (Phantom.ellipsoid(x - 22, y + 22, z + 52, 58, 46, 60) < 1) {
            return BLOOD;
        }
        if (Phantom.ellipse(x - 16, y - 40, 13, 13) < 1) {
            return BLOOD + 5;
        }
        var arch = Phantom.ellipsoid(x - 8, y - 5, z - 62, 26, 46, 16);
        return arch < 1 ? BLOOD + 5 : Float.NaN;
    }

    private static boolean isLung(float x, float y, float z) {
        var side = Math.abs(x);
        var dome = -96 + 26 * (1 - ((side - 76) * (side - 76) + y * y * 0.5f) / 4200);
        if (z < dome || side < 14) {
            return false;
        }
        return Phantom.ellipsoid(side - 76, y - 2, z + 40, 60, 84, 190) < 1;
    }

    private float lung(float x, float y, float z) {
        if (noduleRadius > 0 && isNodule(x, y, z)) {
            return 35;
        }
        var side = Math.abs(x) - 76;
        // Vessels run out from the hilum: thick near it, many and thin further away.
        var distance = (float) Math.sqrt((side + 40) * (side + 40) + y * y + (z - 5) * (z - 5));
        var branch = wave(side, y, z, 0.23f) * wave(y, z, side, 0.29f) * wave(z, side, y, 0.11f);
        var vessel = branch > 0.45f + distance * 0.0036f;
        return vessel ? -20 : LUNG - z * 0.12f + y * 0.35f;
    }

    private static float wave(float one, float two, float three, float frequency) {
        return (float)
                Math.abs(Math.sin(one * frequency + 2.6 * Math.sin(two * 0.047 + 0.5) + 1.9 * Math.sin(three * 0.061)));
    }

    /** Round, with short spicules. */
    private boolean isNodule(float x, float y, float z) {
        var right = x - NODULE_X;
        var back = y - NODULE_Y;
        var up = z - NODULE_Z;
        var distance = Math.sqrt(right * right + back * back + up * up);
        var spicule = 1 + 0.22 * Math.sin(5 * Math.atan2(back, right)) * Math.cos(3 * up / noduleRadius);
        return distance < noduleRadius * spicule;
    }
}
