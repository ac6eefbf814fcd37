package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report says. A draft may hold anything; to be finished it needs {@code findings} and {@code impression}.
 *
 * @param template code of the region's template it began with
 * @param findings 影像所见 / 心电图特征
 * @param impression 诊断意见
 * @param structured findings by code, as the examination asks for them
 * @param comparedWith Study Instance UID of the earlier study it was compared with
 * @param clinicAgreement how the clinic's own first impression stands beside this report
 */
public record ReportContent(
        @Nullable @Size(max = 40) String template,
        @Nullable @Size(max = 8000) String findings,
        @Nullable @Size(max = 4000) String impression,
        @Nullable @Valid @Size(max = 60) List<StructuredFinding> structured,
        @Nullable @Valid @Size(max = 20) List<ReportDiagnosis> diagnoses,
        @Nullable @Valid @Size(max = 12) List<KeyImage> keyImages,
        @Nullable @Size(max = 64) String comparedWith,
        @Nullable Agreement clinicAgreement) {

    /** How well two opinions agree. */
    public enum Agreement {
        /** 一致. */
        FULL,
        /** 基本一致: they differ where it changes nothing for the patient. */
        MINOR,
        /** 不一致: they differ where it matters. */
        MAJOR
    }

    /** @param unit UCUM, absent for what has none */
    public record StructuredFinding(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 400) String value,
            @Nullable @Size(max = 20) String unit) {}

    /** A coded diagnosis with its system and version, because two ICD-10 editions live side by side (rules §6.3). */
    public record ReportDiagnosis(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 20) String system,
            @NotBlank @Size(max = 20) String version) {}

    /**
     * A picture taken at the desk.
     *
     * @param file a file of this case, PNG or JPEG
     * @param instance SOP Instance UID it was taken from
     * @param frame counted from 1
     */
    public record KeyImage(
            @NotNull UUID file,
            @Nullable @Size(max = 64) String instance,
            @Nullable @Min(1) @Max(100000) Integer frame,
            @Nullable @Size(max = 200) String caption) {}

    boolean isComplete() {
        return filled(findings) && filled(impression);
    }

    List<KeyImage> pictures() {
        return keyImages == null ? List.of() : keyImages;
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
