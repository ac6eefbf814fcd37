package org.mailian.diagnosis;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Side;
import org.mailian.diagnosis.FigureSet.FigureLine;
import org.mailian.diagnosis.FigureSet.FigurePartner;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is counted of remote diagnosis, of pictures and of the laboratory, by month, partner and modality: every figure opens to the cases behind it. A month is one of
 * the civil calendar in China, and a diagnosis counts in the month it was ordered in.
 */
@Service
@Transactional(readOnly = true)
public class ReadingFigures {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final CaseSearch search;

    ReadingFigures(JdbcClient jdbc, Directory directory, CaseSearch search) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.search = search;
    }

    /**
     * Which diagnoses: of the caller's institution on one side, ordered in the months from {@code from} to {@code to}, both included.
     */
    record Scope(
            Side side,
            YearMonth from,
            YearMonth to,
            @Nullable UUID partner,
            @Nullable String modality) {

        private String own() {
            return side == Side.REQUESTER ? "requester_id" : "responder_id";
        }

        private String other() {
            return side == Side.REQUESTER ? "responder_id" : "requester_id";
        }

        private String condition() {
            return own() + " = :institution and ordered_at >= :from and ordered_at < :until"
                    + (partner == null ? "" : " and " + other() + " = :partner")
                    + (modality == null ? "" : " and modality = :modality");
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Caller caller) {
            return statement
                    .param("institution", caller.institution())
                    .param("from", begin(from))
                    .param("until", begin(to.plusMonths(1)))
                    .param("partner", partner)
                    .param("modality", modality);
        }

        private static OffsetDateTime begin(YearMonth month) {
            return month.atDay(1).atStartOfDay(Times.CHINA).toOffsetDateTime();
        }
    }

    /** Counts only, so also for who manages the institution without seeing its patients. */
    FigureSet of(Caller caller, Scope scope) {
        if (!caller.may(Permission.DIRECTORY_WRITE)) {
            caller.must(Permission.CASE_READ);
        }
        var cuts = scope.bind(
                        jdbc.sql("select month, partner, modality, " + FigureColumns.ALL + " from (select *, "
                                + "to_char(ordered_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, "
                                + scope.other() + " as partner from diagnosis.counted where " + scope.condition()
                                + ") counted group by grouping sets ((), (month), (partner), (modality))"
                                + " order by month, count(*) desc, partner, modality"),
                        caller)
                .query((row, _) -> new Cut(
                        row.getObject("partner", UUID.class),
                        new FigureLine(
                                row.getString("month"),
                                null,
                                row.getString("modality"),
                                FigureColumns.counts(row),
                                FigureColumns.times(row))))
                .list();
        var names = directory.institutions(
                cuts.stream().map(Cut::partner).filter(Objects::nonNull).toList());
        var lines = cuts.stream().map(it -> it.named(names)).collect(Collectors.groupingBy(ReadingFigures::way));
        return new FigureSet(
                Objects.requireNonNull(lines.get(Way.TOTAL)).getFirst(),
                lines.getOrDefault(Way.MONTH, List.of()),
                lines.getOrDefault(Way.PARTNER, List.of()),
                lines.getOrDefault(Way.MODALITY, List.of()));
    }

    /** The cases behind a figure as far as the caller sees them, the newest order first. */
    Page<CaseHeader> cases(Caller caller, Scope scope, Figure figure, @Nullable String after, int limit) {
        caller.must(Permission.CASE_READ);
        var behind = behind(caller, scope, figure, after, limit);
        var seen = headers(caller, behind);
        // A page of cases of other departments is no end of the list.
        while (seen.isEmpty() && behind.next() != null) {
            behind = behind(caller, scope, figure, behind.next(), limit);
            seen = headers(caller, behind);
        }
        return new Page<>(seen, behind.next());
    }

    private List<CaseHeader> headers(Caller caller, Page<Counted> behind) {
        return search.these(caller, behind.items().stream().map(Counted::caseId).toList());
    }

    private Page<Counted> behind(Caller caller, Scope scope, Figure figure, @Nullable String after, int limit) {
        var place = Place.parse(after, 2);
        var found = scope.bind(
                        jdbc.sql("select case_id, ordered_at from diagnosis.counted where " + scope.condition()
                                + " and " + figure.condition()
                                + (place == null
                                        ? ""
                                        : " and (ordered_at, case_id) < (:orderedAt, cast(:case as uuid))")
                                + " order by ordered_at desc, case_id desc limit :limit"),
                        caller)
                .param("orderedAt", place == null ? null : Times.sql(place.instant(0)))
                .param("case", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query(Counted.class)
                .list();
        return Page.of(found, limit, it -> Place.at(it.orderedAt().toInstant(), it.caseId()));
    }

    private record Counted(UUID caseId, OffsetDateTime orderedAt) {}

    /** A line before the partner has a name. */
    private record Cut(@Nullable UUID partner, FigureLine line) {

        private FigureLine named(Map<UUID, Institution> names) {
            if (partner == null) {
                return line;
            }
            var it = Objects.requireNonNull(names.get(partner));
            return new FigureLine(
                    null, new FigurePartner(it.id(), it.name(), it.nameEn()), null, line.counts(), line.times());
        }
    }

    private enum Way {
        TOTAL,
        MONTH,
        PARTNER,
        MODALITY
    }

    private static Way way(FigureLine it) {
        if (it.month() != null) {
            return Way.MONTH;
        }
        if (it.partner() != null) {
            return Way.PARTNER;
        }
        return it.modality() != null ? Way.MODALITY : Way.TOTAL;
    }
}
