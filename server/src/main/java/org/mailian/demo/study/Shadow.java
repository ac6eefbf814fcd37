package org.mailian.demo.study;

/**
 * What rays lose on their way through a phantom, developed into a picture: 0 is black, where nothing was in the way, 1 is white. Rays are
 * parallel; they are computed for every second point, and what lies between is interpolated.
 */
final class Shadow {

    private static final int COARSE = 2;
    private static final float STEP = 3;
    private static final float REACH = 180;
    private static final int BLUR = 34;

    private final Phantom phantom;
    private final boolean fromTheSide;

    private Shadow(Phantom phantom, boolean fromTheSide) {
        this.phantom = phantom;
        this.fromTheSide = fromTheSide;
    }

    /** Rays along y: the patient's right is at the left of the picture. */
    static Shadow fromBehind(Phantom phantom) {
        return new Shadow(phantom, false);
    }

    /** Rays along x: the back is at the left of the picture. */
    static Shadow fromTheSide(Phantom phantom) {
        return new Shadow(phantom, true);
    }

    /** Row by row, the head at the top. */
    float[] cast(int rows, int columns, float pixel) {
        var coarse = coarse(rows / COARSE, columns / COARSE, pixel * COARSE);
        var values = new float[rows * columns];
        var width = columns / COARSE;
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                values[row * columns + column] = between(coarse, width, row, column);
            }
        }
        return values;
    }

    private static float between(float[] coarse, int width, int row, int column) {
        var top = row / COARSE;
        var left = column / COARSE;
        var bottom = row % COARSE == 0 || (top + 1) * width >= coarse.length ? top : top + 1;
        var right = column % COARSE == 0 || left + 1 >= width ? left : left + 1;
        return (coarse[top * width + left]
                        + coarse[top * width + right]
                        + coarse[bottom * width + left]
                        + coarse[bottom * width + right])
                / 4;
    }

    private float[] coarse(int rows, int columns, float pixel) {
        var values = new float[rows * columns];
        for (var row = 0; row < rows; row++) {
            var z = (rows / 2f - row) * pixel;
            for (var column = 0; column < columns; column++) {
                values[row * columns + column] = ray((column - columns / 2f) * pixel, z);
            }
        }
        return developed(values, rows, columns);
    }

    /** As devices do: what changes slowly is flattened, what changes fast is raised, so that dark and bright parts keep their detail. */
    private static float[] developed(float[] values, int rows, int columns) {
        var slow = Blur.of(values, rows, columns, BLUR);
        var most = 0f;
        for (var value : slow) {
            most = Math.max(most, value);
        }
        var picture = new float[values.length];
        for (var index = 0; index < values.length; index++) {
            var overall = slow[index] / most;
            var detail = (values[index] - slow[index]) / most;
            var brightness = 0.12f + 0.5f * overall + 1.9f * detail;
            picture[index] = values[index] == 0 ? 0 : Math.clamp(brightness, 0.02f, 1);
        }
        return picture;
    }

    /** Bone stops more of these rays than its density says. The start differs from ray to ray, or the steps would show as rings. */
    private float ray(float across, float z) {
        var sum = 0f;
        var start = -REACH + STEP * Math.abs((across * 7.31f + z * 3.17f) % 1);
        for (var depth = start; depth < REACH; depth += STEP) {
            var density = fromTheSide ? phantom.at(depth, -across, z) : phantom.at(across, depth, z);
            sum += density > Phantom.MARROW - 20 ? 1000 + 2.2f * density : density + 1000;
        }
        return sum;
    }
}
