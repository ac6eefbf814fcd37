package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.json.BulkSource;
import org.mailian.dicom.json.BulkUris;
import org.mailian.dicom.json.DicomJson;
import org.mailian.dicom.part10.DicomFile;

/** Valid files, spoiled at random: each is read or refused, soon, and without taking more memory than it may. */
class MutationTests {

    private static final int FILE_MUTANTS = 100_000;
    private static final int JSON_MUTANTS = 20_000;
    private static final int LONGEST_FILE = 16 * 1024;
    private static final long SEED = 20261122;
    /** Half a minute on a quiet machine; more than this would be a hang. */
    private static final Duration SOON = Duration.ofMinutes(3);

    private static final Limits LIMITS = new Limits(16, 20_000, 1 << 20, 2 << 20);

    /** Buffers and copies included; a claimed length of four gigabytes must not be believed. */
    private static final long MOST_MEMORY = 24L << 20;

    private static final byte[] STRANGE = {
        0, 1, 2, 4, 8, 16, 127, -128, -1, -2, '\\', '^', '=', 0x1B, 'S', 'Q', 'U', 'N'
    };

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void aSpoiledFileIsReadOrRefused() throws IOException {
        var files = files();
        var verdict = assertTimeoutPreemptively(SOON, () -> {
            var counted = new Verdict();
            for (var count = 0; count < FILE_MUTANTS; count++) {
                var mutant = mutant(files.get(count % files.size()));
                counted.add(count % 4 == 0 ? () -> readHead(mutant) : () -> readAll(mutant));
            }
            return counted;
        });

        assertThat(verdict.memory).isLessThan(MOST_MEMORY);
        assertThat(verdict.read).isGreaterThan(FILE_MUTANTS / 10);
        assertThat(verdict.refused).isGreaterThan(FILE_MUTANTS / 10);
    }

    @Test
    void spoiledJsonIsReadOrRefused() throws IOException {
        var texts = new ArrayList<byte[]>();
        for (var file : List.of("rtplan.dcm", "test-SR.dcm", "CT_small.dcm", "rtdose_1frame.dcm")) {
            var out = new StringWriter();
            DicomJson.write(DicomFile.open(Pydicom.file(file)).dataSet(), out, (path, element) -> "x");
            texts.add(out.toString().getBytes(StandardCharsets.UTF_8));
        }
        var verdict = assertTimeoutPreemptively(SOON, () -> {
            var counted = new Verdict();
            for (var count = 0; count < JSON_MUTANTS; count++) {
                var mutant = new String(mutant(texts.get(count % texts.size())), StandardCharsets.UTF_8);
                BulkSource source = uri -> BulkData.of(new byte[2]);
                counted.add(() -> DicomJson.readAll(new StringReader(mutant), LIMITS, source));
            }
            return counted;
        });

        assertThat(verdict.memory).isLessThan(MOST_MEMORY);
        assertThat(verdict.refused).isGreaterThan(JSON_MUTANTS / 10);
    }

    /** What became of the mutants. Anything but the library's own exception fails the test as it is. */
    private final class Verdict {

        private int read;
        private int refused;
        private long memory;

        private interface Reading {
            void run() throws IOException;
        }

        void add(Reading reading) throws IOException {
            var before = thread.getCurrentThreadAllocatedBytes();
            try {
                reading.run();
                read++;
            } catch (DicomException expected) {
                assertThat(expected.getMessage()).startsWith("dicom/");
                refused++;
            }
            memory = Math.max(memory, thread.getCurrentThreadAllocatedBytes() - before);
        }
    }

    private static List<byte[]> files() throws IOException {
        var files = new ArrayList<byte[]>();
        for (var file : Pydicom.files()) {
            if (Files.size(file) <= LONGEST_FILE && !file.toString().endsWith(".txt")) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void readAll(byte[] bytes) throws IOException {
        var options = ReadOptions.ALL.within(LIMITS);
        var file = DicomFile.read(new ByteArrayInputStream(bytes), options);
        DicomException wrong = null;
        try {
            file.frames();
        } catch (DicomException problem) {
            wrong = problem;
        }
        DicomJson.write(file.dataSet(), Writer.nullWriter(), pointing());
        if (wrong != null) {
            throw wrong;
        }
    }

    /** As what arrives is indexed: little is kept, long values are handed on, everything is walked over. */
    private static void readHead(byte[] bytes) throws IOException {
        var options = ReadOptions.ALL
                .within(LIMITS)
                .only(Tag.PATIENT_NAME, Tag.REFERENCED_SERIES_SEQUENCE, Tag.ROWS)
                .bulk(64, (origin, value) -> BulkData.of(value.readNBytes(8)))
                .toTheEnd();
        var file = DicomFile.read(new ByteArrayInputStream(bytes), options);
        file.dataSet().text(Tag.PATIENT_NAME);
    }

    private static BulkUris pointing() {
        return (path, element) -> "x";
    }

    private byte[] mutant(byte[] original) {
        var bytes = original.clone();
        for (var wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            bytes = wounded(bytes);
        }
        return bytes;
    }

    private byte[] wounded(byte[] bytes) {
        if (bytes.length < 8) {
            return bytes;
        }
        var at = random.nextInt(bytes.length);
        switch (random.nextInt(8)) {
            case 0, 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2, 3 -> bytes[at] = STRANGE[random.nextInt(STRANGE.length)];
            case 4 -> Arrays.fill(bytes, at, Math.min(at + 4, bytes.length), (byte) -random.nextInt(2));
            case 5 -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
            case 6 -> {
                return without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
            }
            default -> {
                var from = random.nextInt(bytes.length);
                System.arraycopy(bytes.clone(), from, bytes, at, Math.min(16, bytes.length - Math.max(from, at)));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        var shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }
}
