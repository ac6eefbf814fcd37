package org.mailian.diagnosis.laboratory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Choice;
import org.mailian.casework.CodedReason;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.laboratory.Specimen.Done;
import org.mailian.laboratory.SpecimenState;

/**
 * A laboratory diagnosis as one caller may see it on one version.
 *
 * @param lines what has been found by now, validated or not
 * @param alerts critical values, the oldest first
 * @param cancelReasons why one calls it off in this region
 * @param actions what this caller may do now, and why not the rest
 */
public record AssayView(
        @JsonProperty("case") CaseHeader header,
        UUID patient,
        AssayOrder order,
        List<AssayPanel> panels,
        @Nullable ReadingPrice price,
        List<AssayTube> tubes,
        List<AssayLine> lines,
        List<AssayAlert> alerts,
        List<Assay.AssayReport> reports,
        Assay.AssayTimes times,
        List<CodedReason> cancelReasons,
        List<Choice> actions) {

    /** What was ordered with one word. */
    public record AssayPanel(String code, String zh, String en) {}

    /**
     * A tube of the order.
     *
     * @param items how many things are to be found in it
     */
    public record AssayTube(
            UUID id,
            String code,
            String container,
            int items,
            SpecimenState state,
            @Nullable UUID replaces,
            @Nullable Done collected,
            @Nullable Done received,
            @Nullable AssayRefusal refusal) {}

    /** Why a tube was refused and what to do before it is collected again. */
    public record AssayRefusal(
            Instant at,
            String by,
            String zh,
            String en,
            @Nullable String text,
            @Nullable String whatToDoZh,
            @Nullable String whatToDoEn) {}
}
