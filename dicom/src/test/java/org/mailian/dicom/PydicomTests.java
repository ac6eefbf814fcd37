package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.part10.DicomFile;

/** Every file that pydicom ships is read here and by pydicom, and both say the same about every element. */
class PydicomTests {

    /**
     * What pydicom makes something of and we refuse: objects that end in the middle of an element, an explicit transfer syntax with an
     * implicit data set behind it, and an item that claims to reach beyond its sequence.
     */
    private static final Map<String, Fault> REFUSED = Map.of(
            "MR_truncated.dcm", Fault.TRUNCATED,
            "rtplan_truncated.dcm", Fault.TRUNCATED,
            "SC_rgb_jpeg.dcm", Fault.BAD_VR,
            "DICOMDIR-nooffset", Fault.BAD_LENGTH);

    private record Line(
            String path,
            String vr,
            @Nullable String digest,
            @Nullable String text) {

        static Line of(String[] cells) {
            return new Line(cells[0], cells[1], known(cells[2]), text(cells[3]));
        }

        private static @Nullable String known(String cell) {
            return cell.equals("-") ? null : cell;
        }

        private static @Nullable String text(String cell) {
            return cell.equals("-") ? null : clean(new String(HexFormat.of().parseHex(cell), StandardCharsets.UTF_8));
        }

        /** Padding is no part of the text, and pydicom leaves more of it than we do. */
        private static String clean(String text) {
            return text.replaceAll("[ =\0]*(\\\\|$)", "$1").replaceAll("(^|\\\\) *", "$1");
        }

        /** The same, as far as the other side says anything. */
        boolean agreesWith(Line theirs) {
            return path.equals(theirs.path)
                    && vr.equals(theirs.vr)
                    && (theirs.digest == null || theirs.digest.equals(digest))
                    && (theirs.text == null || theirs.text.equals(text));
        }
    }

    @Test
    void everyElementOfEveryFileIsReadAsPydicomReadsIt() throws Exception {
        var theirs = read(Pydicom.dump(Pydicom.files()));
        var differences = new ArrayList<String>();
        var compared = 0;

        for (var file : theirs.keySet()) {
            var lines = theirs.get(file);
            if (lines != null) {
                compared += lines.size();
                compare(file, lines, differences);
            } else if (isRead(file)) {
                differences.add(file + " is read here and refused there");
            }
        }

        assertThat(differences).isEmpty();
        assertThat(theirs).hasSizeGreaterThan(180);
        assertThat(compared).isGreaterThan(10_000);
    }

    /** The lines of each file; null for what pydicom refuses. */
    private static Map<Path, @Nullable List<Line>> read(List<String> dump) {
        var files = new LinkedHashMap<Path, @Nullable List<Line>>();
        var current = Path.of("");
        for (var line : dump) {
            var cells = line.split("\t", -1);
            switch (cells[0]) {
                case "file" -> current = Path.of(cells[1]);
                case "refused" -> files.put(current, null);
                default ->
                    files.computeIfAbsent(current, file -> new ArrayList<>()).add(Line.of(cells));
            }
        }
        return files;
    }

    private static boolean isRead(Path file) throws IOException {
        try {
            DicomFile.read(file, ReadOptions.ALL);
            return true;
        } catch (DicomException refused) {
            return false;
        }
    }

    private static void compare(Path file, List<Line> theirs, List<String> differences) throws IOException {
        var name = file.getFileName().toString();
        List<Line> ours;
        try {
            ours = lines(DicomFile.read(file, ReadOptions.ALL));
        } catch (DicomException refused) {
            if (REFUSED.get(name) != refused.fault()) {
                differences.add(name + ": " + refused.getMessage());
            }
            return;
        }
        for (var index = 0; index < Math.max(ours.size(), theirs.size()); index++) {
            var our = index < ours.size() ? ours.get(index) : null;
            var their = index < theirs.size() ? theirs.get(index) : null;
            if (our == null || their == null || !our.agreesWith(their)) {
                differences.add(name + ": " + our + " here, there " + their);
                return;
            }
        }
    }

    private static List<Line> lines(DicomFile file) {
        var lines = new ArrayList<Line>();
        add(file.meta().elements(), "", false, lines);
        add(file.dataSet(), "", file.syntax().bigEndian(), lines);
        return lines;
    }

    private static void add(DataSet dataSet, String path, boolean swapped, List<Line> lines) {
        for (var element : dataSet) {
            var here = path + Tag.hex(element.tag());
            if (element.value() instanceof Value.Items sequence) {
                lines.add(new Line(here, "SQ", Integer.toString(sequence.items().size()), null));
                for (var index = 0; index < sequence.items().size(); index++) {
                    add(sequence.items().get(index), here + "[" + index + "]/", swapped, lines);
                }
            } else {
                lines.add(new Line(here, element.vr().name(), digest(element, swapped), text(dataSet, element)));
            }
        }
    }

    private static @Nullable String text(DataSet dataSet, Element element) {
        return element.vr().kind() == Vr.Kind.BYTES
                ? null
                : Line.clean(String.join("\\", dataSet.texts(element.tag())));
    }

    private static @Nullable String digest(Element element, boolean swapped) {
        return switch (element.value()) {
            case Value.Bytes kept -> {
                var bytes = kept.bytes().clone();
                if (swapped) {
                    Swap.bytes(bytes, element.vr().unit());
                }
                yield digest(bytes);
            }
            case Value.Fragments fragments -> digest(items(fragments));
            case Value.Text text -> null;
            case Value.Bulk bulk -> null;
            case Value.Items items -> null;
        };
    }

    /** Fragments as they stand in the file. */
    private static byte[] items(Value.Fragments fragments) {
        var out = new ByteArrayOutputStream();
        for (var part : fragments.parts()) {
            var bytes = ((BulkData.InMemory) part).bytes();
            var header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(header.putInt(0xE000FFFE).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
