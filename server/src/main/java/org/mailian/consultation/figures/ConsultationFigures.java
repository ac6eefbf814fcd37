package org.mailian.consultation.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.CodedReason;
import org.mailian.consultation.figures.ConsultationFigureSet.ConsultationFigureLine;
import org.mailian.consultation.figures.ConsultationFigureSet.ExpertFigureLine;
import org.mailian.consultation.figures.ConsultationFigureSet.FigurePlace;
import org.mailian.consultation.figures.ConsultationFigureSet.PersonTimes;
import org.mailian.consultation.figures.ConsultationFigureSet.SetbackLine;
import org.mailian.consultation.figures.ConsultationFigureTable.CaseCut;
import org.mailian.consultation.figures.ConsultationFigureTable.SeatCut;
import org.mailian.consultation.figures.ConsultationFigureTable.SetbackCut;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.Practitioner;
import org.mailian.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is counted of consultation: every figure opens to the cases behind it. A month is one of the civil calendar in China, and a
 * consultation counts in the month it was first sent in; a draft does not count.
 */
@Service
@Transactional(readOnly = true)
class ConsultationFigures {

    private final ConsultationFigureTable table;
    private final SetbackReasons reasons;
    private final Directory directory;
    private final CaseSearch search;

    ConsultationFigures(ConsultationFigureTable table, SetbackReasons reasons, Directory directory, CaseSearch search) {
        this.table = table;
        this.reasons = reasons;
        this.directory = directory;
        this.search = search;
    }

    /** Counts only, so also for who manages the institution without seeing its patients. */
    ConsultationFigureSet of(Caller caller, ConsultationScope scope) {
        if (!caller.may(Permission.DIRECTORY_WRITE)) {
            caller.must(Permission.CASE_READ);
        }
        var cuts = table.cases(caller, scope);
        var seats = table.experts(caller, scope);
        var places = directory.institutions(Stream.concat(
                        cuts.stream().map(CaseCut::partner).filter(Objects::nonNull),
                        seats.stream().map(SeatCut::institution))
                .distinct()
                .toList());
        var people = directory.practitioners(
                seats.stream().map(SeatCut::practitioner).distinct().toList());
        IntFunction<List<ConsultationFigureLine>> by = cut -> cuts.stream()
                .filter(it -> it.cut() == cut)
                .map(it -> line(it, places))
                .toList();
        return new ConsultationFigureSet(
                by.apply(ConsultationFigureTable.TOTAL).getFirst(),
                by.apply(ConsultationFigureTable.BY_MONTH),
                by.apply(ConsultationFigureTable.BY_KIND),
                by.apply(ConsultationFigureTable.BY_PARTNER),
                by.apply(ConsultationFigureTable.BY_SPECIALTY),
                seats.stream().map(it -> expert(it, places, people)).toList(),
                cuts.stream()
                        .filter(it -> it.cut() == ConsultationFigureTable.BY_MONTH_AND_SPECIALTY)
                        .map(ConsultationFigures::served)
                        .filter(it -> it.all() > 0)
                        .toList(),
                setbacks(caller, table.setbacks(caller, scope)));
    }

    /** The cases behind a figure as far as the caller sees them, the newest first; of one expert, or for one reason, where asked. */
    Page<CaseHeader> cases(
            Caller caller,
            ConsultationScope scope,
            ConsultationFigure figure,
            @Nullable UUID expert,
            @Nullable String reason,
            @Nullable String after,
            int limit) {
        caller.must(Permission.CASE_READ);
        var behind = table.behind(caller, scope, figure, expert, reason, after, limit);
        var seen = headers(caller, behind);
        // A page of cases of other departments is no end of the list.
        while (seen.isEmpty() && behind.next() != null) {
            behind = table.behind(caller, scope, figure, expert, reason, behind.next(), limit);
            seen = headers(caller, behind);
        }
        return new Page<>(seen, behind.next());
    }

    private List<CaseHeader> headers(Caller caller, Page<ConsultationFigureTable.Counted> behind) {
        return search.these(
                caller,
                behind.items().stream()
                        .map(ConsultationFigureTable.Counted::caseId)
                        .toList());
    }

    private static ConsultationFigureLine line(CaseCut it, Map<UUID, Institution> places) {
        return new ConsultationFigureLine(
                it.month(),
                it.kind(),
                it.partner() == null ? null : place(Objects.requireNonNull(places.get(it.partner()))),
                it.specialty(),
                it.counts(),
                it.times(),
                it.opinions(),
                it.stars(),
                it.starsBack());
    }

    private static ExpertFigureLine expert(SeatCut it, Map<UUID, Institution> places, Map<UUID, Practitioner> people) {
        var person = Objects.requireNonNull(people.get(it.practitioner()));
        return new ExpertFigureLine(
                person.id(),
                person.name(),
                person.nameEn(),
                person.title(),
                place(Objects.requireNonNull(places.get(it.institution()))),
                it.counts(),
                it.toSign(),
                it.stars());
    }

    private static FigurePlace place(Institution it) {
        return new FigurePlace(it.id(), it.name(), it.nameEn());
    }

    private static PersonTimes served(CaseCut it) {
        return new PersonTimes(
                Objects.requireNonNull(it.month()),
                Objects.requireNonNullElse(it.specialty(), ""),
                it.counts().getOrDefault(ConsultationFigure.SERVED, 0),
                it.counts().getOrDefault(ConsultationFigure.SERVED_INSIDE, 0),
                it.counts().getOrDefault(ConsultationFigure.SERVED_OUTSIDE, 0));
    }

    private List<SetbackLine> setbacks(Caller caller, List<SetbackCut> cuts) {
        var lists = reasons.of(caller.institution());
        return cuts.stream()
                .flatMap(it -> Arrays.stream(ConsultationFigure.values())
                        .filter(figure -> it.what().equals(figure.setback()))
                        .map(figure -> setback(figure, it, lists)))
                .toList();
    }

    private static SetbackLine setback(ConsultationFigure figure, SetbackCut it, Map<String, List<CodedReason>> lists) {
        // A figure and the region's list of its reasons have one name, save for what is called off.
        var list = figure == ConsultationFigure.REFUSED
                ? "REFUSE"
                : figure == ConsultationFigure.CANCELLED ? "CANCEL" : figure.name();
        return lists.getOrDefault(list, List.of()).stream()
                .filter(reason -> reason.code().equals(it.reason()))
                .findFirst()
                .map(reason -> new SetbackLine(figure, it.reason(), reason.zh(), reason.en(), it.cases()))
                .orElseGet(() -> new SetbackLine(figure, it.reason(), it.reason(), it.reason(), it.cases()));
    }
}
