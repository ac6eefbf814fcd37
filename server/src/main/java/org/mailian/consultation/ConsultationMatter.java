package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;

/**
 * What the asking side writes: the reason, the purpose, the record in short, whom it wants and when (rules §1.3, step 4). A draft may
 * lack anything; what a request must have is a regional rule.
 *
 * @param question what the experts are asked
 * @param purpose what the answer is for
 * @param history 病史摘要
 * @param findings 检查检验摘要
 * @param impression 初步诊断
 * @param treatment 诊疗经过
 * @param institution who is asked; with {@code department} only that one
 * @param specialty 诊疗科目 code of the experts wanted
 * @param title 职称 wanted, in words
 * @param expert the practitioner wanted by name
 * @param hopes when it would suit the asking side
 * @param studies UIDs of the studies to show
 * @param laboratory codes of the items whose results are shown over time
 * @param invitation no agreement leads there: the centre is asked to accept this one case on the region's terms
 */
public record ConsultationMatter(
        @NotNull ConsultationKind kind,
        @NotNull Priority priority,
        @Nullable @Size(max = 500) String question,
        @Nullable @Size(max = 500) String purpose,
        @Nullable @Size(max = 8000) String history,
        @Nullable @Size(max = 8000) String findings,
        @Nullable @Size(max = 1000) String impression,
        @Nullable @Size(max = 8000) String treatment,
        @Nullable UUID institution,
        @Nullable UUID department,
        @Nullable @Size(max = 20) String specialty,
        @Nullable @Size(max = 40) String title,
        @Nullable UUID expert,
        @NotNull @Size(max = 10) List<@Valid HopedTime> hopes,
        @NotNull @Size(max = 20) Set<@Size(max = 64) String> studies,
        @Size(max = 20) Set<@Size(max = 40) String> laboratory,
        boolean invitation) {

    /** What was written before there was a choice of results has none. */
    public ConsultationMatter {
        laboratory = laboratory == null ? Set.of() : Set.copyOf(laboratory);
    }

    /** A time that would suit. */
    public record HopedTime(@NotNull Instant from, @NotNull Instant until) {}

    static ConsultationMatter of(ConsultationKind kind) {
        return new ConsultationMatter(
                kind,
                kind == ConsultationKind.EMERGENCY ? Priority.EMERGENCY : Priority.ROUTINE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                false);
    }

    ConsultationMatter as(ConsultationKind other) {
        return new ConsultationMatter(
                other,
                priority,
                question,
                purpose,
                history,
                findings,
                impression,
                treatment,
                institution,
                department,
                specialty,
                title,
                expert,
                hopes,
                studies,
                laboratory,
                invitation);
    }

    /** Whether a part the rules may require has been written. */
    boolean says(Part part) {
        return switch (part) {
            case QUESTION, PURPOSE, HISTORY, FINDINGS, IMPRESSION, TREATMENT -> text(part) != null;
            case SPECIALTY -> specialty != null && !specialty.isBlank();
            case EXPERT -> expert != null;
            case HOPES -> !hopes.isEmpty();
        };
    }

    /** What is written in a part in words of one's own; null for the other parts, and where nothing is. */
    @Nullable
    String text(Part part) {
        var text = switch (part) {
            case QUESTION -> question;
            case PURPOSE -> purpose;
            case HISTORY -> history;
            case FINDINGS -> findings;
            case IMPRESSION -> impression;
            case TREATMENT -> treatment;
            case SPECIALTY, EXPERT, HOPES -> null;
        };
        return text == null || text.isBlank() ? null : text;
    }

    /** The same with other words in the parts that have any, and with other studies. */
    ConsultationMatter inOtherWords(Map<Part, String> texts, Set<String> others) {
        return new ConsultationMatter(
                kind,
                priority,
                texts.get(Part.QUESTION),
                texts.get(Part.PURPOSE),
                texts.get(Part.HISTORY),
                texts.get(Part.FINDINGS),
                texts.get(Part.IMPRESSION),
                texts.get(Part.TREATMENT),
                institution,
                department,
                specialty,
                title,
                expert,
                hopes,
                others,
                laboratory,
                invitation);
    }

    /** The parts a regional rule may require. */
    public enum Part {
        QUESTION,
        PURPOSE,
        HISTORY,
        FINDINGS,
        IMPRESSION,
        TREATMENT,
        SPECIALTY,
        EXPERT,
        HOPES
    }
}
