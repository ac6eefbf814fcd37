package org.mailian.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
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

/** HTTP for the reading pool and for the figures of remote diagnosis. */
@RestController
@RequestMapping("/api/remote-diagnoses")
class PoolController {

    record FigureList(List<ReadingFigures.FigureRow> rows) {}

    record FigureCases(List<CaseHeader> cases) {}

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final ReadingPool pool;
    private final ReadingFigures figures;

    PoolController(ReadingPool pool, ReadingFigures figures) {
        this.pool = pool;
        this.figures = figures;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @GetMapping("/pool")
    Page<ReadingPool.PoolLine> pool(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return pool.page(caller, after, limit);
    }

    /** By month, partner and modality, of the months from {@code from} to {@code to}, both included. */
    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping("/figures")
    FigureList figures(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to) {
        return new FigureList(figures.rows(caller, side, YearMonth.parse(from), YearMonth.parse(to)));
    }

    /** The cases behind one figure of one month. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/figures/cases")
    FigureCases cases(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Size(max = 40) String figure,
            @RequestParam @Pattern(regexp = MONTH) String month,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 16) String modality) {
        return new FigureCases(figures.cases(
                caller, side, ReadingFigures.Figure.named(figure), YearMonth.parse(month), partner, modality));
    }
}
