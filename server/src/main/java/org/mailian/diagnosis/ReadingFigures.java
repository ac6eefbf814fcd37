package org.mailian.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Side;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is counted of remote diagnosis, by month, partner and modality: every figure opens to the cases behind it. A month is one of
 * the civil calendar in China, and a diagnosis counts in the month it was ordered in.
 */
@Service
@Transactional(readOnly = true)
public class ReadingFigures {

    private static final int CASES_SHOWN = 200;

    /** What can be counted, each by the condition that opens its cases. */
    public enum Figure {
        ORDERED("true"),
        SIGNED("signed_at is not null"),
        IN_TIME("signed_at <= promised_at"),
        LATE("signed_at > promised_at"),
        REFUSED("refusals > 0"),
        AGREED("concordance = 'FULL'"),
        AGREED_MINOR("concordance = 'MINOR'"),
        DISPUTED("concordance = 'MAJOR'"),
        CLINIC_AGREED("clinic_agreement in ('FULL', 'MINOR')"),
        CLINIC_DIFFERED("clinic_agreement = 'MAJOR'"),
        CRITICAL("alerted_at is not null"),
        CRITICAL_OPEN("alerted_at is not null and acknowledged_at is null");

        private final String condition;

        Figure(String condition) {
            this.condition = condition;
        }

        static Figure named(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> DiagnosisProblems.unknownFigure(word));
        }
    }

    /** @param month {@code 2026-11} */
    public record FigureRow(
            String month,
            UUID partner,
            String partnerName,
            String partnerNameEn,
            String modality,
            FigureCounts counts,
            FigureMinutes minutes) {}

    /** How many; each opens its cases by the {@link Figure} of the same name. */
    public record FigureCounts(
            int ordered,
            int signed,
            int inTime,
            int late,
            int refused,
            int agreed,
            int agreedMinor,
            int disputed,
            int clinicAgreed,
            int clinicDiffered,
            int critical,
            int criticalOpen) {}

    /** Medians, and for the report the ninetieth of a hundred; absent where nothing was measured. */
    public record FigureMinutes(
            @Nullable Double toAcquire,
            @Nullable Double toClaim,
            @Nullable Double toRead,
            @Nullable Double report,
            @Nullable Double reportP90,
            @Nullable Double toDeliver,
            @Nullable Double toAcknowledge) {}

    private static final String COUNTS = """
            count(*) as ordered,
            count(*) filter (where signed_at is not null) as signed,
            count(*) filter (where signed_at <= promised_at) as in_time,
            count(*) filter (where signed_at > promised_at) as late,
            count(*) filter (where refusals > 0) as refused,
            count(*) filter (where concordance = 'FULL') as agreed,
            count(*) filter (where concordance = 'MINOR') as agreed_minor,
            count(*) filter (where concordance = 'MAJOR') as disputed,
            count(*) filter (where clinic_agreement in ('FULL', 'MINOR')) as clinic_agreed,
            count(*) filter (where clinic_agreement = 'MAJOR') as clinic_differed,
            count(*) filter (where alerted_at is not null) as critical,
            count(*) filter (where alerted_at is not null and acknowledged_at is null) as critical_open,
            %s as to_acquire, %s as to_claim, %s as to_read, %s as report, %s as report_p90, %s as to_deliver,
            %s as to_acknowledge""".formatted(
                    minutes(0.5, "ordered_at", "acquired_at"),
                    minutes(0.5, "acquired_at", "claimed_at"),
                    minutes(0.5, "claimed_at", "signed_at"),
                    minutes(0.5, "acquired_at", "signed_at"),
                    minutes(0.9, "acquired_at", "signed_at"),
                    minutes(0.5, "signed_at", "delivered_at"),
                    minutes(0.5, "alerted_at", "acknowledged_at"));

    private final JdbcClient jdbc;
    private final Directory directory;
    private final CaseSearch search;

    ReadingFigures(JdbcClient jdbc, Directory directory, CaseSearch search) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.search = search;
    }

    /** Of the caller's institution, on the side it stood on. */
    List<FigureRow> rows(Caller caller, Side side, YearMonth from, YearMonth to) {
        caller.must(Permission.CASE_READ);
        record Row(String month, UUID partner, String modality, FigureCounts counts, FigureMinutes minutes) {}
        var rows = jdbc.sql(
                        "select to_char(ordered_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, " + other(side)
                                + " as partner, modality, " + COUNTS + " from diagnosis.diagnosis where " + own(side)
                                + " = :institution and ordered_at >= :from and ordered_at < :until"
                                + " group by 1, 2, 3 order by 1, 2, 3")
                .param("institution", caller.institution())
                .param("from", begin(from))
                .param("until", begin(to.plusMonths(1)))
                .query((row, _) -> new Row(
                        row.getString("month"),
                        row.getObject("partner", UUID.class),
                        row.getString("modality"),
                        counts(row),
                        minutes(row)))
                .list();
        var names = directory.institutions(
                rows.stream().map(Row::partner).distinct().toList());
        return rows.stream()
                .map(it -> new FigureRow(
                        it.month(),
                        it.partner(),
                        Objects.requireNonNull(names.get(it.partner())).name(),
                        Objects.requireNonNull(names.get(it.partner())).nameEn(),
                        it.modality(),
                        it.counts(),
                        it.minutes()))
                .toList();
    }

    /** The cases behind a figure, the newest first, as far as the caller sees them; two hundred at most. */
    List<CaseHeader> cases(
            Caller caller,
            Side side,
            Figure figure,
            YearMonth month,
            @Nullable UUID partner,
            @Nullable String modality) {
        var cases = jdbc.sql("select case_id from diagnosis.diagnosis where " + own(side) + " = :institution and "
                        + figure.condition + " and ordered_at >= :from and ordered_at < :until"
                        + (partner == null ? "" : " and " + other(side) + " = :partner")
                        + (modality == null ? "" : " and modality = :modality")
                        + " order by ordered_at desc limit " + CASES_SHOWN)
                .param("institution", caller.institution())
                .param("from", begin(month))
                .param("until", begin(month.plusMonths(1)))
                .param("partner", partner)
                .param("modality", modality)
                .query(UUID.class)
                .list();
        return search.these(caller, cases);
    }

    private static String own(Side side) {
        return side == Side.REQUESTER ? "requester_id" : "responder_id";
    }

    private static String other(Side side) {
        return side == Side.REQUESTER ? "responder_id" : "requester_id";
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Times.CHINA).toOffsetDateTime();
    }

    private static FigureCounts counts(ResultSet row) throws SQLException {
        return new FigureCounts(
                row.getInt("ordered"),
                row.getInt("signed"),
                row.getInt("in_time"),
                row.getInt("late"),
                row.getInt("refused"),
                row.getInt("agreed"),
                row.getInt("agreed_minor"),
                row.getInt("disputed"),
                row.getInt("clinic_agreed"),
                row.getInt("clinic_differed"),
                row.getInt("critical"),
                row.getInt("critical_open"));
    }

    private static FigureMinutes minutes(ResultSet row) throws SQLException {
        return new FigureMinutes(
                row.getObject("to_acquire", Double.class),
                row.getObject("to_claim", Double.class),
                row.getObject("to_read", Double.class),
                row.getObject("report", Double.class),
                row.getObject("report_p90", Double.class),
                row.getObject("to_deliver", Double.class),
                row.getObject("to_acknowledge", Double.class));
    }

    private static String minutes(double part, String from, String to) {
        return "percentile_cont(" + part + ") within group (order by extract(epoch from " + to + " - " + from
                + ") / 60) filter (where " + to + " is not null and " + from + " is not null)";
    }
}
