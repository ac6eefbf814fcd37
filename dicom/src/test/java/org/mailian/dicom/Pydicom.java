package org.mailian.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files that Debian's python3-pydicom ships for its own tests, and what pydicom reads in them. */
public final class Pydicom {

    private static final Path DATA = Path.of("/usr/lib/python3/dist-packages/pydicom/data");

    private Pydicom() {}

    public static Path file(String name) {
        return DATA.resolve("test_files").resolve(name);
    }

    /** Everything in the folder of test files and in that of character sets, in order. */
    public static List<Path> files() {
        return Stream.of("test_files", "charset_files")
                .flatMap(folder -> walk(DATA.resolve(folder)))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What {@code dump.py} prints about these files. */
    static List<String> dump(List<Path> files) throws Exception {
        try (var script = Objects.requireNonNull(Pydicom.class.getResourceAsStream("dump.py"))) {
            var program = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            var process = new ProcessBuilder("/usr/bin/python3", "-c", program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var names = process.outputWriter()) {
                for (var file : files) {
                    names.write(file + "\n");
                }
            }
            var lines = process.inputReader().readAllLines();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("pydicom did not read the files");
            }
            return lines;
        }
    }
}
