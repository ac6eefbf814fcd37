import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code ./mailian bench imaging}: how fast objects are read, beside what others read them with. Prints a table and keeps it under
 * {@code bench/results}. See {@code bench/README.md}.
 */
final class ImagingBench {

    /** One measurement of those that make the report. */
    interface Part {

        /** Measures, and tells it as a table. */
        String measure() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length == 2 && arguments[0].equals("--rounds") ? Integer.parseInt(arguments[1]) : 7;
        var root = Path.of("").toAbsolutePath();
        var machine = Machine.now();
        var text = new StringBuilder();
        for (var part : parts(rounds)) {
            text.append(part.measure()).append('\n');
        }
        var file = keep(root.resolve("bench").resolve("results"), head(machine, rounds) + text);
        System.out.println();
        System.out.println(Files.readString(file));
        System.out.println("Kept as " + root.relativize(file));
    }

    private static List<Part> parts(int rounds) {
        return List.of(new Parsing(rounds), new Storing(rounds));
    }

    private static String head(Machine machine, int rounds) {
        return """
                # Imaging, %s

                `./mailian bench imaging --rounds %d` at %s, medians of %d rounds.
                %d cores, %d GiB, %s, Java %s. Load average %.1f before, %.1f after: the measurement itself makes about 1.

                """.formatted(
                LocalDate.now(), rounds, machine.commit(), rounds, machine.cores(), machine.memory(), machine.system(),
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
