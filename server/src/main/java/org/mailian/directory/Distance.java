package org.mailian.directory;

import org.jspecify.annotations.Nullable;

/** Kilometres along the great circle (haversine, mean earth radius 6371.0088 km). */
final class Distance {

    private static final double EARTH_KM = 6371.0088;

    private Distance() {}

    /** To one decimal; null when either place is unknown. */
    static @Nullable Double km(Institution from, Institution to) {
        if (from.latitude() == null || from.longitude() == null || to.latitude() == null || to.longitude() == null) {
            return null;
        }
        return Math.round(km(from.latitude(), from.longitude(), to.latitude(), to.longitude()) * 10) / 10.0;
    }

    static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        var north = Math.toRadians(otherLatitude - latitude) / 2;
        var east = Math.toRadians(otherLongitude - longitude) / 2;
        var chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
