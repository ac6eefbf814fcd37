package org.mailian.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;

/**
 * The matter of a referral: the fields of 双向转诊(转出)单, rules §2.1 and §2.2. Everything but the urgency may still be missing in a
 * draft; what sending needs is said by the workflow table.
 *
 * @param visitType 就诊类型
 * @param impression 初步印象
 * @param presentIllness 主要现病史(转出原因)
 * @param pastHistory 主要既往史
 * @param treatment 治疗经过
 * @param reason code of the policy's reasons, list REFER
 * @param criteria codes of the policy's criteria the doctor confirmed
 * @param target whom it goes to
 * @param attachments files of the case and how far each is seen
 */
public record ReferralContent(
        @NotNull Priority priority,
        boolean greenChannel,
        @Nullable VisitType visitType,
        @Nullable @Size(max = 500) String chiefComplaint,
        @Nullable @Size(max = 500) String impression,
        @Nullable @Valid @Size(max = 20) List<Diagnosis> diagnoses,
        @Nullable @Size(max = 4000) String presentIllness,
        @Nullable @Size(max = 2000) String pastHistory,
        @Nullable @Size(max = 4000) String treatment,
        @Nullable AllergyState allergyState,
        @Nullable @Size(max = 500) String allergyText,
        @Nullable @Size(max = 40) String reason,
        @Nullable @Size(max = 500) String reasonText,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> criteria,
        @Nullable @Valid Target target) {

    public enum VisitType {
        OUTPATIENT,
        INPATIENT,
        EMERGENCY
    }

    /** 过敏史 has three answers: nobody asked is not the same as none. */
    public enum AllergyState {
        YES,
        NONE,
        UNKNOWN
    }

    /**
     * A coded diagnosis: code, system and version are kept, because two ICD-10 editions live side by side (rules §6.3).
     *
     * @param system {@code ICD-10-CN} (国家临床版) or {@code ICD-10-YB} (医保版)
     */
    public record Diagnosis(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 20) String system,
            @NotBlank @Size(max = 20) String version) {}

    /** Whom the patient is sent to; without a department the referral centre decides. */
    public record Target(
            @NotNull UUID institution,
            @Nullable UUID department,
            @Nullable UUID practitioner) {}

    ReferralContent to(Target other) {
        return new ReferralContent(
                priority,
                greenChannel,
                visitType,
                chiefComplaint,
                impression,
                diagnoses,
                presentIllness,
                pastHistory,
                treatment,
                allergyState,
                allergyText,
                reason,
                reasonText,
                criteria,
                other);
    }

    boolean hasSummary() {
        return filled(impression) && filled(presentIllness) && filled(reason);
    }

    boolean hasDiagnosis() {
        return diagnoses != null && !diagnoses.isEmpty();
    }

    /** The line a list shows: what the doctor thinks it is, or why the patient came. */
    String title() {
        if (impression != null && filled(impression)) {
            return cut(impression);
        }
        return chiefComplaint == null ? "" : cut(chiefComplaint);
    }

    private static String cut(String text) {
        var line = text.strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
