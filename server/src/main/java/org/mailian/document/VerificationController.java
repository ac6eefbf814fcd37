package org.mailian.document;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Rule;
import org.mailian.document.Verifications.PaperFact;
import org.mailian.kernel.Times;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The public answer to the code on a paper. It needs no account: the family and the police may ask too. */
@RestController
@RequestMapping("/api/verifications")
class VerificationController {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LookupBudget budget;

    VerificationController(JdbcClient jdbc, JsonMapper json, LookupBudget budget) {
        this.jdbc = jdbc;
        this.json = json;
        this.budget = budget;
    }

    /** Whether a paper can be relied on. */
    enum PaperState {
        CURRENT,
        /** A newer one was issued. */
        SUPERSEDED,
        /** It was issued by mistake. */
        WITHDRAWN
    }

    /**
     * @param current it can be relied on
     * @param endedAt since when it cannot
     * @param edition the number it shows, where it shows one
     * @param newestEdition the number of the one to ask for instead
     * @param signers the names on the paper
     * @param facts what the paper shows, in its order
     */
    record PaperVerification(
            String kind,
            String title,
            PaperState state,
            boolean current,
            Instant issuedAt,
            @Nullable Instant endedAt,
            @Nullable Integer edition,
            @Nullable Integer newestEdition,
            List<String> signers,
            List<PaperFact> facts) {}

    @Rule(Rule.Scope.PUBLIC)
    @GetMapping("/{code}")
    ResponseEntity<PaperVerification> verify(@PathVariable String code, HttpServletRequest request) {
        budget.spend(request.getRemoteAddr());
        var answer = jdbc.sql("""
                        select kind, title, facts, signers, edition, issued_at, superseded_at, withdrawn_at,
                               (select max(newer.edition) from document.verification newer
                                where newer.kind = paper.kind and newer.subject_id = paper.subject_id
                                  and newer.edition > paper.edition and newer.withdrawn_at is null) as newest_edition
                        from document.verification paper where code = :code""")
                .param("code", code.strip().toLowerCase(Locale.ROOT))
                .query(this::map)
                .optional()
                .orElseThrow(DocumentProblems::unknownCode);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private PaperVerification map(ResultSet row, int number) throws SQLException {
        var superseded = Times.instant(row.getObject("superseded_at", OffsetDateTime.class));
        var withdrawn = Times.instant(row.getObject("withdrawn_at", OffsetDateTime.class));
        var state = withdrawn != null
                ? PaperState.WITHDRAWN
                : superseded != null ? PaperState.SUPERSEDED : PaperState.CURRENT;
        return new PaperVerification(
                row.getString("kind"),
                row.getString("title"),
                state,
                state == PaperState.CURRENT,
                Objects.requireNonNull(Times.instant(row.getObject("issued_at", OffsetDateTime.class))),
                withdrawn != null ? withdrawn : superseded,
                row.getObject("edition", Integer.class),
                row.getObject("newest_edition", Integer.class),
                List.of(json.readValue(row.getString("signers"), String[].class)),
                List.of(json.readValue(row.getString("facts"), PaperFact[].class)));
    }
}
