package org.mailian.demo.study;

/**
 * A body as a formula: the density of every point in Hounsfield units. Millimetres from the middle; x to the left of the patient, y to the
 * back, z to the head (PS3.3 section C.7.6.2).
 */
@FunctionalInterface
interface Phantom {

    float AIR = -1000;
    float LUNG = -860;
    float FAT = -100;
    float WATER = 0;
    float MUSCLE = 50;
    float BLOOD = 45;
    float MARROW = 180;
    float BONE = 700;

    float at(float x, float y, float z);

    /** Below 1 inside the ellipsoid, above 1 outside. */
    static float ellipsoid(float x, float y, float z, float radiusX, float radiusY, float radiusZ) {
        var relativeX = x / radiusX;
        var relativeY = y / radiusY;
        var relativeZ = z / radiusZ;
        return relativeX * relativeX + relativeY * relativeY + relativeZ * relativeZ;
    }

    static float ellipse(float x, float y, float radiusX, float radiusY) {
        return ellipsoid(x, y, 0, radiusX, radiusY, 1);
    }
}
