package org.mailian.imaging;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.PATIENT;
import static org.mailian.access.Rule.Scope.INSTITUTION;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.imaging.Ecgs.EcgOverview;
import org.mailian.imaging.Ecgs.EcgRecording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** ECGs for the page, and the door for those that come as HL7 aECG. */
@RestController
@RequestMapping("/api/imaging")
class EcgController {

    private final Ecgs ecgs;
    private final EcgImport imports;

    EcgController(Ecgs ecgs, EcgImport imports) {
        this.ecgs = ecgs;
        this.imports = imports;
    }

    @GetMapping("/studies/{study}/instances/{instance}/waveform")
    @Rule(value = PARTY, any = CASE_READ)
    EcgRecording waveform(Caller caller, @PathVariable String study, @PathVariable String instance) {
        var address = new ObjectAddress(study, null, instance);
        return ecgs.recording(Looker.of(caller), address.study(), instance);
    }

    @GetMapping("/studies/{study}/instances/{instance}/waveform/overview")
    @Rule(value = PARTY, any = CASE_READ)
    EcgOverview overview(Caller caller, @PathVariable String study, @PathVariable String instance) {
        var address = new ObjectAddress(study, null, instance);
        return ecgs.overview(Looker.of(caller), address.study(), instance);
    }

    /** @param from seconds from the beginning */
    @GetMapping("/studies/{study}/instances/{instance}/waveform/samples")
    @Rule(value = PARTY, any = CASE_READ)
    EcgRecording samples(
            Caller caller,
            @PathVariable String study,
            @PathVariable String instance,
            @RequestParam @Min(0) @Max(10_000_000) double from,
            @RequestParam @Min(0) @Max(10_000_000) double to) {
        var address = new ObjectAddress(study, null, instance);
        return ecgs.stretch(Looker.of(caller), address.study(), instance, from, to);
    }

    /** Takes an HL7 aECG for the caller's institution; the same file again is the same ECG. */
    @PostMapping(path = "/ecgs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Rule(value = INSTITUTION, any = PATIENT)
    Received importEcg(Caller caller, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return imports.take(Sender.of(caller), content);
        }
    }

    /** What the instance was made from, as it came. */
    @GetMapping("/studies/{study}/instances/{instance}/original")
    @Rule(value = PARTY, any = CASE_READ)
    void original(
            Caller caller, @PathVariable String study, @PathVariable String instance, HttpServletResponse response)
            throws IOException {
        var address = new ObjectAddress(study, null, instance);
        imports.original(Looker.of(caller), address.study(), instance, response);
    }
}
