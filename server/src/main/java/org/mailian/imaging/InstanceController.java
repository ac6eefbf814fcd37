package org.mailian.imaging;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;

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

/** DICOMweb for somebody signed in: one instance, its metadata, frames and pictures. */
@RestController
@RequestMapping(DicomWeb.ROOT + "/studies/{study}/series/{series}/instances/{instance}")
class InstanceController {

    private final DicomWeb web;

    InstanceController(DicomWeb web) {
        this.web = web;
    }

    @GetMapping
    @Rule(value = PARTY, any = CASE_READ)
    void instance(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(caller, request, response), new ObjectAddress(study, series, instance));
    }

    @GetMapping("/metadata")
    @Rule(value = PARTY, any = CASE_READ)
    void metadata(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(caller, request, response), new ObjectAddress(study, series, instance));
    }

    @GetMapping("/frames/{frames}")
    @Rule(value = PARTY, any = CASE_READ)
    void frames(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String frames,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.frames(visit(caller, request, response), new ObjectAddress(study, series, instance), frames);
    }

    @GetMapping("/bulkdata/{*place}")
    @Rule(value = PARTY, any = CASE_READ)
    void bulkdata(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.bulk(visit(caller, request, response), new ObjectAddress(study, series, instance), place.substring(1));
    }

    @GetMapping("/rendered")
    @Rule(value = PARTY, any = CASE_READ)
    void rendered(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.rendered(visit(caller, request, response), new ObjectAddress(study, series, instance), "1");
    }

    @GetMapping("/frames/{frames}/rendered")
    @Rule(value = PARTY, any = CASE_READ)
    void renderedFrame(
            Caller caller,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String frames,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.rendered(visit(caller, request, response), new ObjectAddress(study, series, instance), frames);
    }

    private static Visit visit(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(Looker.of(caller), DicomWeb.ROOT, request, response);
    }
}
