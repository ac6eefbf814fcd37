package org.mailian.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.Limits;
import org.mailian.dicom.part10.DicomFile;

/** What dcmtk's {@code dcm2json} makes of a file is what we make of it. */
class DcmtkJsonTests {

    /** Pictures, radiotherapy, a waveform, reports, a directory, three encodings and ten character sets. */
    private static final List<String> FILES = List.of(
            "test_files/CT_small.dcm",
            "test_files/MR_small_bigendian.dcm",
            "test_files/MR_small_implicit.dcm",
            "test_files/image_dfl.dcm",
            "test_files/rtplan.dcm",
            "test_files/rtdose.dcm",
            "test_files/reportsi.dcm",
            "test_files/test-SR.dcm",
            "test_files/waveform_ecg.dcm",
            "test_files/liver_1frame.dcm",
            "test_files/dicomdirtests/DICOMDIR",
            "charset_files/chrArab.dcm",
            "charset_files/chrFren.dcm",
            "charset_files/chrGerm.dcm",
            "charset_files/chrGreek.dcm",
            "charset_files/chrHbrw.dcm",
            "charset_files/chrI2.dcm",
            "charset_files/chrKoreanMulti.dcm",
            "charset_files/chrRuss.dcm",
            "charset_files/chrX1.dcm",
            "charset_files/chrX2.dcm");

    @Test
    void dcm2jsonSaysTheSame() throws Exception {
        var differences = new LinkedHashMap<String, String>();
        for (var name : FILES) {
            var file = Path.of("/usr/lib/python3/dist-packages/pydicom/data").resolve(name);
            var theirs = parse(dcm2json(file));
            var ours = parse(ours(file));
            compare(name, ours, theirs, differences);
        }

        assertThat(differences).isEmpty();
    }

    private static String ours(Path file) throws IOException {
        var out = new StringWriter();
        DicomJson.write(DicomFile.open(file).dataSet(), out, BulkUris.NONE);
        return out.toString();
    }

    private static String dcm2json(Path file) throws Exception {
        var process = new ProcessBuilder("dcm2json", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    private static Object parse(String json) throws IOException {
        return normal(new JsonParser(new StringReader(json), Limits.USUAL).document());
    }

    private static Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case JsonParser.Number number -> (float) new BigDecimal(number.text()).doubleValue();
            case Map<?, ?> members -> {
                var sorted = new TreeMap<String, Object>();
                members.forEach((name, member) -> sorted.put(name.toString(), normal(member)));
                // dcm2json changes the character set at the top only, though the text of items is in UTF-8 too.
                sorted.computeIfPresent("00080005", (name, member) -> "UTF-8");
                yield sorted;
            }
            case List<?> list -> {
                var values = new ArrayList<Object>();
                list.forEach(entry -> values.add(normal(entry)));
                yield values;
            }
            default -> value;
        };
    }

    private static void compare(String path, Object ours, Object theirs, Map<String, String> differences) {
        if (ours instanceof Map<?, ?> our
                && theirs instanceof Map<?, ?> their
                && our.keySet().equals(their.keySet())) {
            our.forEach((name, value) -> compare(
                    path + "/" + name,
                    Objects.requireNonNull(value),
                    Objects.requireNonNull(their.get(name)),
                    differences));
        } else if (!ours.equals(theirs)) {
            differences.put(path, shortened(ours) + " here, there " + shortened(theirs));
        }
    }

    private static String shortened(Object value) {
        var text = value.toString();
        return text.length() < 200 ? text : text.substring(0, 200) + "...";
    }
}
