import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.dicom.json.BulkUris;
import org.mailian.dicom.json.DicomJson;
import org.mailian.dicom.part10.DicomFile;

/**
 * The parser beside pydicom and dcm2json, on the same files, one thread each. Ours and pydicom run warm inside of one process and count only
 * reading; dcm2json is a program that starts for each file, so it is compared on one large object, where its start is nothing.
 */
final class Parsing implements ImagingBench.Part {

    private static final Path FILES = Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files");
    private static final int ITEMS = 20_000;
    private static final double GOAL = 10;

    private final int rounds;

    Parsing(int rounds) {
        this.rounds = rounds;
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public String measure() throws Exception {
        var folder = Files.createTempDirectory("mailian-bench-");
        var large = folder.resolve("large.dcm");
        try {
            DicomFile.of(large(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(large);
            var files = readable();
            Progress.say("reading " + files.size() + " files with pydicom");
            var theirs = pydicom("values", files);
            Progress.say("reading them here");
            var ours = ours(() -> files.forEach(Parsing::values));
            Progress.say("a large object to JSON, three times over");
            var theirJson = pydicom("json", List.of(large));
            var dcmtk = rounds(() -> dcm2json(large));
            var ourJson = ours(() -> json(large));
            return table(files.size(), theirs, ours, Files.size(large), theirJson, dcmtk, ourJson);
        } finally {
            Files.deleteIfExists(large);
            Files.deleteIfExists(folder);
        }
    }

    private String table(int files, double theirs, double ours, long size, double theirJson, double dcmtk, double ourJson) {
        var ratio = theirs / ours;
        return String.format(
                Locale.ROOT,
                """
                | reading | pydicom, ms | dcm2json, ms | Mailian, ms | times pydicom | times dcm2json |
                | --- | ---: | ---: | ---: | ---: | ---: |
                | %d files that pydicom ships, every value of every element | %.1f | | %.2f | **%.1f**, goal ≥ %.0f: %s | |
                | one object of %d items, %.1f MB, to DICOM JSON | %.0f | %.0f | %.1f | %.1f | %.1f |
                """,
                files, theirs, ours, ratio, GOAL, ratio >= GOAL ? "met" : "**missed**", ITEMS, size / 1e6, theirJson, dcmtk,
                ourJson, theirJson / ourJson, dcmtk / ourJson);
    }

    /** The files that both sides take. */
    private static List<Path> readable() throws IOException {
        try (var all = Files.walk(FILES)) {
            return all.filter(Files::isRegularFile).filter(Parsing::isReadable).sorted().toList();
        }
    }

    private static boolean isReadable(Path file) {
        try {
            values(file);
            return true;
        } catch (DicomException refused) {
            return false;
        }
    }

    /** Reads a file and looks at every value in it as what it is. */
    private static void values(Path file) {
        try (var in = Files.newInputStream(file)) {
            values(DicomFile.read(in).dataSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void values(DataSet dataSet) {
        for (var element : dataSet) {
            if (element.value() instanceof Value.Items sequence) {
                sequence.items().forEach(Parsing::values);
            } else if (element.vr().kind() == Vr.Kind.BYTES) {
                dataSet.bytes(element.tag());
            } else if (element.vr() == Vr.IS) {
                dataSet.integers(element.tag());
            } else if (element.vr() == Vr.DS || element.vr().kind() == Vr.Kind.DECIMAL) {
                dataSet.decimals(element.tag());
            } else if (element.vr().isText()) {
                dataSet.texts(element.tag());
            } else {
                dataSet.integers(element.tag());
            }
        }
    }

    private static void json(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var out = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            DicomJson.write(DicomFile.read(in).dataSet(), out, BulkUris.NONE);
        }
    }

    /** Like the functional groups of an enhanced image: many small items. */
    private static DataSet large() {
        var items = new ArrayList<DataSet>(ITEMS);
        for (var index = 0; index < ITEMS; index++) {
            items.add(new DataSet()
                    .set(Tag.REFERENCED_SOP_CLASS_UID, SopClass.CT_IMAGE)
                    .set(Tag.REFERENCED_SOP_INSTANCE_UID, "1.2.840.99999." + index)
                    .set(Tag.INSTANCE_NUMBER, index)
                    .set(Tag.IMAGE_POSITION_PATIENT, -170.5, -170.5, index * 0.5)
                    .set(Tag.ROWS, 512)
                    .set(Tag.TEXT_VALUE, Vr.UT, "切面 " + index)
                    .set(Tag.CONCEPT_NAME_CODE_SEQUENCE, new DataSet()
                            .set(Tag.CODE_VALUE, "T-" + index)
                            .set(Tag.CODE_MEANING, "胸部")));
        }
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, SopClass.ENHANCED_CT_IMAGE)
                .set(Tag.SOP_INSTANCE_UID, "1.2.840.99999.1")
                .set(Tag.PATIENT_NAME, "Zhang^Wei=张^伟")
                .set(Tag.CONTENT_SEQUENCE, items);
    }

    /** Milliseconds, warm. */
    private double ours(Work work) throws IOException {
        for (var warm = System.nanoTime(); System.nanoTime() - warm < 5_000_000_000L; ) {
            work.run();
        }
        return rounds(work);
    }

    private double rounds(Work work) throws IOException {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static void dcm2json(Path file) throws IOException {
        var process = new ProcessBuilder("dcm2json", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("dcm2json did not read " + file);
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private double pydicom(String what, List<Path> files) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "/usr/bin/python3", "bench/pydicom_reads.py", what, Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var names = process.outputWriter()) {
            for (var file : files) {
                names.write(file + "\n");
            }
        }
        var milliseconds = Double.parseDouble(process.inputReader().readLine());
        process.waitFor();
        return milliseconds;
    }
}
