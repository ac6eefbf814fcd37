package org.mailian.imaging;

import static org.mailian.access.Permission.PATIENT;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * STOW-RS (PS3.18 section 10.5): objects for the caller's institution, each safe before it is acknowledged. They are taken as they
 * come, so that what arrived before a line broke is there, and the same upload again goes on where it ended.
 */
@RestController
class StowController {

    private final Receiving receiving;

    StowController(Receiving receiving) {
        this.receiving = receiving;
    }

    @PostMapping(
            path = DicomWeb.ROOT + "/studies",
            consumes = {"multipart/related", "application/dicom"})
    @Rule(value = INSTITUTION, any = PATIENT)
    void store(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        take(caller, null, request, response);
    }

    @PostMapping(
            path = DicomWeb.ROOT + "/studies/{study}",
            consumes = {"multipart/related", "application/dicom"})
    @Rule(value = INSTITUTION, any = PATIENT)
    void storeStudy(Caller caller, @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        take(caller, ObjectAddress.study(study).study(), request, response);
    }

    private void take(Caller caller, @Nullable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        var answerType = Acceptance.of(request).single(Acceptance.DICOM_JSON, MediaType.APPLICATION_JSON);
        var type = type(request);
        var root = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + DicomWeb.ROOT;
        try (var posting = new Posting(receiving, Sender.of(caller), study)) {
            if (Acceptance.DICOM.equalsTypeAndSubtype(type)) {
                posting.take(request.getInputStream());
            } else {
                var parts = new MultipartReader(request.getInputStream(), boundary(type));
                for (var part = parts.next(); part != null; part = parts.next()) {
                    posting.take(part);
                }
            }
            posting.answer(root).send(answerType, response);
        }
    }

    private static MediaType type(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        try {
            var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            var inside = String.valueOf(type.getParameter("type")).replace("\"", "");
            if (Acceptance.MULTIPART.equalsTypeAndSubtype(type) && !inside.equals("application/dicom")) {
                throw new HttpMediaTypeNotSupportedException("Only objects of the type application/dicom are taken");
            }
            return type;
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(malformed.getMessage()));
        }
    }

    private static String boundary(MediaType type) {
        var boundary = String.valueOf(type.getParameter("boundary")).replace("\"", "");
        if (type.getParameter("boundary") == null || boundary.isEmpty() || boundary.length() > 200) {
            throw ImagingProblems.uploadMalformed("The content type names no boundary");
        }
        return boundary;
    }
}
