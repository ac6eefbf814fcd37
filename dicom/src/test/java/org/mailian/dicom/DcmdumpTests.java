package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.part10.DicomFile;

/** dcmtk's {@code dcmdump} sees the same elements in the same order, with the same representations. */
class DcmdumpTests {

    /** Indentation, tag, representation. Items, delimiters and meta information are left out. */
    private static final Pattern LINE =
            Pattern.compile("^( *)\\(([0-9a-f]{4}),([0-9a-f]{4})\\) ([A-Z]{2}) .*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT_small.dcm",
                "MR_small_bigendian.dcm",
                "MR_small_RLE.dcm",
                "waveform_ecg.dcm",
                "reportsi.dcm",
                "rtplan.dcm",
                "test-SR.dcm",
                "liver_1frame.dcm",
                "SC_rgb_rle_2frame.dcm",
                "image_dfl.dcm",
            })
    void dcmdumpSeesTheSame(String name) throws Exception {
        var file = Pydicom.file(name.replace("reportsi.dcm", "reportsi.dcm"));

        assertThat(ours(file)).isEqualTo(theirs(file)).hasSizeGreaterThan(20);
    }

    private static List<String> theirs(Path file) throws Exception {
        var process = new ProcessBuilder("dcmdump", "-q", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var lines = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var matcher = LINE.matcher(line);
            if (matcher.matches()
                    && !matcher.group(2).equals("0002")
                    && !matcher.group(2).equals("fffe")) {
                var depth = matcher.group(1).length() / 4;
                lines.add(depth + " " + (matcher.group(2) + matcher.group(3)).toUpperCase() + " " + matcher.group(4));
            }
        }
        return lines;
    }

    private static List<String> ours(Path file) throws IOException {
        var lines = new ArrayList<String>();
        add(DicomFile.open(file).dataSet(), 0, lines);
        return lines;
    }

    private static void add(DataSet dataSet, int depth, List<String> lines) {
        for (var element : dataSet) {
            lines.add(depth + " " + Tag.hex(element.tag()) + " " + element.vr());
            if (element.value() instanceof Value.Items sequence) {
                sequence.items().forEach(item -> add(item, depth + 1, lines));
            }
        }
    }
}
