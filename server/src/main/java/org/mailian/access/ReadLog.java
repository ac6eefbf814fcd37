package org.mailian.access;

import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who looked at a patient, at what, and why (个人信息保护法 art. 54, 网络安全法 art. 21: kept six months at least, never changed).
 * Written before the answer is given: when it cannot be written, nothing is shown.
 */
@Service
public class ReadLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that the caller was shown something of one patient.
     *
     * @param caseId the case that gave the reason; null when the caller's institution treats the patient itself
     * @param what what was shown, a short slug such as {@code patient.identity}, at most 60 characters
     * @param why the reason, in the caller's words or a slug; at most 200 characters
     */
    public void record(Caller caller, UUID patient, @Nullable UUID caseId, String what, String why) {
        record(caller, List.of(patient), caseId, what, why);
    }

    /** Somebody of an institution, who handed out a key and answers for who comes with it. */
    public record HandedOut(UUID account, UUID practitioner, UUID institution, String name) {}

    /** Notes that whoever holds a key was shown something of one patient. */
    public void record(HandedOut by, UUID patient, @Nullable UUID caseId, String what, String why) {
        write(by, List.of(patient), caseId, what, why);
    }

    /** The same for a list that shows several patients; one statement. */
    public void record(Caller caller, Collection<UUID> patients, @Nullable UUID caseId, String what, String why) {
        if (!patients.isEmpty()) {
            var by = new HandedOut(caller.account(), caller.practitioner(), caller.institution(), caller.name());
            write(by, patients, caseId, what, why);
        }
    }

    private void write(HandedOut by, Collection<UUID> patients, @Nullable UUID caseId, String what, String why) {
        var now = clock.instant();
        jdbc.sql("""
                insert into access.read_log
                    (id, at, account_id, practitioner_id, institution_id, name, patient_id, case_id, what, why)
                select id, :at, :account, :practitioner, :institution, :name, patient, :caseId::uuid, :what, left(:why, 200)
                from unnest(:ids::uuid[], :patients::uuid[]) as shown (id, patient)""")
                .param("ids", patients.stream().map(it -> Ids.at(now)).toArray(UUID[]::new))
                .param("patients", patients.toArray(UUID[]::new))
                .param("at", Times.sql(now))
                .param("account", by.account())
                .param("practitioner", by.practitioner())
                .param("institution", by.institution())
                .param("name", by.name())
                .param("caseId", caseId, Types.OTHER)
                .param("what", what)
                .param("why", why)
                .update();
    }
}
