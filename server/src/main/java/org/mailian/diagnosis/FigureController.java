package org.mailian.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Side;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the figures of remote diagnosis, of the caller's own institution on the side it stood on. */
@RestController
@RequestMapping("/api/remote-diagnoses/figures")
class FigureController {

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final ReadingFigures figures;

    FigureController(ReadingFigures figures) {
        this.figures = figures;
    }

    /** Of the diagnoses ordered in the months from {@code from} to {@code to}, both included. */
    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.CASE_READ, Permission.DIRECTORY_WRITE})
    @GetMapping
    FigureSet figures(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 16) String modality) {
        return figures.of(caller, scope(side, from, to, partner, modality));
    }

    /** The cases behind one figure. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/cases")
    Page<CaseHeader> cases(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Size(max = 40) String figure,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 16) String modality,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return figures.cases(caller, scope(side, from, to, partner, modality), Figure.named(figure), after, limit);
    }

    private static ReadingFigures.Scope scope(
            Side side, String from, String to, @Nullable UUID partner, @Nullable String modality) {
        return new ReadingFigures.Scope(side, YearMonth.parse(from), YearMonth.parse(to), partner, modality);
    }
}
