package org.mailian.dicom.dimse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's programs, run to their end. */
final class Program {

    record Outcome(int code, String output) {}

    private Program() {}

    static Outcome run(String... command) throws IOException {
        var output = Files.createTempFile("mailian-program", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("%s ends", List.of(command))
                    .isTrue();
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Files.delete(output);
        }
    }

    /** The same, but nothing but success will do. */
    static String succeed(String... command) throws IOException {
        var outcome = run(command);
        assertThat(outcome.code())
                .as("%s: %s", List.of(command), outcome.output())
                .isZero();
        return outcome.output();
    }

    /** One of the files that Debian ships with pydicom. */
    static Path sample(String name) {
        return Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files", name);
    }
}
