package org.mailian.consultation.figures;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Side;
import org.mailian.consultation.ConsultationKind;
import org.mailian.document.Spreadsheet;
import org.mailian.kernel.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the figures of consultation, of the caller's own institution on the side it stood on. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationFigureController {

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final ConsultationFigures figures;

    ConsultationFigureController(ConsultationFigures figures) {
        this.figures = figures;
    }

    /** Of the consultations sent in the months from {@code from} to {@code to}, both included. */
    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.CASE_READ, Permission.DIRECTORY_WRITE})
    @GetMapping("/figures")
    ConsultationFigureSet figures(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            @RequestParam(required = false) @Nullable ConsultationKind kind,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 20) String specialty) {
        return figures.of(caller, scope(side, from, to, kind, partner, specialty));
    }

    /** The same figures as a workbook, a sheet a cut. {@code lang}: {@code en}, or Chinese. */
    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.CASE_READ, Permission.DIRECTORY_WRITE})
    @GetMapping(value = "/figures.xlsx", produces = Spreadsheet.MEDIA_TYPE)
    void workbook(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            @RequestParam(required = false) @Nullable ConsultationKind kind,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 20) String specialty,
            @RequestParam(required = false) @Nullable @Size(max = 10) String lang,
            HttpServletResponse response)
            throws IOException {
        var counted = figures.of(caller, scope(side, from, to, kind, partner, specialty));
        var words = new ConsultationFigureWords("en".equals(lang));
        response.setContentType(Spreadsheet.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.file(from, to), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Spreadsheet.write(response.getOutputStream(), ConsultationWorkbook.sheets(counted, words));
    }

    /** The cases behind one figure; of one expert, or for one reason of the region, where that is named. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/figures/cases")
    Page<CaseHeader> cases(
            Caller caller,
            @RequestParam Side side,
            @RequestParam @Size(max = 40) String figure,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            @RequestParam(required = false) @Nullable ConsultationKind kind,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable @Size(max = 20) String specialty,
            @RequestParam(required = false) @Nullable UUID expert,
            @RequestParam(required = false) @Nullable @Size(max = 40) String reason,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var scope = scope(side, from, to, kind, partner, specialty);
        return figures.cases(caller, scope, ConsultationFigure.named(figure), expert, reason, after, limit);
    }

    private static ConsultationScope scope(
            Side side,
            String from,
            String to,
            @Nullable ConsultationKind kind,
            @Nullable UUID partner,
            @Nullable String specialty) {
        return new ConsultationScope(side, YearMonth.parse(from), YearMonth.parse(to), kind, partner, specialty);
    }
}
