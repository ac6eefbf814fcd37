package org.mailian.imaging;

import static org.mailian.access.Rule.Scope.PUBLIC;

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

/** DICOMweb for whoever holds a link: one instance, its metadata, frames and pictures. */
@RestController
@RequestMapping(DicomWeb.ROOT + "/links/{token}/studies/{study}/series/{series}/instances/{instance}")
class LinkedInstanceController {

    private final DicomWeb web;
    private final StudyLinks links;

    LinkedInstanceController(DicomWeb web, StudyLinks links) {
        this.web = web;
        this.links = links;
    }

    @GetMapping
    @Rule(PUBLIC)
    void instance(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.objects(visit(token, request, response), new ObjectAddress(study, series, instance));
    }

    @GetMapping("/metadata")
    @Rule(PUBLIC)
    void metadata(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.metadata(visit(token, request, response), new ObjectAddress(study, series, instance));
    }

    @GetMapping("/frames/{frames}")
    @Rule(PUBLIC)
    void frames(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String frames,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.frames(visit(token, request, response), new ObjectAddress(study, series, instance), frames);
    }

    @GetMapping("/bulkdata/{*place}")
    @Rule(PUBLIC)
    void bulkdata(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.bulk(visit(token, request, response), new ObjectAddress(study, series, instance), place.substring(1));
    }

    @GetMapping("/rendered")
    @Rule(PUBLIC)
    void rendered(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.rendered(visit(token, request, response), new ObjectAddress(study, series, instance), "1");
    }

    @GetMapping("/frames/{frames}/rendered")
    @Rule(PUBLIC)
    void renderedFrame(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String frames,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        web.rendered(visit(token, request, response), new ObjectAddress(study, series, instance), frames);
    }

    private Visit visit(String token, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(links.open(token), DicomWeb.ROOT + "/links/" + token, request, response);
    }
}
