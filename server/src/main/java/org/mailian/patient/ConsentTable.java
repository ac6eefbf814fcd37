package org.mailian.patient;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents on disk: one row a decision; signer, telephone and signature sealed. */
@Repository
class ConsentTable {

    private static final String LAST = """
            select c.*, d.recorded_at deferred_at, d.reason deferred_because, c.signature_sealed is not null drawn
            from patient.consent c
            left join patient.consent d on d.case_id = c.case_id and d.kind = c.kind and d.position = 1 and d.decision = 'DEFERRED'
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The last decision, with the case's consent locked until the transaction ends: two cannot decide at once. */
    Optional<Consent> lock(UUID caseId, ConsentKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "patient.consent " + kind + " " + caseId)
                .query((row, number) -> true)
                .single();
        return last(caseId, kind);
    }

    Optional<Consent> last(UUID caseId, ConsentKind kind) {
        return jdbc.sql(LAST + "where c.case_id = :case and c.kind = :kind order by c.position desc limit 1")
                .param("case", caseId)
                .param("kind", kind.name())
                .query((row, number) -> consent(row))
                .optional();
    }

    List<Consent> owed(UUID institution) {
        return jdbc.sql(LAST + """
                where c.institution_id = :institution and c.decision = 'DEFERRED'
                  and not exists (select from patient.consent later
                                  where later.case_id = c.case_id and later.kind = c.kind and later.position > c.position)
                order by c.recorded_at limit 100""")
                .param("institution", institution)
                .query((row, number) -> consent(row))
                .list();
    }

    Optional<byte[]> signature(UUID consent) {
        return jdbc.sql(
                        "select case_id, signature_sealed from patient.consent where id = :id and signature_sealed is not null")
                .param("id", consent)
                .query((row, number) ->
                        vault.open("signature", row.getObject("case_id", UUID.class), row.getBytes("signature_sealed")))
                .optional();
    }

    UUID add(Caller caller, ConsentRecord it, String textVersion) {
        var id = Ids.next();
        var now = clock.instant();
        var drawn = it.signature();
        jdbc.sql("""
                insert into patient.consent (id, patient_id, case_id, position, kind, text_version, decision, how, signer_sealed,
                    relation, phone_sealed, reason, signature_sealed, signature_file_id, institution_id, practitioner_id, recorded_by,
                    recorder_name, informed_at, recorded_at)
                select :id, :patient, :case, coalesce(max(position), 0) + 1, :kind, :version, :decision, :how, :signer, :relation,
                    :phone, :reason, :signature, :file, :institution, :practitioner, :account, :name, :informed, :now
                from patient.consent where case_id = :case and kind = :kind""")
                .param("id", id)
                .param("patient", it.patient())
                .param("case", it.caseId())
                .param("kind", it.kind().name())
                .param("version", textVersion)
                .param("decision", it.decision().name())
                .param("how", it.how() == null ? null : it.how().name(), Types.VARCHAR)
                .param("signer", sealed("signer", it.caseId(), it.signer()), Types.BINARY)
                .param("relation", it.relation(), Types.VARCHAR)
                .param("phone", sealed("phone", it.caseId(), it.phone()), Types.BINARY)
                .param("reason", it.reason(), Types.VARCHAR)
                .param("signature", drawn == null ? null : vault.seal("signature", it.caseId(), drawn), Types.BINARY)
                .param("file", it.signatureFile(), Types.OTHER)
                .param("institution", caller.institution())
                .param("practitioner", caller.practitioner())
                .param("account", caller.account())
                .param("name", caller.name())
                .param("informed", Times.sql(it.informedAt() == null ? now : it.informedAt()))
                .param("now", Times.sql(now))
                .update();
        return id;
    }

    private byte @Nullable [] sealed(String field, UUID owner, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : vault.seal(field, owner, text.strip().getBytes(StandardCharsets.UTF_8));
    }

    private Consent consent(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var how = row.getString("how");
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                caseId,
                ConsentKind.valueOf(row.getString("kind")),
                ConsentDecision.valueOf(row.getString("decision")),
                row.getString("text_version"),
                how == null ? null : ConsentForm.valueOf(how),
                vault.text("signer", caseId, row.getBytes("signer_sealed")),
                row.getString("relation"),
                vault.text("phone", caseId, row.getBytes("phone_sealed")),
                row.getString("reason"),
                row.getBoolean("drawn") || row.getObject("signature_file_id") != null,
                row.getObject("signature_file_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                row.getString("recorder_name"),
                row.getObject("informed_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Times.instant(row.getObject("deferred_at", OffsetDateTime.class)),
                row.getString("deferred_because"));
    }
}
