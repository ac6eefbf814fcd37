import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * {@code ./mailian bench live}: how soon the last open page hears of what was said in a case while a thousand pages listen, how soon a
 * thousand hear of one thing, and whether the house grows while they do. Prints a table and keeps it under {@code bench/results}.
 */
final class LiveBench {

    /**
     * @param pages signed-in pages that listen
     * @param rate messages a second in the rooms of cases
     * @param seconds how long
     */
    record Plan(int pages, int rate, int seconds) {

        static Plan of(String[] arguments) {
            var plan = new Plan(1_000, 200, 600);
            for (var index = 0; index + 1 < arguments.length; index += 2) {
                var number = Integer.parseInt(arguments[index + 1]);
                plan = switch (arguments[index]) {
                    case "--pages" -> new Plan(number, plan.rate, plan.seconds);
                    case "--rate" -> new Plan(plan.pages, number, plan.seconds);
                    case "--seconds" -> new Plan(plan.pages, plan.rate, number);
                    default -> throw new IllegalArgumentException(
                            "--pages N, --rate N or --seconds N, not " + arguments[index]);
                };
            }
            return plan;
        }
    }

    /** The same conversation with few listeners first: what a thousand more of them cost is a ratio of the two. */
    private static final int FEW_PAGES = 20;

    private static final int FEW_SECONDS = 60;

    public static void main(String[] arguments) throws Exception {
        var plan = Plan.of(arguments);
        var root = Path.of("").toAbsolutePath();
        var folder = Files.createTempDirectory("mailian-bench-");
        try (var house = House.open(root, folder.resolve("live"))) {
            var machine = Machine.now();
            var region = Region.of(house);
            Progress.say("writing cases to talk in");
            var rooms = new ArrayList<>(new Talking(house, region).rooms());
            Progress.say("warming up, " + FEW_PAGES + " pages listening");
            var few = new Pages(house, region, FEW_PAGES);
            new Conversation(house, rooms, few, plan.rate()).hold(FEW_SECONDS);
            Progress.say(FEW_PAGES + " pages listening");
            var little = new Conversation(house, rooms, few, plan.rate()).hold(FEW_SECONDS);
            few.close();
            Progress.say(plan.pages() + " pages sign in and listen");
            var many = new Pages(house, region, plan.pages());
            var much = new Conversation(house, rooms, many, plan.rate()).hold(plan.seconds());
            many.close();
            var report = new LiveReport(plan, machine, Machine.loadAverage(), little, much);
            var file = report.keep(root.resolve("bench").resolve("results"));
            System.out.println();
            System.out.println(report.text());
            System.out.println("Kept as " + root.relativize(file));
        } finally {
            forget(folder);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
