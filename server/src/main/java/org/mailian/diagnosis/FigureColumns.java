package org.mailian.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.FigureSet.FigureCounts;
import org.mailian.diagnosis.FigureSet.FigureSpan;
import org.mailian.diagnosis.FigureSet.FigureTimes;

/** The figures as columns of a query, and read from its rows. */
final class FigureColumns {

    private FigureColumns() {}

    /** Aggregates over {@code diagnosis.counted}, however its rows are grouped. */
    static final String ALL = Stream.of(
                    Arrays.stream(Figure.values())
                            .map(it -> "count(*) filter (where " + it.condition() + ") as n_" + it.name()),
                    span("to_acquire", "ordered_at", "acquired_at"),
                    span("to_claim", "acquired_at", "claimed_at"),
                    span("to_read", "claimed_at", "signed_at"),
                    span("to_report", "acquired_at", "signed_at"),
                    span("to_deliver", "signed_at", "delivered_at"),
                    span("to_acknowledge", "alerted_at", "acknowledged_at"))
            .flatMap(it -> it)
            .collect(Collectors.joining(", "));

    static FigureCounts counts(ResultSet row) throws SQLException {
        return new FigureCounts(
                count(row, Figure.ORDERED),
                count(row, Figure.ACQUIRED),
                count(row, Figure.CLAIMED),
                count(row, Figure.SIGNED),
                count(row, Figure.UNSIGNED),
                count(row, Figure.DELIVERED),
                count(row, Figure.IN_TIME),
                count(row, Figure.LATE),
                count(row, Figure.REFUSED),
                count(row, Figure.AGREED),
                count(row, Figure.AGREED_MINOR),
                count(row, Figure.DISPUTED),
                count(row, Figure.CLINIC_AGREED),
                count(row, Figure.CLINIC_AGREED_MINOR),
                count(row, Figure.CLINIC_DIFFERED),
                count(row, Figure.CRITICAL),
                count(row, Figure.CRITICAL_ANSWERED),
                count(row, Figure.CRITICAL_OPEN));
    }

    static FigureTimes times(ResultSet row) throws SQLException {
        return new FigureTimes(
                span(row, "to_acquire"),
                span(row, "to_claim"),
                span(row, "to_read"),
                span(row, "to_report"),
                span(row, "to_deliver"),
                span(row, "to_acknowledge"));
    }

    private static int count(ResultSet row, Figure figure) throws SQLException {
        return row.getInt("n_" + figure.name());
    }

    private static @Nullable FigureSpan span(ResultSet row, String name) throws SQLException {
        var median = row.getObject(name + "_p50", Double.class);
        return median == null ? null : new FigureSpan(median, row.getDouble(name + "_p90"));
    }

    private static Stream<String> span(String name, String from, String to) {
        return Stream.of(
                percentile(0.5, from, to) + " as " + name + "_p50", percentile(0.9, from, to) + " as " + name + "_p90");
    }

    private static String percentile(double part, String from, String to) {
        return "percentile_cont(" + part + ") within group (order by extract(epoch from " + to + " - " + from
                + ") / 60) filter (where " + to + " is not null and " + from + " is not null)";
    }
}
