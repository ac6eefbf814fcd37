package org.mailian.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mailian.diagnosis.DiagnosisRules.Examination;

/**
 * How far somebody may read. Body parts and subspecialties add to each other; with neither, every part of the body is read.
 *
 * @param modalities DICOM modalities the region knows, and {@link Readers#LABORATORY}
 * @param bodyParts DICOM parts of the body
 * @param subspecialties codes of the region, each for some parts of the body
 * @param maySign signs reports alone and reads second
 * @param mayArbitrate decides where two readers disagree, and therefore signs
 * @param atOnce how many may lie on the desk
 */
public record ReadingRights(
        @NotEmpty @Size(max = 20) Set<@NotBlank @Size(max = 16) String> modalities,
        @NotNull @Size(max = 100) Set<@NotBlank @Size(max = 16) String> bodyParts,
        @NotNull @Size(max = 100) Set<@NotBlank @Size(max = 40) String> subspecialties,
        boolean maySign,
        boolean mayArbitrate,
        @Min(1) @Max(50) int atOnce) {

    public ReadingRights {
        maySign = maySign || mayArbitrate;
    }

    /** Every part of the body. */
    public static ReadingRights of(Set<String> modalities, boolean maySign, boolean mayArbitrate, int atOnce) {
        return new ReadingRights(modalities, Set.of(), Set.of(), maySign, mayArbitrate, atOnce);
    }

    /** Signs for what a laboratory measured. */
    public boolean validates() {
        return maySign && modalities.contains(Readers.LABORATORY);
    }

    /** @param rules those the examination was ordered under */
    boolean cover(Examination examination, DiagnosisRules rules) {
        return modalities.contains(examination.modality()) && reach(examination.bodyPart(), rules);
    }

    private boolean reach(String bodyPart, DiagnosisRules rules) {
        return bodyParts.isEmpty() && subspecialties.isEmpty()
                || bodyParts.contains(bodyPart)
                || rules.subspecialties().stream()
                        .anyMatch(it -> subspecialties.contains(it.code())
                                && it.bodyParts().contains(bodyPart));
    }
}
