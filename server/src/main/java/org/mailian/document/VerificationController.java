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

    /**
     * @param current false when a newer version of the paper was issued, or the paper was withdrawn
     * @param facts what the paper shows, in its order
     */
    record PaperVerification(
            String kind,
            String title,
            boolean current,
            Instant issuedAt,
            @Nullable Instant supersededAt,
            List<PaperFact> facts) {}

    @Rule(Rule.Scope.PUBLIC)
    @GetMapping("/{code}")
    ResponseEntity<PaperVerification> verify(@PathVariable String code, HttpServletRequest request) {
        budget.spend(request.getRemoteAddr());
        var answer = jdbc.sql("""
                        select kind, title, facts, issued_at, superseded_at from document.verification where code = :code""")
                .param("code", code.strip().toLowerCase(Locale.ROOT))
                .query(this::map)
                .optional()
                .orElseThrow(DocumentProblems::unknownCode);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private PaperVerification map(ResultSet row, int number) throws SQLException {
        var superseded = Times.instant(row.getObject("superseded_at", OffsetDateTime.class));
        return new PaperVerification(
                row.getString("kind"),
                row.getString("title"),
                superseded == null,
                Objects.requireNonNull(Times.instant(row.getObject("issued_at", OffsetDateTime.class))),
                superseded,
                List.of(json.readValue(row.getString("facts"), PaperFact[].class)));
    }
}
