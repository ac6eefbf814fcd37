package org.mailian.consultation.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.consultation.figures.ConsultationFigure.Of;
import org.mailian.consultation.figures.ConsultationFigureSet.SpanMinutes;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counting itself, one statement for each question. */
@Repository
class ConsultationFigureTable {

    private static final String SEATS = " join consultation.seat s on s.case_id = counted.case_id and ";

    /** A row before people and places have names; {@code cut} says what it is cut by. */
    record CaseCut(
            int cut,
            @Nullable String month,
            @Nullable String kind,
            @Nullable UUID partner,
            @Nullable String specialty,
            Map<ConsultationFigure, Integer> counts,
            Map<ConsultationSpan, SpanMinutes> times,
            int opinions,
            @Nullable Double stars,
            @Nullable Double starsBack) {}

    // Bits of grouping(): set where the column is not what the row is cut by.
    static final int TOTAL = 0b1111;
    static final int BY_MONTH = 0b0111;
    static final int BY_KIND = 0b1011;
    static final int BY_PARTNER = 0b1101;
    static final int BY_SPECIALTY = 0b1110;
    static final int BY_MONTH_AND_SPECIALTY = 0b0110;

    record SeatCut(
            UUID practitioner,
            UUID institution,
            Map<ConsultationFigure, Integer> counts,
            @Nullable SpanMinutes toSign,
            @Nullable Double stars) {}

    record SetbackCut(String what, String reason, int cases) {}

    private final JdbcClient jdbc;

    ConsultationFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseCut> cases(Caller caller, ConsultationScope scope) {
        return scope.bind(
                        jdbc.sql(
                                "select grouping(month, kind, partner, coalesce(specialty, '')) as cut, month, kind, partner,"
                                        + " coalesce(specialty, '') as subject, " + counts(Of.CASE) + ", "
                                        + Arrays.stream(ConsultationSpan.values())
                                                .map(ConsultationSpan::columns)
                                                .collect(Collectors.joining(", "))
                                        + ", coalesce(sum(opinions), 0) as signed, avg(asker_stars) as stars,"
                                        + " avg(answerer_stars) as stars_back from " + scope.cases()
                                        + " group by grouping sets ((), (month), (kind), (partner), (coalesce(specialty, '')),"
                                        + " (month, coalesce(specialty, '')))"
                                        + " order by month, count(*) desc, kind, partner, subject"),
                        caller)
                .query((row, _) -> new CaseCut(
                        row.getInt("cut"),
                        row.getString("month"),
                        row.getString("kind"),
                        row.getObject("partner", UUID.class),
                        row.getString("subject"),
                        counts(row, Of.CASE),
                        times(row),
                        row.getInt("signed"),
                        mean(row, "stars"),
                        mean(row, "stars_back")))
                .list();
    }

    List<SeatCut> experts(Caller caller, ConsultationScope scope) {
        return scope.bind(
                        jdbc.sql(
                                "select s.practitioner_id, s.institution_id, " + counts(Of.SEAT) + ", "
                                        + sign("0.5") + " as p50_SIGN, " + sign("0.9") + " as p90_SIGN,"
                                        + " avg(asker_stars) filter (where s.state = 'JOINED') as stars from "
                                        + scope.cases()
                                        + SEATS + scope.seats()
                                        + " group by s.practitioner_id, s.institution_id order by count(*) desc, 1, 2 limit 100"),
                        caller)
                .query((row, _) -> new SeatCut(
                        row.getObject("practitioner_id", UUID.class),
                        row.getObject("institution_id", UUID.class),
                        counts(row, Of.SEAT),
                        span(row, "SIGN"),
                        mean(row, "stars")))
                .list();
    }

    List<SetbackCut> setbacks(Caller caller, ConsultationScope scope) {
        return scope.bind(
                        jdbc.sql(
                                "select b.what, b.reason, count(distinct counted.case_id) as cases from "
                                        + scope.cases()
                                        + " join consultation.setback b on b.case_id = counted.case_id"
                                        + " where b.reason is not null group by b.what, b.reason order by cases desc, what, reason"),
                        caller)
                .query(SetbackCut.class)
                .list();
    }

    record Counted(UUID caseId, OffsetDateTime submittedAt) {}

    /** The cases behind a figure, the newest first; of one expert, or of one reason, where that is asked. */
    Page<Counted> behind(
            Caller caller,
            ConsultationScope scope,
            ConsultationFigure figure,
            @Nullable UUID expert,
            @Nullable String reason,
            @Nullable String after,
            int limit) {
        var place = Place.parse(after, 2);
        var found = scope.bind(
                        jdbc.sql("select case_id, submitted_at from " + scope.cases() + " where "
                                + condition(scope, figure, expert != null)
                                + (reason == null
                                        ? ""
                                        : " and exists (select from consultation.setback b where b.case_id ="
                                                + " counted.case_id and b.what = :what and b.reason = :reason)")
                                + (place == null
                                        ? ""
                                        : " and (submitted_at, case_id) < (:submittedAt, cast(:case as uuid))")
                                + " order by submitted_at desc, case_id desc limit :limit"),
                        caller)
                .param("expert", expert)
                .param("what", figure.setback())
                .param("reason", reason)
                .param("submittedAt", place == null ? null : Times.sql(place.instant(0)))
                .param("case", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query(Counted.class)
                .list();
        return Page.of(found, limit, it -> Place.at(it.submittedAt().toInstant(), it.caseId()));
    }

    private static String condition(ConsultationScope scope, ConsultationFigure figure, boolean ofOne) {
        if (figure.isOf(Of.CASE)) {
            return figure.condition();
        }
        return "exists (select from consultation.seat s where s.case_id = counted.case_id and " + scope.seats()
                + (ofOne ? " and s.practitioner_id = :expert" : "") + " and " + figure.condition() + ")";
    }

    private static String counts(Of of) {
        return Arrays.stream(ConsultationFigure.values())
                .filter(it -> it.isOf(of))
                .map(it -> "count(*) filter (where " + it.condition() + ") as n_" + it.name())
                .collect(Collectors.joining(", "));
    }

    private static Map<ConsultationFigure, Integer> counts(ResultSet row, Of of) throws SQLException {
        var counts = new EnumMap<ConsultationFigure, Integer>(ConsultationFigure.class);
        for (var figure : ConsultationFigure.values()) {
            if (figure.isOf(of)) {
                counts.put(figure, row.getInt("n_" + figure.name()));
            }
        }
        return counts;
    }

    private static Map<ConsultationSpan, SpanMinutes> times(ResultSet row) throws SQLException {
        var times = new EnumMap<ConsultationSpan, SpanMinutes>(ConsultationSpan.class);
        for (var span : ConsultationSpan.values()) {
            var minutes = span(row, span.name());
            if (minutes != null) {
                times.put(span, minutes);
            }
        }
        return times;
    }

    private static @Nullable SpanMinutes span(ResultSet row, String name) throws SQLException {
        var median = row.getObject("p50_" + name, Double.class);
        return median == null ? null : new SpanMinutes(median, row.getDouble("p90_" + name));
    }

    private static @Nullable Double mean(ResultSet row, String name) throws SQLException {
        var mean = row.getBigDecimal(name);
        return mean == null ? null : Math.round(mean.doubleValue() * 100) / 100.0;
    }

    private static String sign(String part) {
        return "percentile_cont(" + part
                + ") within group (order by extract(epoch from s.signed_at - finished_at) / 60)"
                + " filter (where s.signed_at >= finished_at)";
    }
}
