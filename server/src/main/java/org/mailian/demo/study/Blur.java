package org.mailian.demo.study;

/** The mean of the neighbourhood, for every point of a picture. */
final class Blur {

    private Blur() {}

    /** Twice a box, first along the rows and then along the columns. */
    static float[] of(float[] values, int rows, int columns, int radius) {
        var once = turned(box(values, rows, columns, radius), rows, columns);
        return turned(box(once, columns, rows, radius), columns, rows);
    }

    private static float[] box(float[] values, int rows, int columns, int radius) {
        var means = new float[values.length];
        for (var row = 0; row < rows; row++) {
            var start = row * columns;
            var sum = 0.0;
            var count = 0;
            for (var column = -radius; column < columns; column++) {
                if (column + radius < columns) {
                    sum += values[start + column + radius];
                    count++;
                }
                if (column - radius > 0) {
                    sum -= values[start + column - radius - 1];
                    count--;
                }
                if (column >= 0) {
                    means[start + column] = (float) (sum / count);
                }
            }
        }
        return means;
    }

    private static float[] turned(float[] values, int rows, int columns) {
        var turned = new float[values.length];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }
}
