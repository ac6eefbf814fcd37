import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code ./mailian bench referral}: how fast a referral is sent beside plain SQL, how lists, search and case pages bear a long past, and
 * how lightly the house starts. Prints a table and keeps it under {@code bench/results}. See {@code bench/README.md}.
 */
final class ReferralBench {

    private static final int RESTARTS = 3;

    /** @param rounds of every measurement */
    record Plan(int few, int many, int rounds) {

        static Plan of(String[] arguments) {
            var plan = new Plan(10_000, 1_000_000, 7);
            for (var index = 0; index + 1 < arguments.length; index += 2) {
                var number = Integer.parseInt(arguments[index + 1]);
                plan = switch (arguments[index]) {
                    case "--cases" -> new Plan(plan.few, number, plan.rounds);
                    case "--rounds" -> new Plan(plan.few, plan.many, number);
                    default -> throw new IllegalArgumentException("--cases N or --rounds N, not " + arguments[index]);
                };
            }
            return plan;
        }
    }

    /** What starting costs, and what the process weighs in MiB. */
    record Weight(House.Start first, List<House.Start> again, long fresh, long used) {}

    public static void main(String[] arguments) throws Exception {
        var plan = Plan.of(arguments);
        var root = Path.of("").toAbsolutePath();
        var folder = Files.createTempDirectory("mailian-bench-");
        try {
            var report = run(plan, root, folder);
            var file = report.keep(root.resolve("bench").resolve("results"));
            System.out.println();
            System.out.println(report.text());
            System.out.println("Kept as " + root.relativize(file));
        } finally {
            forget(folder);
        }
    }

    private static Report run(Plan plan, Path root, Path folder) throws Exception {
        var machine = Machine.now();
        var few = folder.resolve("few");
        var many = folder.resolve("many");
        Progress.say("first start, on an empty folder");
        var first = start(root, few);
        copy(few, many);
        var again = new ArrayList<House.Start>();
        for (var restart = 0; restart < RESTARTS; restart++) {
            Progress.say("start again");
            again.add(start(root, few));
        }
        try (var small = House.open(root, few)) {
            var fresh = small.residentMemory();
            var region = Region.of(small);
            var end = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
            Progress.say("loading " + plan.few + " cases");
            new Loading(small, new History(region, plan.few, plan.few / 2, end)).run();
            Progress.say("sending");
            var sending = new Sending(small, region, plan.rounds).measure();
            var weight = new Weight(first, again, fresh, small.residentMemory());
            try (var large = House.open(root, many)) {
                var other = Region.of(large);
                Progress.say("loading " + plan.many + " cases into a second house");
                new Loading(large, new History(other, plan.many, plan.many * 3 / 100, end)).run();
                Progress.say("reading");
                var reading = new Reading(region, plan.rounds).measure(small, large);
                return new Report(plan, machine, Machine.loadAverage(), sending, reading, weight);
            }
        }
    }

    private static House.Start start(Path root, Path data) throws Exception {
        try (var house = House.open(root, data)) {
            return house.start;
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("cp", "-R", from.toString(), to.toString()).inheritIO().start().waitFor() != 0) {
            throw new IOException("could not copy " + from);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
