package org.mailian.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a record in an emergency to somebody no case gives it to. It needs a reason, ends by itself
 * ({@code mailian.access.break-glass}), is journaled in the patient's stream, and waits for the review of somebody else.
 */
@Service
public class BreakGlass {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final AccessSettings settings;
    private final Clock clock;

    BreakGlass(JdbcClient jdbc, Journal journal, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the patient's record to the caller and answers when that ends. Refused: {@code access/reason-needed}. */
    @Transactional
    public Instant open(Caller caller, UUID patient, String reason) {
        caller.must(Permission.PATIENT);
        if (reason.strip().length() < 4 || reason.length() > 500) {
            throw AccessProblems.reasonNeeded();
        }
        var now = Times.micros(clock.instant());
        var ends = now.plus(settings.breakGlass());
        jdbc.sql("""
                insert into access.break_glass
                    (id, patient_id, institution_id, account_id, practitioner_id, name, reason, opened_at, ends_at)
                values (:id, :patient, :institution, :account, :practitioner, :name, :reason, :now, :ends)""")
                .param("id", Ids.at(now))
                .param("patient", patient)
                .param("institution", caller.institution())
                .param("account", caller.account())
                .param("practitioner", caller.practitioner())
                .param("name", caller.name())
                .param("reason", reason.strip())
                .param("now", Times.sql(now))
                .param("ends", Times.sql(ends))
                .update();
        journal.append(new Deed(
                new StreamId("patient", patient),
                "patient.glass-broken",
                caller.actor(),
                now,
                Map.of("reason", reason.strip(), "until", ends.toString()),
                Set.of(caller.institution())));
        return ends;
    }

    /** Whether the caller has the patient's record open this way at this moment. */
    public boolean isOpen(Caller caller, UUID patient) {
        return jdbc.sql("""
                select exists (select from access.break_glass
                               where account_id = :account and patient_id = :patient and ends_at > :now)""")
                .param("account", caller.account())
                .param("patient", patient)
                .param("now", Times.sql(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Says whether it was right, by a colleague of the same institution, never by oneself. Refused: {@code access/unknown-break-glass}. */
    @Transactional
    public void review(Caller caller, UUID id, boolean justified, @Nullable String remark) {
        caller.must(Permission.OPERATIONS);
        var changed = jdbc.sql("""
                update access.break_glass
                set reviewed_at = :now, reviewed_by = :account, justified = :justified, remark = :remark
                where id = :id and institution_id = :institution and reviewed_at is null and account_id <> :account""")
                .param("id", id)
                .param("institution", caller.institution())
                .param("account", caller.account())
                .param("justified", justified)
                .param("remark", remark)
                .param("now", Times.sql(clock.instant()))
                .update();
        if (changed == 0) {
            throw AccessProblems.unknownBreakGlass(id);
        }
    }
}
