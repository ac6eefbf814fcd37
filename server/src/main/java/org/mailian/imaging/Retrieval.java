package org.mailian.imaging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Element;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Value;
import org.mailian.dicom.json.BulkUris;
import org.mailian.dicom.json.DicomJson;
import org.mailian.dicom.part10.Frames;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * WADO-RS (PS3.18 section 10.4): objects, their metadata, frames and long values, streamed from where they lie. What the looker may not
 * see is not there.
 */
@Component
class Retrieval {

    private static final MediaType NUMBERS = MediaType.APPLICATION_OCTET_STREAM;
    private static final int MOST_FRAMES = 10_000;

    private final Instances instances;

    Retrieval(Instances instances) {
        this.instances = instances;
    }

    /** A study, series or instance as files. */
    void objects(Looker looker, ObjectAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var found = found(looker, address);
        var taken = Acceptance.of(request).objects(found);
        if (!taken.multipart()) {
            var it = found.getFirst();
            var syntax = Transcoding.syntax(it, taken.transferSyntax());
            response.setContentType(Transcoding.type(syntax).toString());
            Transcoding.write(instances, it, syntax, response.getOutputStream());
            return;
        }
        var syntaxes = new ArrayList<TransferSyntax>();
        for (var it : found) {
            syntaxes.add(Transcoding.syntax(it, taken.transferSyntax()));
        }
        var parts = new MultipartWriter(response, Acceptance.DICOM);
        for (int index = 0; index < found.size(); index++) {
            var it = found.get(index);
            var syntax = syntaxes.get(index);
            var length = syntax.uid().equals(it.transferSyntax()) ? it.size() : -1;
            parts.part(
                    Transcoding.type(syntax).toString(), length, out -> Transcoding.write(instances, it, syntax, out));
        }
        parts.end();
    }

    /** What the objects say, without their long values. */
    void metadata(
            Looker looker, ObjectAddress address, String root, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var type = Acceptance.of(request).single(Acceptance.DICOM_JSON, MediaType.APPLICATION_JSON);
        var found = found(looker, address);
        response.setContentType(type.toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var separator = "[";
        for (var it : found) {
            out.write(separator);
            DicomJson.write(
                    read(it), out, longValues(root + ObjectAddress.of(it).path() + "/bulkdata/"));
            separator = ",";
        }
        out.write("]");
        out.flush();
    }

    /** Frames by number, as they are stored. */
    void frames(
            Looker looker,
            ObjectAddress address,
            List<Integer> numbers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var it = found(looker, address).getFirst();
        var frames = frames(it);
        var wanted = new ArrayList<BulkData>();
        for (var number : numbers.stream().limit(MOST_FRAMES).toList()) {
            if (number < 1 || number > frames.count()) {
                throw ImagingProblems.unknownFrame(number);
            }
            wanted.add(frames.get(number - 1));
        }
        hand(it, wanted, request, response);
    }

    /** A long value, by its place in the data set: {@code 54000100/0/54001010}. */
    void bulk(
            Looker looker,
            ObjectAddress address,
            String place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var it = found(looker, address).getFirst();
        switch (element(read(it), place).value()) {
            case Value.Fragments fragments -> {
                var frames = frames(it);
                hand(
                        it,
                        Stream.iterate(0, n -> n < frames.count(), n -> n + 1)
                                .map(frames::get)
                                .toList(),
                        request,
                        response);
            }
            case Value.Bytes kept -> hand(BulkData.of(kept.bytes()), request, response);
            case Value.Bulk kept -> hand(kept.data(), request, response);
            case Value.Text text -> throw ImagingProblems.unknownStudy();
            case Value.Items items -> throw ImagingProblems.unknownStudy();
        }
    }

    Frames frames(StoredInstance it) {
        try {
            return Frames.of(instances.read(it));
        } catch (DicomException broken) {
            throw ImagingProblems.unknownFrame(1);
        }
    }

    DataSet read(StoredInstance it) {
        try {
            return instances.read(it);
        } catch (DicomException broken) {
            throw ImagingProblems.notDicom(broken);
        }
    }

    List<StoredInstance> found(Looker looker, ObjectAddress address) {
        return instances.of(looker, address.study(), address.series(), address.instance());
    }

    private static void hand(
            StoredInstance it, List<BulkData> frames, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var syntax = TransferSyntax.of(it.transferSyntax());
        var plain = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();
        var uid = syntax.encapsulated() ? syntax.uid() : plain;
        var picture = Transcoding.frameType(syntax);
        var type = picture == null ? NUMBERS : Acceptance.of(request).either(picture, NUMBERS);
        var taken = Acceptance.of(request).part(type, uid, frames.size() == 1);
        var content = type + "; transfer-syntax=" + uid;
        if (!taken.multipart()) {
            send(frames.getFirst(), content, response);
            return;
        }
        var parts = new MultipartWriter(response, type);
        for (var frame : frames) {
            parts.part(content, frame.length(), out -> copy(frame, out));
        }
        parts.end();
    }

    private static void hand(BulkData data, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        if (!Acceptance.of(request).part(NUMBERS, "*", true).multipart()) {
            send(data, NUMBERS.toString(), response);
            return;
        }
        var parts = new MultipartWriter(response, NUMBERS);
        parts.part(NUMBERS.toString(), data.length(), out -> copy(data, out));
        parts.end();
    }

    private static void send(BulkData data, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(data.length());
        copy(data, response.getOutputStream());
    }

    private static void copy(BulkData data, OutputStream out) throws IOException {
        try (var in = data.open()) {
            in.transferTo(out);
        }
    }

    private static BulkUris longValues(String address) {
        return (path, element) -> element.value() instanceof Value.Bulk || element.value() instanceof Value.Fragments
                ? address + path
                : null;
    }

    private static Element element(DataSet dataSet, String place) {
        var steps = place.split("/");
        var within = dataSet;
        try {
            for (int step = 0; step + 2 < steps.length; step += 2) {
                within = within.items(tag(steps[step])).get(Integer.parseInt(steps[step + 1]));
            }
            return within.find(tag(steps[steps.length - 1])).orElseThrow(ImagingProblems::unknownStudy);
        } catch (NumberFormatException | IndexOutOfBoundsException nowhere) {
            throw ImagingProblems.unknownStudy();
        }
    }

    private static int tag(String digits) {
        return Integer.parseUnsignedInt(digits, 16);
    }
}
