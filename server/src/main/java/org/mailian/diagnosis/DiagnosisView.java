package org.mailian.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseView;
import org.mailian.casework.Choice;

/**
 * A diagnosis as one caller may see it on one version. What is not signed yet is seen at the reading side only.
 *
 * @param doubt while it is open, seen where the examination was made only: the pictures may show somebody else
 * @param mine the caller has it on the desk
 * @param actions what this caller may do now, and why not the rest
 */
public record DiagnosisView(
        @JsonProperty("case") CaseHeader header,
        String modality,
        String accessionNumber,
        UUID patient,
        DiagnosisOrder order,
        DiagnosisRules.Examination examination,
        Diagnosis.ReadingPrice price,
        @Nullable String study,
        @Nullable String acquiredBy,
        Diagnosis.@Nullable Claim claim,
        boolean mine,
        @Nullable ReportContent draft,
        Diagnosis.@Nullable Reading firstReading,
        Diagnosis.@Nullable Reading secondReading,
        Diagnosis.@Nullable Concordance concordance,
        Diagnosis.@Nullable QualityRefusal refusal,
        @Nullable PictureDoubt doubt,
        List<Diagnosis.CriticalAlert> alerts,
        List<Diagnosis.SignedReport> reports,
        Diagnosis.ReadingTimes times,
        List<Choice> actions)
        implements CaseView {}
