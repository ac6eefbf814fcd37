package org.mailian.imaging;

import static org.mailian.access.Rule.Scope.PUBLIC;
import static org.mailian.imaging.StudyQuery.Level.INSTANCE;
import static org.mailian.imaging.StudyQuery.Level.SERIES;
import static org.mailian.imaging.StudyQuery.Level.STUDY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mailian.access.Rule;
import org.mailian.imaging.DicomWeb.Visit;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** DICOMweb for whoever holds a link: its one study, as long as the link is in force. */
@RestController
@RequestMapping(DicomWeb.ROOT + "/links/{token}")
class LinkedStudyController {

    private final DicomWeb web;
    private final StudyLinks links;

    LinkedStudyController(DicomWeb web, StudyLinks links) {
        this.web = web;
        this.links = links;
    }

    @GetMapping("/studies")
    @Rule(PUBLIC)
    void studies(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(token, request, response), STUDY, null);
    }

    @GetMapping("/studies/{study}/series")
    @Rule(PUBLIC)
    void series(
            @PathVariable String token,
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(token, request, response), SERIES, ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/instances")
    @Rule(PUBLIC)
    void instances(
            @PathVariable String token,
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(token, request, response), INSTANCE, ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/series/{series}/instances")
    @Rule(PUBLIC)
    void instancesOfSeries(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(token, request, response), INSTANCE, ObjectAddress.series(study, series));
    }

    @GetMapping("/studies/{study}")
    @Rule(PUBLIC)
    void study(
            @PathVariable String token,
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(token, request, response), ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/metadata")
    @Rule(PUBLIC)
    void studyMetadata(
            @PathVariable String token,
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(token, request, response), ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/series/{series}")
    @Rule(PUBLIC)
    void oneSeries(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(token, request, response), ObjectAddress.series(study, series));
    }

    @GetMapping("/studies/{study}/series/{series}/metadata")
    @Rule(PUBLIC)
    void seriesMetadata(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(token, request, response), ObjectAddress.series(study, series));
    }

    private Visit visit(String token, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(links.open(token), DicomWeb.ROOT + "/links/" + token, request, response);
    }
}
