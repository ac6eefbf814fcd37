package org.mailian.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case.InvitedParty;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From a row of party + case + its most pressing clock to the header a list shows: one query, no second look. */
@Component
class CaseRows {

    /** The columns of a listing; {@code p} is the party row. A list reads the clock that is due first, or a paused one. */
    static final String COLUMNS = """
            c.id, c.number, c.kind, c.state, c.version, c.priority, c.green_channel, c.direction, c.title, c.subject,
            c.requester, c.responder, c.invited, c.holder_id, c.agreement_id, c.opened_at, c.updated_at, c.closed_at,
            p.side, p.list, p.unseen, p.rank, p.due_at as list_due_at,
            k.name as clock_name, k.side as clock_side, k.state as clock_state, k.started_at as clock_started_at,
            k.due_at as clock_due_at, k.paused_at as clock_paused_at, k.remaining_seconds as clock_remaining""";

    static final String JOINS = """
            join casework.case c on c.id = p.case_id
            left join lateral (
                select * from casework.clock k where k.case_id = c.id and k.state <> 'STOPPED'
                order by (k.side = 'REQUESTER') = ((p.list = 'TO_DO') = (p.side = 'REQUESTER')) desc, k.due_at nulls last
                limit 1) k on true""";

    private static final TypeReference<List<InvitedParty>> INVITED = new TypeReference<>() {};

    private final JsonMapper json;

    CaseRows(JsonMapper json) {
        this.json = json;
    }

    CaseHeader header(ResultSet row, Instant now) throws SQLException {
        var clock = clock(row);
        var it = read(row, clock == null ? List.of() : List.of(clock));
        return CaseHeader.of(
                it, row.getString("list"), Side.valueOf(row.getString("side")), row.getBoolean("unseen"), now);
    }

    /** A row of {@code casework.case}, with the clocks read from elsewhere. */
    Case read(ResultSet row, List<Clock> clocks) throws SQLException {
        var responder = row.getString("responder");
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("version"),
                Priority.valueOf(row.getString("priority")),
                row.getBoolean("green_channel"),
                row.getString("direction"),
                row.getString("title"),
                json.readValue(row.getString("subject"), Subject.class),
                json.readValue(row.getString("requester"), Party.class),
                responder == null ? null : json.readValue(responder, Party.class),
                json.readValue(row.getString("invited"), INVITED),
                row.getObject("holder_id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                clocks,
                instant(row, "opened_at"),
                instant(row, "updated_at"),
                Times.instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Clock clock(ResultSet row) throws SQLException {
        var name = row.getString("clock_name");
        if (name == null) {
            return null;
        }
        var remaining = row.getObject("clock_remaining", Long.class);
        return new Clock(
                name,
                Side.valueOf(row.getString("clock_side")),
                Clock.State.valueOf(row.getString("clock_state")),
                instant(row, "clock_started_at"),
                Times.instant(row.getObject("clock_due_at", OffsetDateTime.class)),
                Times.instant(row.getObject("clock_paused_at", OffsetDateTime.class)),
                remaining == null ? null : Duration.ofSeconds(remaining),
                List.of(),
                0,
                "");
    }
}
