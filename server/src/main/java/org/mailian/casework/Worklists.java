package org.mailian.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 待办: what waits for me, what I wait for, and the board of a centre. Every query begins with the caller's {@link Sight}. */
@Service
@Transactional(readOnly = true)
public class Worklists {

    /** A count on a workbench stops here; beyond it people read "999+". */
    private static final int COUNTED_AT_MOST = 1000;

    private static final int CARDS_A_COLUMN = 50;

    /** The lists of a workbench, and the green channel, which every screen shows. */
    public enum Worklist {
        TO_DO("p.list = 'TO_DO'"),
        WAITING("p.list = 'WAITING'"),
        UNSEEN("p.list is not null and p.unseen"),
        OVERDUE("p.list = 'TO_DO' and p.due_at < :now"),
        GREEN("p.list is not null and p.rank = 0");

        private final String condition;

        Worklist(String condition) {
            this.condition = condition;
        }

        /** From the word in an address, such as {@code to-do}. */
        public static Worklist named(String word) {
            for (var list : values()) {
                if (list.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return list;
                }
            }
            throw CaseworkProblems.unknownWorklist(word);
        }
    }

    /** How many wait in each list, counted up to a thousand. */
    public record WorklistCounts(int toDo, int waiting, int unseen, int overdue, int green) {}

    /** One state of the board, most pressing cards first. */
    public record BoardColumn(String state, List<CaseHeader> cards, boolean more) {}

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final InstantSource time;

    Worklists(JdbcClient jdbc, CaseRows rows, java.time.Clock time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
    }

    /** A page of a list, most urgent first and then by the clock. */
    public Page<CaseHeader> page(
            Caller caller, Worklist list, @Nullable String kind, @Nullable String after, int limit) {
        var sight = Sight.of(caller);
        var now = time.instant();
        var place = Place.parse(after, 3);
        record Row(CaseHeader header, int rank, String dueAt) {}
        var found = jdbc.sql("select " + CaseRows.COLUMNS + " from casework.party p " + CaseRows.JOINS + " where "
                        + sight.sql() + " and " + list.condition
                        + (kind == null ? "" : " and p.kind = :kind")
                        + (place == null ? "" : " and (p.rank, p.due_at, p.case_id) > (:rank, :dueAt, :case)")
                        + " order by p.rank, p.due_at, p.case_id limit :limit")
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("now", Times.sql(now))
                .param("kind", kind)
                .param("rank", place == null ? 0 : place.number(0))
                .param("dueAt", place == null ? null : due(place.text(1)))
                .param("case", place == null ? null : place.uuid(2))
                .param("limit", limit + 1)
                .query((row, _) -> new Row(rows.header(row, now), row.getInt("rank"), row.getString("list_due_at")))
                .list();
        var page = Page.of(
                found,
                limit,
                row -> Place.at(row.rank(), place(row.header()), row.header().id()));
        return new Page<>(page.items().stream().map(Row::header).toList(), page.next());
    }

    public WorklistCounts counts(Caller caller) {
        var sight = Sight.of(caller);
        var parts = new ArrayList<String>();
        for (var list : Worklist.values()) {
            parts.add("(select count(*) from (select 1 from casework.party p where " + sight.sql() + " and "
                    + list.condition + " limit " + COUNTED_AT_MOST + ") t) as "
                    + list.name().toLowerCase(Locale.ROOT));
        }
        return jdbc.sql("select " + String.join(", ", parts))
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("now", Times.sql(time.instant()))
                .query((row, _) -> new WorklistCounts(
                        row.getInt("to_do"),
                        row.getInt("waiting"),
                        row.getInt("unseen"),
                        row.getInt("overdue"),
                        row.getInt("green")))
                .single();
    }

    /** The open cases of one kind by state, in the order of the workflow. */
    public List<BoardColumn> board(Caller caller, Workflow workflow) {
        var sight = Sight.of(caller);
        var now = time.instant();
        var columns = new LinkedHashMap<String, List<CaseHeader>>();
        workflow.stages().stream().filter(it -> !it.ended()).forEach(it -> columns.put(it.name(), new ArrayList<>()));
        jdbc.sql("select " + CaseRows.COLUMNS + " from unnest(cast(:states as text[])) s(state) cross join lateral ("
                        + "select * from casework.party p where " + sight.sql()
                        + " and p.kind = :kind and p.state = s.state and p.list is not null"
                        + " order by p.rank, p.due_at, p.case_id limit :limit) p " + CaseRows.JOINS
                        + " order by p.rank, p.due_at, p.case_id")
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("kind", workflow.kind())
                .param("states", columns.keySet().toArray(new String[0]))
                .param("limit", CARDS_A_COLUMN + 1)
                .query((row, _) -> rows.header(row, now))
                .list()
                .forEach(it -> columns.computeIfAbsent(it.state(), _ -> new ArrayList<>())
                        .add(it));
        return columns.entrySet().stream()
                .map(it -> new BoardColumn(
                        it.getKey(),
                        it.getValue().stream().limit(CARDS_A_COLUMN).toList(),
                        it.getValue().size() > CARDS_A_COLUMN))
                .toList();
    }

    private static String place(CaseHeader it) {
        var clock = it.clock();
        return clock == null || clock.dueAt() == null
                ? "infinity"
                : clock.dueAt().toString();
    }

    private static OffsetDateTime due(String text) {
        // The driver writes OffsetDateTime.MAX as PostgreSQL's infinity.
        return "infinity".equals(text)
                ? OffsetDateTime.MAX
                : Instant.parse(text).atOffset(ZoneOffset.UTC);
    }
}
