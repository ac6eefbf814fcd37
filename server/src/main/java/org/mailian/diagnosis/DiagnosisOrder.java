package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;

/**
 * 检查申请: what is to be examined and why.
 *
 * @param examination code of the region's examinations
 * @param clinicalSummary 病史摘要 and what was found at the clinic
 * @param impression the clinic's own first impression, which the report is compared with
 * @param question what the reader should answer
 * @param reader who shall read; without a department the region's rule chooses it
 */
public record DiagnosisOrder(
        @NotBlank @Size(max = 40) String examination,
        @NotNull Priority priority,
        @NotBlank @Size(max = 4000) String clinicalSummary,
        @Nullable @Size(max = 1000) String impression,
        @Nullable @Size(max = 1000) String question,
        @NotNull @Valid ReadingPlace reader) {

    /** The institution, and perhaps the department, whose pool it goes into. */
    public record ReadingPlace(
            @NotNull UUID institution, @Nullable UUID department) {}
}
