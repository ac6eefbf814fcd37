import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The table of {@link LiveBench}. */
record LiveReport(
        LiveBench.Plan plan, Machine machine, double loadAtEnd, Conversation.Result few, Conversation.Result many) {

    private static final double LAST_PAGE_GOAL_MILLIS = 1_000;
    private static final double GROWTH_GOAL = 1.1;

    /** Never over an older one of the same day. */
    Path keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = LocalDate.now() + "-live";
        var file = folder.resolve(name + ".md");
        for (var number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".md");
        }
        return Files.writeString(file, text());
    }

    String text() {
        return """
                # Live, %s

                `./mailian bench live --pages %d --rate %d --seconds %d` at %s, embedded PostgreSQL 18, %d institutions.
                %d cores, %d GiB, %s, Java %s. Load average %.1f before, %.1f after; the pages and the speakers run on the same machine.

                | until the last page has heard | pages that listen | that must hear | things | p50 ms | p99 ms |
                | --- | ---: | ---: | ---: | ---: | ---: |
                %s%s%s
                p99 of a message with %d pages listening is %.1f times that with %d. Never heard by some page: %d and %d.

                | resident memory of the house, MiB | |
                | --- | --- |
                | every ten seconds with %d pages | %s |
                | **last fifth beside the second fifth** | **%.2f**, goal at most %.1f: %s |
                """.formatted(
                        LocalDate.now(),
                        plan.pages(),
                        plan.rate(),
                        plan.seconds(),
                        machine.commit(),
                        Region.INSTITUTIONS,
                        machine.cores(),
                        machine.memory(),
                        machine.system(),
                        machine.java(),
                        machine.load(),
                        loadAtEnd,
                        line("a message in a case", few, few.pages(), few.said()),
                        line("a message in a case, goal p99 under 1 s", many, many.pages(), many.said()),
                        line("one thing for everybody, goal p99 under 1 s", many, many.listening(), many.toAll()),
                        many.listening(),
                        many.said().p99() / few.said().p99(),
                        few.listening(),
                        few.lost(),
                        many.lost(),
                        many.listening(),
                        String.join(" ", many.memory().stream().map(String::valueOf).toList()),
                        growth(),
                        GROWTH_GOAL,
                        verdict(growth() <= GROWTH_GOAL));
    }

    private static String line(String what, Conversation.Result of, int hearing, Figures figures) {
        return "| %s | %d | %d | %d | %.1f | **%.1f**: %s |%n"
                .formatted(
                        what,
                        of.listening(),
                        hearing,
                        figures.count(),
                        figures.p50(),
                        figures.p99(),
                        verdict(figures.p99() < LAST_PAGE_GOAL_MILLIS));
    }

    /** The first fifth is left out: a heap takes what it is allowed before it settles. */
    private double growth() {
        var memory = many.memory();
        var fifth = Math.max(1, memory.size() / 5);
        return mean(memory.subList(memory.size() - fifth, memory.size()))
                / mean(memory.subList(Math.min(fifth, memory.size() - 1), Math.min(2 * fifth, memory.size())));
    }

    private static double mean(List<Long> of) {
        return of.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }

    private static String verdict(boolean held) {
        return held ? "held" : "missed";
    }
}
