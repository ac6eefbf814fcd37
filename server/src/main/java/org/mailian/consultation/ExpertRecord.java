package org.mailian.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.consultation.ConsultationRules.ExpertRule;

/**
 * What an institution answers for when it puts somebody into the roster of experts (rules §1.3, step 8; §1.4).
 *
 * @param specialties 诊疗科目 codes
 * @param since the first day of independent clinical work
 * @param kinds what the expert may be asked for
 * @param atOnce how many consultations may be open with the expert
 * @param about what the expert is known for, in words
 */
public record ExpertRecord(
        @NotEmpty @Size(max = 20) Set<@NotBlank @Size(max = 20) String> specialties,
        @NotNull @PastOrPresent LocalDate since,
        @NotEmpty Set<@NotNull ConsultationKind> kinds,
        @Min(1) @Max(50) int atOnce,
        @Nullable @Size(max = 500) String about) {

    /** Why somebody may not be asked now. */
    public enum Obstacle {
        YEARS,
        TITLE,
        KIND,
        SPECIALTY,
        LOAD
    }

    /** Why an institution may not let this expert answer; what makes it merely unwise (load, another specialty) is not among it. */
    Optional<Obstacle> obstacle(
            ConsultationKind kind, boolean seniorOnly, @Nullable String title, ExpertRule rule, LocalDate today) {
        if (since.plusYears(rule.years()).isAfter(today)) {
            return Optional.of(Obstacle.YEARS);
        }
        if (!kinds.contains(kind)) {
            return Optional.of(Obstacle.KIND);
        }
        if (seniorOnly && (title == null || !rule.seniorTitles().contains(title))) {
            return Optional.of(Obstacle.TITLE);
        }
        return Optional.empty();
    }

    /** Whether one of the expert's specialties is the one asked for, a part of it or the whole. */
    boolean covers(@Nullable String specialty) {
        return specialty == null
                || specialties.stream().anyMatch(it -> it.startsWith(specialty) || specialty.startsWith(it));
    }
}
