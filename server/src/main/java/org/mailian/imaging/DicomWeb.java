package org.mailian.imaging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.json.BulkUris;
import org.mailian.dicom.json.DicomJson;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What DICOMweb answers, whoever asks: the routes with a session and those with a link differ only in who looks and under which root
 * addresses are told.
 */
@Component
class DicomWeb {

    static final String ROOT = "/dicom-web";

    /** Who asks, and under which root the answer's addresses lie. */
    record Visit(Looker looker, String root, HttpServletRequest request, HttpServletResponse response) {

        String address() {
            return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + root;
        }
    }

    private final StudySearch search;
    private final Studies studies;
    private final Retrieval retrieval;
    private final Rendering rendering;

    DicomWeb(StudySearch search, Studies studies, Retrieval retrieval, Rendering rendering) {
        this.search = search;
        this.studies = studies;
        this.retrieval = retrieval;
        this.rendering = rendering;
    }

    /** QIDO-RS (PS3.18 section 10.6); nothing found is 204, a study that is not to be seen 404. */
    void search(Visit visit, StudyQuery.Level level, @Nullable ObjectAddress within)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var type = Acceptance.of(visit.request()).single(Acceptance.DICOM_JSON, MediaType.APPLICATION_JSON);
        var asked = QidoQuery.of(level, within, visit.request().getParameterMap());
        var found = search.find(visit.looker(), asked.query());
        asked.warnings().forEach(it -> visit.response().addHeader("Warning", "299 mailian \"" + it + "\""));
        if (found.isEmpty()) {
            requireSeen(visit.looker(), within);
            visit.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        found.forEach(it -> complete(it, level, visit.address()));
        write(found, type, visit.response());
    }

    /** A study that is not to be seen is not there; one without an answer to this question is. */
    private void requireSeen(Looker looker, @Nullable ObjectAddress within) {
        if (within != null) {
            studies.get(looker, within.study());
        }
    }

    void objects(Visit visit, ObjectAddress address) throws IOException, HttpMediaTypeNotAcceptableException {
        retrieval.objects(visit.looker(), address, visit.request(), visit.response());
    }

    void metadata(Visit visit, ObjectAddress address) throws IOException, HttpMediaTypeNotAcceptableException {
        retrieval.metadata(visit.looker(), address, visit.address(), visit.request(), visit.response());
    }

    void frames(Visit visit, ObjectAddress address, String numbers)
            throws IOException, HttpMediaTypeNotAcceptableException {
        retrieval.frames(visit.looker(), address, numbers(numbers), visit.request(), visit.response());
    }

    void bulk(Visit visit, ObjectAddress address, String place)
            throws IOException, HttpMediaTypeNotAcceptableException {
        retrieval.bulk(visit.looker(), address, place, visit.request(), visit.response());
    }

    void rendered(Visit visit, ObjectAddress address, String numbers)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var it = retrieval.found(visit.looker(), address).getFirst();
        rendering.render(it, numbers(numbers).getFirst(), visit.request(), visit.response());
    }

    static void write(List<DataSet> dataSets, MediaType type, HttpServletResponse response) throws IOException {
        response.setContentType(type.toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        DicomJson.write(dataSets, out, BulkUris.NONE);
        out.flush();
    }

    static void write(DataSet dataSet, MediaType type, HttpServletResponse response) throws IOException {
        response.setContentType(type.toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        DicomJson.write(dataSet, out, BulkUris.NONE);
        out.flush();
    }

    private static void complete(DataSet it, StudyQuery.Level level, String root) {
        var study = it.text(Tag.STUDY_INSTANCE_UID, "");
        var series = level == StudyQuery.Level.STUDY ? null : it.text(Tag.SERIES_INSTANCE_UID);
        var instance = level == StudyQuery.Level.INSTANCE ? it.text(Tag.SOP_INSTANCE_UID) : null;
        it.set(Tag.INSTANCE_AVAILABILITY, "ONLINE");
        it.set(Tag.RETRIEVE_URL, root + new ObjectAddress(study, series, instance).path());
    }

    /** {@code 1,2,5}: frames count from 1. */
    private static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        for (var number : text.split(",")) {
            if (!number.matches("[0-9]{1,6}")) {
                throw ImagingProblems.queryMalformed("frames");
            }
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }
}
