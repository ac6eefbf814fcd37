package org.mailian.imaging;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;
import static org.mailian.imaging.StudyQuery.Level.INSTANCE;
import static org.mailian.imaging.StudyQuery.Level.SERIES;
import static org.mailian.imaging.StudyQuery.Level.STUDY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.imaging.DicomWeb.Visit;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** DICOMweb for somebody signed in: the studies of the institution, and those a running case shows to it. */
@RestController
@RequestMapping(DicomWeb.ROOT)
class StudyController {

    private final DicomWeb web;

    StudyController(DicomWeb web) {
        this.web = web;
    }

    @GetMapping("/studies")
    @Rule(value = PARTY, any = CASE_READ)
    void studies(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), STUDY, null);
    }

    @GetMapping("/series")
    @Rule(value = PARTY, any = CASE_READ)
    void allSeries(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), SERIES, null);
    }

    @GetMapping("/instances")
    @Rule(value = PARTY, any = CASE_READ)
    void allInstances(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), INSTANCE, null);
    }

    @GetMapping("/studies/{study}/series")
    @Rule(value = PARTY, any = CASE_READ)
    void series(Caller caller, @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), SERIES, ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/instances")
    @Rule(value = PARTY, any = CASE_READ)
    void instances(Caller caller, @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), INSTANCE, ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/series/{series}/instances")
    @Rule(value = PARTY, any = CASE_READ)
    void instancesOfSeries(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.search(visit(caller, request, response), INSTANCE, ObjectAddress.series(study, series));
    }

    @GetMapping("/studies/{study}")
    @Rule(value = PARTY, any = CASE_READ)
    void study(Caller caller, @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(caller, request, response), ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/metadata")
    @Rule(value = PARTY, any = CASE_READ)
    void studyMetadata(
            Caller caller, @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(caller, request, response), ObjectAddress.study(study));
    }

    @GetMapping("/studies/{study}/series/{series}")
    @Rule(value = PARTY, any = CASE_READ)
    void oneSeries(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(caller, request, response), ObjectAddress.series(study, series));
    }

    @GetMapping("/studies/{study}/series/{series}/metadata")
    @Rule(value = PARTY, any = CASE_READ)
    void seriesMetadata(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(caller, request, response), ObjectAddress.series(study, series));
    }

    private static Visit visit(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(Looker.of(caller), DicomWeb.ROOT, request, response);
    }
}
