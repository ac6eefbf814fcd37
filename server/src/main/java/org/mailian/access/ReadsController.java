package org.mailian.access;

import static org.mailian.access.Permission.OPERATIONS;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Reads.ReadLine;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the people of one's own institution looked at, for whoever answers for it. */
@RestController
class ReadsController {

    private final Reads reads;

    ReadsController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/operations/reads")
    @Rule(value = INSTITUTION, any = OPERATIONS)
    Page<ReadLine> reads(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return reads.byInstitution(caller, patient, after, limit);
    }
}
