import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./mailian bench imaging}: how fast objects are read, kept and found, beside what others do it with. Prints a table and keeps it under
 * {@code bench/results}. See {@code bench/README.md}.
 */
final class ImagingBench {

    /** One measurement of those that make the report. */
    interface Part {

        /** Measures, and tells it as a table. */
        String measure() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var rounds = Integer.parseInt(options.getOrDefault("rounds", "7"));
        var part = options.get("part");
        var root = Path.of("").toAbsolutePath();
        var machine = Machine.now();
        var text = new StringBuilder();
        for (var it : parts(rounds)) {
            if (part == null || it.getClass().getSimpleName().equalsIgnoreCase(part)) {
                text.append(it.measure()).append('\n');
            }
        }
        var file = keep(root.resolve("bench").resolve("results"), head(machine, rounds, part) + text);
        System.out.println();
        System.out.println(Files.readString(file));
        System.out.println("Kept as " + root.relativize(file));
    }

    /** {@code --name value} pairs. */
    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (var at = 0; at < arguments.length; at += 2) {
            var name = arguments[at].replaceFirst("^--", "");
            if (!Set.of("rounds", "part").contains(name) || at + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown: " + arguments[at] + "; there are: --rounds N, --part NAME");
            }
            options.put(name, arguments[at + 1]);
        }
        return options;
    }

    private static List<Part> parts(int rounds) {
        return List.of(new Parsing(rounds), new Storing(rounds), new Stowing(rounds), new Searching(rounds));
    }

    private static String head(Machine machine, int rounds, String part) {
        return """
                # Imaging, %s

                `./mailian bench imaging --rounds %d%s` at %s, medians of %d rounds.
                %d cores, %d GiB, %s, Java %s. Load average %.1f before, %.1f after: the measurement itself makes about 1.

                """.formatted(
                LocalDate.now(), rounds, part == null ? "" : " --part " + part, machine.commit(), rounds, machine.cores(), machine.memory(), machine.system(),
                machine.java(), machine.load(), Machine.loadAverage());
    }

    /** Never over an older one of the same day. */
    private static Path keep(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        var name = LocalDate.now() + "-imaging";
        var file = folder.resolve(name + ".md");
        for (var number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".md");
        }
        return Files.writeString(file, text);
    }
}
