import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one round of measuring came to. */
record Figures(int count, double seconds, double p50, double p99) {

    /** @param nanos how long each took; sorted in place */
    static Figures of(long[] nanos, long wholeNanos) {
        Arrays.sort(nanos);
        return new Figures(nanos.length, wholeNanos / 1e9, at(nanos, 0.50), at(nanos, 0.99));
    }

    double perSecond() {
        return count / seconds;
    }

    /** The median of one figure over the rounds, so that one disturbed round does not speak for all. */
    static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median over the rounds of what the second is to the first, each pair measured one after the other. */
    static double ratio(List<Figures> first, List<Figures> second, ToDoubleFunction<Figures> figure) {
        var ratios = new double[first.size()];
        for (var round = 0; round < ratios.length; round++) {
            ratios[round] = figure.applyAsDouble(second.get(round)) / figure.applyAsDouble(first.get(round));
        }
        Arrays.sort(ratios);
        var middle = ratios.length / 2;
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
