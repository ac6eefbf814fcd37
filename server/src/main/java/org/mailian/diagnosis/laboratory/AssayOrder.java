package org.mailian.diagnosis.laboratory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;

/**
 * 检验申请: what is to be known of whose blood, and why.
 *
 * @param laboratory the institution that examines
 * @param panels codes of the policy pack {@code laboratory}
 * @param impression the clinic's own first impression
 * @param doctor who asks, where somebody else writes it down; rung first for a critical value. Absent: the caller, if they may ask
 */
public record AssayOrder(
        @NotNull UUID laboratory,
        @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 40) String> panels,
        @NotNull Priority priority,
        @Nullable @Size(max = 4000) String clinicalSummary,
        @Nullable @Size(max = 1000) String impression,
        @Nullable UUID doctor) {}
