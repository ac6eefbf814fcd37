package org.mailian.imaging;

import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mailian.access.Rule;
import org.mailian.imaging.Ecgs.EcgOverview;
import org.mailian.imaging.Ecgs.EcgRecording;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ECGs of the one study a link opens, as {@link EcgController} answers them. */
@RestController
@RequestMapping(DicomWeb.ROOT + "/links/{token}/studies/{study}/instances/{instance}/waveform")
class LinkedEcgController {

    private final Ecgs ecgs;
    private final StudyLinks links;

    LinkedEcgController(Ecgs ecgs, StudyLinks links) {
        this.ecgs = ecgs;
        this.links = links;
    }

    @GetMapping
    @Rule(PUBLIC)
    EcgRecording waveform(@PathVariable String token, @PathVariable String study, @PathVariable String instance) {
        return ecgs.recording(links.open(token), study(study, instance), instance);
    }

    @GetMapping("/overview")
    @Rule(PUBLIC)
    EcgOverview overview(@PathVariable String token, @PathVariable String study, @PathVariable String instance) {
        return ecgs.overview(links.open(token), study(study, instance), instance);
    }

    /** @param from seconds from the beginning */
    @GetMapping("/samples")
    @Rule(PUBLIC)
    EcgRecording samples(
            @PathVariable String token,
            @PathVariable String study,
            @PathVariable String instance,
            @RequestParam @Min(0) @Max(10_000_000) double from,
            @RequestParam @Min(0) @Max(10_000_000) double to) {
        return ecgs.stretch(links.open(token), study(study, instance), instance, from, to);
    }

    private static String study(String study, String instance) {
        return new ObjectAddress(study, null, instance).study();
    }
}
