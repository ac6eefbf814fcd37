package org.mailian.imaging;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.imaging.NationalIndex.ImagingIndex;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What pages and other systems ask of a study besides its pictures. */
@RestController
@RequestMapping("/api/imaging/studies/{study}")
class StudyFactsController {

    private final Studies studies;
    private final NationalIndex index;

    StudyFactsController(Studies studies, NationalIndex index) {
        this.studies = studies;
        this.index = index;
    }

    @GetMapping
    @Rule(value = PARTY, any = CASE_READ)
    Study study(Caller caller, @PathVariable String study) {
        return studies.get(Looker.of(caller), ObjectAddress.study(study).study());
    }

    /** @param person 人员管理码, where the asker knows it */
    @GetMapping("/national-index")
    @Rule(value = PARTY, any = CASE_READ)
    ImagingIndex nationalIndex(
            Caller caller,
            @PathVariable String study,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9A-Za-z]{1,64}") String person) {
        return index.of(Looker.of(caller), ObjectAddress.study(study).study(), person);
    }
}
