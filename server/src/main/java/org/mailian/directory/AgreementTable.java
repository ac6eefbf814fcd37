package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreement.Signature;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agreements on disk, each read with its signatures in one statement. */
@Repository
class AgreementTable {

    static final String SIGNATURES = """
            (select coalesce(jsonb_agg(jsonb_build_object('institution', s.institution_id, 'practitioner', s.practitioner_id,
                'signer', s.signer, 'digest', s.digest, 'signedAt', s.signed_at) order by s.signed_at), '[]')
             from directory.agreement_signature s where s.agreement_id = a.id) as signatures""";

    private static final TypeReference<List<Signature>> SIGNATURE_LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AgreementTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Agreement get(UUID id) {
        return jdbc.sql("select a.*, %s from directory.agreement a where a.id = :id".formatted(SIGNATURES))
                .param("id", id)
                .query((row, _) -> agreement(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("agreement", id));
    }

    /** The same, locked until the transaction ends: two signatures are never both "the first". */
    Agreement lock(UUID id) {
        jdbc.sql("select id from directory.agreement where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** All between two institutions, in either order, the newest term first. */
    List<Agreement> between(UUID one, UUID other) {
        return jdbc.sql("""
                select a.*, %s from directory.agreement a
                where (a.requester_id, a.responder_id) in ((:one, :other), (:other, :one))
                order by a.valid_until desc, a.id desc""".formatted(SIGNATURES))
                .param("one", one)
                .param("other", other)
                .query((row, _) -> agreement(row))
                .list();
    }

    void add(Agreement it) {
        try {
            jdbc.sql("""
                    insert into directory.agreement (id, number, consortium_id, requester_id, requester_department_id, responder_id,
                        responder_department_id, mutual, services, directions, valid_from, valid_until, terms, state, drafted_at)
                    values (:id, :number, :consortium, :requester, :requesterDepartment, :responder,
                        :responderDepartment, :mutual, :services, :directions, :from, :until, cast(:terms as jsonb), 'DRAFT', :at)""")
                    .param("id", it.id())
                    .param("number", it.number())
                    .param("consortium", it.consortium())
                    .param("requester", it.requester().institution())
                    .param("requesterDepartment", it.requester().department())
                    .param("responder", it.responder().institution())
                    .param("responderDepartment", it.responder().department())
                    .param("mutual", it.mutual())
                    .param("services", it.services().toArray(String[]::new))
                    .param(
                            "directions",
                            it.directions().stream().map(Direction::name).toArray(String[]::new))
                    .param("from", it.validFrom())
                    .param("until", it.validUntil())
                    .param("terms", json.writeValueAsString(it.terms()))
                    .param("at", Times.sql(it.draftedAt()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.alreadyThere("agreement", it.number());
        }
    }

    void sign(UUID agreement, Signature it) {
        jdbc.sql("""
                insert into directory.agreement_signature (agreement_id, institution_id, practitioner_id, signer, digest, signed_at)
                values (:agreement, :institution, :practitioner, :signer, :digest, :at)""")
                .param("agreement", agreement)
                .param("institution", it.institution())
                .param("practitioner", it.practitioner())
                .param("signer", it.signer())
                .param("digest", it.digest())
                .param("at", Times.sql(it.signedAt()))
                .update();
    }

    void signed(UUID agreement, Instant at) {
        jdbc.sql("update directory.agreement set state = 'SIGNED', signed_at = :at where id = :id")
                .param("id", agreement)
                .param("at", Times.sql(at))
                .update();
    }

    void terminated(UUID agreement, String reason, Instant at) {
        jdbc.sql("""
                update directory.agreement set state = 'TERMINATED', terminated_at = :at, termination_reason = :reason
                where id = :id""")
                .param("id", agreement)
                .param("reason", reason)
                .param("at", Times.sql(at))
                .update();
    }

    Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                DirectoryRows.uuid(row, "id"),
                row.getString("number"),
                DirectoryRows.uuidOrNull(row, "consortium_id"),
                new Party(
                        DirectoryRows.uuid(row, "requester_id"),
                        DirectoryRows.uuidOrNull(row, "requester_department_id")),
                new Party(
                        DirectoryRows.uuid(row, "responder_id"),
                        DirectoryRows.uuidOrNull(row, "responder_department_id")),
                row.getBoolean("mutual"),
                DirectoryRows.texts(row, "services"),
                directions(row),
                DirectoryRows.day(row, "valid_from"),
                DirectoryRows.day(row, "valid_until"),
                json.readTree(row.getString("terms")),
                AgreementState.valueOf(row.getString("state")),
                DirectoryRows.instant(row, "drafted_at"),
                DirectoryRows.instantOrNull(row, "signed_at"),
                DirectoryRows.instantOrNull(row, "terminated_at"),
                row.getString("termination_reason"),
                json.readValue(row.getString("signatures"), SIGNATURE_LIST));
    }

    private static Set<Direction> directions(ResultSet row) throws SQLException {
        return DirectoryRows.texts(row, "directions").stream()
                .map(Direction::valueOf)
                .collect(Collectors.toSet());
    }
}
