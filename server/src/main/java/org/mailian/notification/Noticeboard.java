package org.mailian.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Entry;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices up, each once for an entry and an account, and rings at the open pages of those they are for. */
@Repository
class Noticeboard {

    /** What is older was read again, not new: nobody is rung for it. */
    private static final Duration NEWS = Duration.ofHours(1);

    /** So many unread ones and more are one number: nobody counts on, neither the reader nor the database. */
    static final int MOST_COUNTED = 100;

    record Posted(
            UUID account,
            UUID institution,
            String kind,
            @Nullable UUID caseId,
            Map<String, String> facts,
            boolean urgent) {}

    private record Row(
            UUID id,
            UUID account,
            UUID institution,
            String kind,
            @Nullable UUID caseId,
            Map<String, String> facts,
            boolean urgent) {

        static Row of(Posted it) {
            return new Row(Ids.next(), it.account(), it.institution(), it.kind(), it.caseId(), it.facts(), it.urgent());
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LiveWire wire;
    private final Clock clock;

    Noticeboard(JdbcClient jdbc, JsonMapper json, LiveWire wire, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.wire = wire;
        this.clock = clock;
    }

    void post(Entry entry, List<Posted> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var fresh = jdbc.sql("""
                insert into notification.notice (id, entry_seq, account_id, institution_id, kind, case_id, facts, urgent, at)
                select r.id, :seq, r.account, r.institution, r.kind, r."caseId", r.facts, r.urgent, :at
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as r(id uuid, account uuid, institution uuid, kind text, "caseId" uuid, facts jsonb, urgent boolean)
                on conflict (entry_seq, account_id) do nothing
                returning account_id""")
                .param("seq", entry.seq())
                .param("at", Times.sql(entry.recordedAt()))
                .param(
                        "rows",
                        json.writeValueAsString(notices.stream().map(Row::of).toList()))
                .query(UUID.class)
                .list();
        if (entry.recordedAt().isAfter(clock.instant().minus(NEWS))) {
            ring(fresh);
        }
    }

    /** Tells the pages of these accounts how much is unread. */
    void ring(List<UUID> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select account, (select count(*) from (select from notification.notice
                    where account_id = account and read_at is null limit :most) as unread) as unread
                from unnest(cast(:accounts as uuid[])) as account""")
                .param("most", MOST_COUNTED)
                .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new LiveMessage(
                        "notices",
                        null,
                        Set.of(),
                        Set.of(row.getObject("account", UUID.class)),
                        Map.of("unread", row.getString("unread"))))
                .list()
                .forEach(wire::send);
    }
}
