package org.mailian.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is here, and who has looked. */
@Service
@Transactional
public class Presence {

    /** Somebody whose page has not been heard of for this long has left. */
    private static final Duration STAYS = Duration.ofSeconds(45);

    public record PersonHere(UUID account, String name, UUID institution, String institutionName) {}

    public record SeenBy(UUID institution, String institutionName, String name, Instant at) {}

    private final CaseDesk desk;
    private final JdbcClient jdbc;
    private final Announcer announcer;
    private final InstantSource time;

    Presence(CaseDesk desk, JdbcClient jdbc, Announcer announcer, java.time.Clock time) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.announcer = announcer;
        this.time = time;
    }

    /** The caller has the case open; said again every few seconds while the page is. */
    public List<PersonHere> enter(Caller caller, UUID caseId) {
        var it = desk.get(caller, caseId).it();
        var institution = announcer.institutionName(caller.institution());
        var now = time.instant();
        jdbc.sql("""
                insert into casework.presence (case_id, account_id, institution_id, name, institution, until)
                values (:case, :account, :institutionId, :name, :institution, :until)
                on conflict (case_id, account_id) do update set until = excluded.until""")
                .param("case", caseId)
                .param("account", caller.account())
                .param("institutionId", caller.institution())
                .param("name", caller.name())
                .param("institution", institution)
                .param("until", Times.sql(now.plus(STAYS)))
                .update();
        announcer.presence(it);
        return here(caseId, now);
    }

    public void leave(Caller caller, UUID caseId) {
        var it = desk.get(caller, caseId).it();
        jdbc.sql("delete from casework.presence where case_id = :case and account_id = :account")
                .param("case", caseId)
                .param("account", caller.account())
                .update();
        announcer.presence(it);
    }

    @Transactional(readOnly = true)
    public List<PersonHere> here(Caller caller, UUID caseId) {
        desk.get(caller, caseId);
        return here(caseId, time.instant());
    }

    /** The caller has looked at the case: kept once a person, told on the timeline once an institution. */
    public void see(Caller caller, UUID caseId) {
        var view = desk.get(caller, caseId);
        var firstOfInstitution = jdbc.sql("""
                with others as (
                    select count(*) as n from casework.seen where case_id = :case and institution_id = :institution
                ), added as (
                    insert into casework.seen (case_id, institution_id, practitioner_id, name, at)
                    values (:case, :institution, :practitioner, :name, :at)
                    on conflict do nothing returning 1
                ), cleared as (
                    update casework.party set unseen = false
                    where case_id = :case and institution_id = :institution and unseen
                )
                select exists (select 1 from added) and (select n = 0 from others)""")
                .param("case", caseId)
                .param("institution", caller.institution())
                .param("practitioner", caller.practitioner())
                .param("name", caller.name())
                .param("at", Times.sql(time.instant()))
                .query(Boolean.class)
                .single();
        if (firstOfInstitution) {
            announcer.seen(caller, view.it(), time.instant());
        }
    }

    @Transactional(readOnly = true)
    public List<SeenBy> seenBy(UUID caseId) {
        return jdbc.sql("select institution_id, name, at from casework.seen where case_id = :case order by at")
                .param("case", caseId)
                .query((row, _) -> {
                    var institution = row.getObject("institution_id", UUID.class);
                    return new SeenBy(
                            institution,
                            announcer.institutionName(institution),
                            row.getString("name"),
                            CaseRows.instant(row, "at"));
                })
                .list();
    }

    private List<PersonHere> here(UUID caseId, Instant now) {
        return jdbc.sql("""
                select account_id, name, institution_id, institution from casework.presence
                where case_id = :case and until > :now order by name""")
                .param("case", caseId)
                .param("now", Times.sql(now))
                .query((row, _) -> new PersonHere(
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getObject("institution_id", UUID.class),
                        row.getString("institution")))
                .list();
    }
}
