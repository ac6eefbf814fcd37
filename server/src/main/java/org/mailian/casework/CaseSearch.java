package org.mailian.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding cases again: by number, name, pinyin, initials; or the whole history, newest first. Only within the caller's sight. */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    /** After every text that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final InstantSource time;

    CaseSearch(JdbcClient jdbc, CaseRows rows, java.time.Clock time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
    }

    /** What to look for; null means any. */
    public record CaseFilter(
            @Nullable String kind,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable UUID patient) {}

    /** The cases of the caller's institution, newest change first. */
    public Page<CaseHeader> history(Caller caller, CaseFilter filter, @Nullable String after, int limit) {
        var sight = Sight.of(caller);
        var now = time.instant();
        var place = Place.parse(after, 2);
        var found = jdbc.sql("select " + CaseRows.COLUMNS + " from casework.party p " + CaseRows.JOINS + " where "
                        + sight.sql()
                        + (filter.kind() == null ? "" : " and p.kind = :kind")
                        + (filter.state() == null ? "" : " and p.state = :state")
                        + (filter.patient() == null ? "" : " and p.patient_id = :patient")
                        + (filter.open() == null
                                ? ""
                                : filter.open() ? " and p.list is not null" : " and p.list is null")
                        + (place == null
                                ? ""
                                : " and p.updated_at <= :updatedAt and (p.updated_at < :updatedAt or p.case_id > :case)")
                        + " order by p.updated_at desc, p.case_id limit :limit")
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("patient", filter.patient())
                .param("updatedAt", place == null ? null : Times.sql(place.instant(0)))
                .param("case", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query((row, _) -> rows.header(row, now))
                .list();
        return Page.of(found, limit, it -> Place.at(it.updatedAt(), it.id()));
    }

    /** Those of {@code cases} the caller may see, in the order given. */
    public List<CaseHeader> these(Caller caller, List<UUID> cases) {
        var sight = Sight.of(caller);
        var now = time.instant();
        return jdbc.sql("select " + CaseRows.COLUMNS
                        + " from unnest(cast(:cases as uuid[])) with ordinality asked(id, place)"
                        + " join casework.party p on p.case_id = asked.id " + CaseRows.JOINS + " where " + sight.sql()
                        + " order by asked.place")
                .param("cases", cases.toArray(UUID[]::new))
                .param("institution", sight.institution())
                .param("department", sight.department())
                .query((row, _) -> rows.header(row, now))
                .list();
    }

    /** The case of a number, if the caller may see it. */
    public Optional<UUID> numbered(Caller caller, String number) {
        var sight = Sight.of(caller);
        return jdbc.sql("select p.case_id from casework.party p where " + sight.sql()
                        + " and p.number = :number limit 1")
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("number", number.toUpperCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    /** The best few matches for what somebody types into the search field: a prefix of number, name, pinyin or initials. */
    public List<CaseHeader> find(Caller caller, String text, int limit) {
        var sight = Sight.of(caller);
        var now = time.instant();
        var word = text.strip();
        if (word.isEmpty() || word.indexOf('\0') >= 0) {
            return List.of();
        }
        var latin = word.toLowerCase(Locale.ROOT).replace(" ", "");
        return jdbc.sql("select " + CaseRows.COLUMNS + " from (" + beginning("number", "upper", sight)
                        + " union " + beginning("patient_name", "name", sight)
                        + " union " + beginning("patient_pinyin", "latin", sight)
                        + " union " + beginning("patient_initials", "latin", sight)
                        + ") hit join casework.party p on p.case_id = hit.case_id and p.institution_id = hit.institution_id"
                        + " and p.department_id is not distinct from hit.department_id " + CaseRows.JOINS
                        + " order by p.list nulls last, p.updated_at desc, p.case_id limit :limit")
                .param("institution", sight.institution())
                .param("department", sight.department())
                .param("upper", word.toUpperCase(Locale.ROOT))
                .param("name", word)
                .param("latin", latin)
                .param("last", LAST)
                .param("limit", limit)
                .query((row, _) -> rows.header(row, now))
                .list();
    }

    /**
     * The first few whose column begins with a word. The bounds and the order are those of the index ({@code text_pattern_ops}), so that
     * it is read from the first hit on and no further than asked, whatever plan the database keeps; LIKE and an order of words would
     * fetch and sort every "wang" of ten years.
     */
    private static String beginning(String column, String word, Sight sight) {
        return "(select p.case_id, p.institution_id, p.department_id from casework.party p where " + sight.sql()
                + " and p.%1$s ~>=~ :%2$s and p.%1$s ~<~ (:%2$s || :last) order by p.%1$s using ~<~ limit :limit)"
                        .formatted(column, word);
    }
}
