import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The table. */
record Report(
        ReferralBench.Plan plan,
        Machine machine,
        double loadAtEnd,
        Sending.Result sending,
        Reading.Result reading,
        ReferralBench.Weight weight) {

    private static final double SENDING_GOAL = 0.3;
    private static final double GROWTH_GOAL = 1.5;
    private static final double START_GOAL = 5;
    private static final long MEMORY_GOAL = 400;

    /** Never over an older one of the same day. */
    Path keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = LocalDate.now() + "-referral";
        var file = folder.resolve(name + ".md");
        for (var number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".md");
        }
        return Files.writeString(file, text());
    }

    String text() {
        var text = new StringBuilder();
        text.append("""
                # Referral, %s

                `./mailian bench referral --cases %d --rounds %d` at %s, embedded PostgreSQL 18, medians of %d rounds measured in turns.
                %d cores, %d GiB, %s, Java %s. Load average %.1f before, %.1f after: the measurement itself makes about 2.

                """.formatted(
                        LocalDate.now(), plan.many(), plan.rounds(), machine.commit(), plan.rounds(), machine.cores(),
                        machine.memory(), machine.system(), machine.java(), machine.load(), loadAtEnd));
        sending(text);
        reading(text);
        starting(text);
        return text.toString();
    }

    private void sending(StringBuilder text) {
        text.append("""
                | sending a referral, %d connections | per second | p50 ms | p99 ms |
                | --- | ---: | ---: | ---: |
                """.formatted(Sending.CONNECTIONS));
        line(text, "over HTTP: `POST /api/referrals/{id}/actions/submit`", sending.http());
        line(text, "the same rows by " + sending.statements() + " prepared statements, one transaction", sending.sql());
        var ratio = Figures.ratio(sending.sql(), sending.http(), Figures::perSecond);
        text.append("| **ratio** | **%.2f**, goal ≥ %.1f: %s | | |%n%n"
                .formatted(ratio, SENDING_GOAL, verdict(ratio >= SENDING_GOAL)));
    }

    private static void line(StringBuilder text, String what, List<Figures> rounds) {
        text.append("| %s | %.0f | %.1f | %.1f |%n"
                .formatted(
                        what,
                        Figures.median(rounds, Figures::perSecond),
                        Figures.median(rounds, Figures::p50),
                        Figures.median(rounds, Figures::p99)));
    }

    private void reading(StringBuilder text) {
        text.append("""
                | reading, one connection, ms | %1$,d cases p50 | p99 | %2$,d cases p50 | p99 | p99 grows, goal ≤ %3$.1f |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """.formatted(plan.few(), plan.many(), GROWTH_GOAL));
        for (var page : Reading.Page.values()) {
            var little = reading.little().get(page);
            var much = reading.much().get(page);
            ToDoubleFunction<Figures> p50 = Figures::p50;
            ToDoubleFunction<Figures> p99 = Figures::p99;
            var growth = Figures.ratio(little, much, p99);
            text.append("| %s | %.1f | %.1f | %.1f | %.1f | **%.2f**: %s |%n"
                    .formatted(
                            page.title,
                            Figures.median(little, p50),
                            Figures.median(little, p99),
                            Figures.median(much, p50),
                            Figures.median(much, p99),
                            growth,
                            verdict(growth <= GROWTH_GOAL)));
        }
        text.append('\n');
    }

    private void starting(StringBuilder text) {
        var whole = weight.again().stream().map(House.Start::whole).sorted().toList();
        var after = weight.again().stream().map(House.Start::afterDatabase).sorted().toList();
        var middle = whole.size() / 2;
        text.append("""
                | starting, weight | | goal |
                | --- | ---: | --- |
                | first start on an empty folder, with the demonstration region | %.1f s | |
                | start again, to "Mailian is ready" | %.1f s | |
                | of which after the database took connections | **%.1f s** | ≤ %.0f s: %s |
                | resident memory once started | %d MiB | |
                | resident memory after sending | **%d MiB** | < %d MB: %s |
                """.formatted(
                        ReferralBench.seconds(weight.first().whole()),
                        ReferralBench.seconds(whole.get(middle)),
                        seconds(after.get(middle)),
                        START_GOAL,
                        verdict(seconds(after.get(middle)) <= START_GOAL),
                        weight.fresh(),
                        weight.used(),
                        MEMORY_GOAL,
                        verdict(weight.used() * 1.048576 < MEMORY_GOAL)));
    }

    private static double seconds(Duration duration) {
        return ReferralBench.seconds(duration);
    }

    private static String verdict(boolean held) {
        return held ? "held" : "missed";
    }
}
