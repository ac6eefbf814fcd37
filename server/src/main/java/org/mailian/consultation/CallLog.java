package org.mailian.consultation;

import static org.mailian.kernel.Times.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 电话登记: what a centre telephoned about. A note belongs to the institution that wrote it and is shown to nobody else; it is not
 * changed afterwards. In the journal it is a stream of its own, so that the case may be exported without it.
 */
@Repository
@Transactional
class CallLog {

    /** The region's list of what came of a call. */
    static final String RESULTS = "CALL";

    private static final int MOST = 200;

    /** From whom to whom. */
    public enum CallDirection {
        OUT,
        IN
    }

    /** @param result a code of the region's list CALL */
    record NewCall(
            CallDirection direction,
            String whom,
            String result,
            @Nullable String text) {}

    /** @param by who noted it */
    record NotedCall(
            UUID id,
            UUID caseId,
            String number,
            CallDirection direction,
            String whom,
            String result,
            @Nullable String text,
            String by,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    CallLog(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Refused: {@code casework/unknown-reason} for a result the region does not know. */
    void note(Caller caller, OpenConsultation opened, NewCall call, Instant now) {
        new Because(call.result(), call.text()).in(opened.rules().rules().reasons(), RESULTS);
        var id = Ids.at(now);
        jdbc.sql("""
                insert into consultation.call (id, case_id, number, institution_id, practitioner_id, noted_by, direction, whom, result,
                    text, at)
                values (:id, :case, :number, :institution, :practitioner, :by, :direction, :whom, :result, :text, :at)""")
                .param("id", id)
                .param("case", opened.it().id())
                .param("number", opened.it().number())
                .param("institution", caller.institution())
                .param("practitioner", caller.practitioner())
                .param("by", caller.name())
                .param("direction", call.direction().name())
                .param("whom", call.whom().strip())
                .param("result", call.result())
                .param("text", call.text())
                .param("at", sql(now))
                .update();
        journal.append(new Deed(
                new StreamId("consultation-call", id),
                "consultation-call.noted",
                caller.actor(),
                now,
                Map.of("case", opened.it().id(), "direction", call.direction().name(), "result", call.result()),
                Set.of(caller.institution())));
    }

    /** What the caller's institution noted of a case, the newest first. */
    @Transactional(readOnly = true)
    List<NotedCall> ofCase(Caller caller, UUID caseId) {
        return jdbc.sql("""
                select * from consultation.call where case_id = :case and institution_id = :institution
                order by at desc, id desc limit :most""")
                .param("case", caseId)
                .param("institution", caller.institution())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /** What it noted of all cases on a day, the newest first. */
    @Transactional(readOnly = true)
    List<NotedCall> ofDay(Caller caller, Instant from, Instant until) {
        return jdbc.sql("""
                select * from consultation.call where institution_id = :institution and at >= :from and at < :until
                order by at desc, id desc limit :most""")
                .param("institution", caller.institution())
                .param("from", sql(from))
                .param("until", sql(until))
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    private static NotedCall read(ResultSet row) throws SQLException {
        return new NotedCall(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                CallDirection.valueOf(row.getString("direction")),
                row.getString("whom"),
                row.getString("result"),
                row.getString("text"),
                row.getString("noted_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
