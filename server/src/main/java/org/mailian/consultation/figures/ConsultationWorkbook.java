package org.mailian.consultation.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.consultation.figures.ConsultationFigure.Of;
import org.mailian.consultation.figures.ConsultationFigureSet.ConsultationFigureLine;
import org.mailian.consultation.figures.ConsultationFigureSet.ExpertFigureLine;
import org.mailian.consultation.figures.ConsultationFigureSet.PersonTimes;
import org.mailian.consultation.figures.ConsultationFigureSet.SetbackLine;
import org.mailian.consultation.figures.ConsultationFigureSet.SpanMinutes;
import org.mailian.document.Spreadsheet.Sheet;

/** The figures as sheets: one for each cut, then the experts, the patients by month and specialty, and what fell through. */
final class ConsultationWorkbook {

    private final ConsultationFigureSet set;
    private final ConsultationFigureWords words;

    private ConsultationWorkbook(ConsultationFigureSet set, ConsultationFigureWords words) {
        this.set = set;
        this.words = words;
    }

    static List<Sheet> sheets(ConsultationFigureSet set, ConsultationFigureWords words) {
        var book = new ConsultationWorkbook(set, words);
        return List.of(
                book.cut("months", "month", set.months(), it -> Objects.requireNonNull(it.month())),
                book.cut("kinds", "kind", set.kinds(), it -> words.kind(Objects.requireNonNull(it.kind()))),
                book.cut("partners", "partner", set.partners(), it -> words.name(Objects.requireNonNull(it.partner()))),
                book.cut(
                        "specialties",
                        "specialty",
                        set.specialties(),
                        it -> words.specialty(Objects.requireNonNull(it.specialty()))),
                book.experts(),
                book.served(),
                book.setbacks());
    }

    /** A line for each, and at the end all together: medians are not sums. */
    private Sheet cut(
            String name,
            String by,
            List<ConsultationFigureLine> lines,
            Function<ConsultationFigureLine, String> called) {
        var headings = new ArrayList<String>();
        headings.add(words.word(by));
        figures(Of.CASE).map(words::word).forEach(headings::add);
        Stream.of("rate", "opinions", "stars", "starsBack").map(words::word).forEach(headings::add);
        for (var span : ConsultationSpan.values()) {
            headings.add(words.word("median").replace("{0}", words.word(span)));
            headings.add(words.word("ninetieth").replace("{0}", words.word(span)));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        lines.forEach(it -> rows.add(row(called.apply(it), it)));
        rows.add(row(words.word("unit"), set.total()));
        return sheet(name, headings, rows);
    }

    private static List<@Nullable Object> row(String called, ConsultationFigureLine it) {
        var row = new ArrayList<@Nullable Object>();
        row.add(called);
        figures(Of.CASE).map(figure -> it.counts().getOrDefault(figure, 0)).forEach(row::add);
        row.add(rate(it));
        row.add(it.opinions());
        row.add(it.stars());
        row.add(it.starsBack());
        for (var span : ConsultationSpan.values()) {
            minutes(row, it.times().get(span));
        }
        return row;
    }

    /** Of those that were due, how many took place; absent where none was due. */
    private static @Nullable Double rate(ConsultationFigureLine it) {
        var held = it.counts().getOrDefault(ConsultationFigure.HELD, 0);
        var due = held + it.counts().getOrDefault(ConsultationFigure.NOT_HELD, 0);
        return due == 0 ? null : Math.round(1000.0 * held / due) / 1000.0;
    }

    private Sheet experts() {
        var headings = new ArrayList<String>();
        Stream.of("expert", "title", "institution").map(words::word).forEach(headings::add);
        figures(Of.SEAT).map(words::word).forEach(headings::add);
        Stream.of("expertStars", "signMedian", "signNinetieth").map(words::word).forEach(headings::add);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (ExpertFigureLine it : set.experts()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(words.english() ? it.nameEn() : it.name());
            row.add(it.title());
            row.add(words.name(it.institution()));
            figures(Of.SEAT).map(figure -> it.counts().getOrDefault(figure, 0)).forEach(row::add);
            row.add(it.stars());
            minutes(row, it.toSign());
            rows.add(row);
        }
        return sheet("experts", headings, rows);
    }

    private Sheet served() {
        var headings = Stream.of("month", "specialty", "all", "inside", "outside")
                .map(words::word)
                .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (PersonTimes it : set.served()) {
            rows.add(Arrays.asList(it.month(), words.specialty(it.specialty()), it.all(), it.inside(), it.outside()));
        }
        return sheet("served", headings, rows);
    }

    private Sheet setbacks() {
        var headings = Stream.of("what", "reason", "cases").map(words::word).toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (SetbackLine it : set.setbacks()) {
            rows.add(Arrays.asList(words.word(it.figure()), words.english() ? it.en() : it.zh(), it.cases()));
        }
        return sheet("setbacks", headings, rows);
    }

    private Sheet sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {
        return new Sheet(words.word("sheet." + name), headings, rows);
    }

    private static void minutes(List<@Nullable Object> row, @Nullable SpanMinutes it) {
        row.add(it == null ? null : Math.round(it.median() * 10) / 10.0);
        row.add(it == null ? null : Math.round(it.ninetieth() * 10) / 10.0);
    }

    private static Stream<ConsultationFigure> figures(Of of) {
        return Arrays.stream(ConsultationFigure.values()).filter(it -> it.isOf(of));
    }
}
