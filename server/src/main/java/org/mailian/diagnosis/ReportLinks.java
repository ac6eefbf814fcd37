package org.mailian.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.access.SecretText;
import org.mailian.casework.Case;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys to a report for the patient. They end by themselves and can be taken back; unknown, ended and taken back are answered alike. Every
 * visit is counted, and one an hour is in the log of reads, under the name of who handed the key out.
 */
@Repository
public class ReportLinks {

    /** As its maker sees it. */
    public record ReportLink(
            UUID id,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            int visits,
            @Nullable Instant lastVisitAt) {}

    /** Whoever comes with a key that is in force. */
    record Visitor(UUID link, UUID caseId, Instant expiresAt) {}

    private record Row(
            UUID id,
            String madeBy,
            OffsetDateTime madeAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime revokedAt,
            int visits,
            @Nullable OffsetDateTime lastVisitAt) {

        ReportLink link() {
            return new ReportLink(
                    id,
                    madeBy,
                    madeAt.toInstant(),
                    expiresAt.toInstant(),
                    Times.instant(revokedAt),
                    visits,
                    Times.instant(lastVisitAt));
        }
    }

    private record Visit(
            UUID id,
            UUID caseId,
            UUID patientId,
            UUID accountId,
            UUID practitionerId,
            UUID institutionId,
            String madeBy,
            OffsetDateTime expiresAt,
            boolean firstOfTheHour) {}

    private final JdbcClient jdbc;
    private final ReadLog reads;

    ReportLinks(JdbcClient jdbc, ReadLog reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    ReportLink add(Caller caller, Case of, String token, Instant now, Duration lasting) {
        var link = new ReportLink(Ids.at(now), caller.name(), now, now.plus(lasting), null, 0, null);
        jdbc.sql("""
                insert into diagnosis.report_link (id, case_id, patient_id, token_hash, institution_id, account_id, practitioner_id,
                    made_by, made_at, expires_at)
                values (:id, :case, :patient, :hash, :institution, :account, :practitioner, :madeBy, :madeAt, :expiresAt)""")
                .param("id", link.id())
                .param("case", of.id())
                .param("patient", of.subject().patient())
                .param("hash", SecretText.hash(token))
                .param("institution", caller.institution())
                .param("account", caller.account())
                .param("practitioner", caller.practitioner())
                .param("madeBy", link.madeBy())
                .param("madeAt", Times.sql(now))
                .param("expiresAt", Times.sql(link.expiresAt()))
                .update();
        return link;
    }

    /** The newest first. */
    List<ReportLink> of(UUID caseId) {
        return jdbc
                .sql("select * from diagnosis.report_link where case_id = :case order by made_at desc limit 100")
                .param("case", caseId)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::link)
                .toList();
    }

    /** False when there is none in force by this id. */
    boolean revoke(UUID caseId, UUID link, Instant now) {
        return jdbc.sql("""
                update diagnosis.report_link set revoked_at = :now
                where id = :link and case_id = :case and revoked_at is null""")
                        .param("link", link)
                        .param("case", caseId)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    /** A visit: counted, and noted before anything is shown. */
    Optional<Visitor> visit(String token, Instant now) {
        var found = jdbc.sql("""
                with before as (
                    select id, last_visit_at from diagnosis.report_link
                    where token_hash = :hash and revoked_at is null and expires_at > :now for update)
                update diagnosis.report_link l set visits = l.visits + 1, last_visit_at = :now
                from before b where l.id = b.id
                returning l.id, l.case_id, l.patient_id, l.account_id, l.practitioner_id, l.institution_id, l.made_by, l.expires_at,
                    coalesce(b.last_visit_at < date_trunc('hour', cast(:now as timestamptz)), true) as first_of_the_hour""")
                .param("hash", SecretText.hash(token))
                .param("now", Times.sql(now))
                .query(Visit.class)
                .optional();
        found.filter(Visit::firstOfTheHour)
                .ifPresent(it -> reads.record(
                        new ReadLog.HandedOut(it.accountId(), it.practitionerId(), it.institutionId(), it.madeBy()),
                        it.patientId(),
                        it.caseId(),
                        "diagnosis.report-link",
                        "link " + it.id()));
        return found.map(it -> new Visitor(it.id(), it.caseId(), it.expiresAt().toInstant()));
    }

    /** Who comes for a part of what a visit showed: not counted again. */
    Optional<Visitor> holder(String token, Instant now) {
        return jdbc.sql("""
                select id as link, case_id, expires_at from diagnosis.report_link
                where token_hash = :hash and revoked_at is null and expires_at > :now""")
                .param("hash", SecretText.hash(token))
                .param("now", Times.sql(now))
                .query((row, _) -> new Visitor(
                        row.getObject("link", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
