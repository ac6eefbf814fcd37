package org.mailian.diagnosis.laboratory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.diagnosis.laboratory.Assay.AssayReport;
import org.mailian.document.Paper;
import org.mailian.document.Paper.Box;
import org.mailian.document.Paper.Column;
import org.mailian.document.Paper.Mark;
import org.mailian.kernel.Times;
import org.mailian.laboratory.Flag;
import org.mailian.laboratory.Specimen;

/**
 * 远程检验报告 on paper: the names of both institutions on top, who collected, who validated, each result beside its range, and what it
 * said before where it was corrected. In Chinese, because it is signed once and the signature is over these words.
 */
final class AssayPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Properties WORDS = load();

    private final Case it;
    private final Assay assay;
    private final AssayReport report;
    private final String panels;
    private final List<Specimen> tubes;

    /** @param panels in words */
    AssayPaper(Case it, Assay assay, AssayReport report, String panels, List<Specimen> tubes) {
        this.it = it;
        this.assay = assay;
        this.report = report;
        this.panels = panels;
        this.tubes = tubes;
    }

    String title() {
        return word("title");
    }

    /** What a stranger who holds the paper may compare. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(word("number"), it.number());
        facts.put(word("name"), it.subject().maskedName());
        facts.put(word("panels"), panels);
        facts.put(word("collectedBy"), it.requester().institution().name());
        facts.put(word("examinedBy"), laboratory().institution().name());
        facts.put(word("specialist"), report.specialist().name());
        facts.put(
                word("result"),
                report.lines().stream()
                        .map(line -> line.zh() + " " + value(line) + unit(line))
                        .collect(Collectors.joining("\uFF1B")));
        facts.put(word("reportedAt"), minute(report.signedAt()));
        return facts;
    }

    /** The unsigned file; {@code address} is where anybody can check it. */
    byte[] pdf(String address) {
        var collected =
                tubes.stream().map(Specimen::collected).filter(Objects::nonNull).findFirst();
        var both = it.requester().institution().name() + "  "
                + laboratory().institution().name();
        var paper = Paper.a4(it.number()).title(both, title(), it.number());
        paper.row(
                new Box(word("name"), it.subject().name()),
                new Box(word("sex"), word("sex." + it.subject().sex())),
                new Box(word("age"), age()),
                new Box(word("number"), it.number(), 2));
        paper.row(new Box(word("panels"), panels, 2), new Box(word("orderedBy"), doctor()));
        paper.row(
                new Box(word("collectedBy"), it.requester().institution().name()),
                new Box(word("examinedBy"), laboratory().institution().name()));
        paper.row(
                new Box(
                        word("collectedAt"),
                        minute(collected.map(Specimen.Done::at).orElse(null))),
                new Box(word("receivedAt"), minute(assay.times().receivedAt())),
                new Box(word("reportedAt"), minute(report.signedAt())));
        paper.row(word("tubes"), tubes.stream().map(Specimen::code).collect(Collectors.joining("  ")));
        var changed =
                report.lines().stream().filter(line -> line.before() != null).toList();
        if (!changed.isEmpty()) {
            paper.row(word("revised"), revised(changed));
        }
        paper.table(columns(), report.lines().stream().map(AssayPaper::row).toList());
        for (var alert : assay.alerts()) {
            paper.row(word("critical"), minute(alert.raisedAt()) + "  " + alert.inChinese());
        }
        if (report.comment() != null) {
            paper.row(word("comment"), report.comment());
        }
        paper.marks(marks(
                collected.map(Specimen.Done::by).orElse(""),
                collected.map(Specimen.Done::at).orElse(null)));
        return paper.paragraph(word("notice"))
                .code(address, word("code"), it.number() + " \u00B7 v" + report.version())
                .pdf();
    }

    private Mark[] marks(String collector, @Nullable Instant collectedAt) {
        var names = report.lines().stream().map(AssayLine::enteredBy).distinct().collect(Collectors.joining(" "));
        var last = report.lines().stream()
                .map(AssayLine::enteredAt)
                .max(Instant::compareTo)
                .orElse(null);
        var laboratory = laboratory().institution().name();
        var specialist = report.specialist();
        return new Mark[] {
            new Mark(word("collector"), collector, it.requester().institution().name(), minute(collectedAt)),
            new Mark(word("technician"), names, laboratory, minute(last)),
            new Mark(
                    word("specialist"),
                    specialist.title() == null ? specialist.name() : specialist.name() + " " + specialist.title(),
                    laboratory,
                    minute(report.signedAt()))
        };
    }

    private String revised(List<AssayLine> changed) {
        var said = changed.stream()
                .map(line -> line.zh() + " " + line.before() + " \u2192 " + value(line)
                        + (line.correction() == null ? "" : "\uFF08" + line.correction() + "\uFF09"))
                .collect(Collectors.joining("\uFF1B"));
        return word("revisedFrom").formatted(report.version(), said);
    }

    private static List<Column> columns() {
        return List.of(
                new Column(word("item"), 6),
                new Column(word("result"), 4),
                new Column("", 1),
                new Column(word("unit"), 3),
                new Column(word("range"), 4));
    }

    private static List<String> row(AssayLine line) {
        var name = line.zh() + "\uFF08" + line.item() + "\uFF09";
        return List.of(name, value(line), mark(line.flag()), line.unit(), range(line));
    }

    private static String value(AssayLine line) {
        return switch (line.value()) {
            case "POSITIVE" -> "\u9633\u6027";
            case "NEGATIVE" -> "\u9634\u6027";
            default -> line.value();
        };
    }

    private static String unit(AssayLine line) {
        return line.unit().isEmpty() ? "" : " " + line.unit();
    }

    private static String mark(Flag flag) {
        return switch (flag) {
            case NONE -> "";
            case LOW -> "\u2193";
            case HIGH -> "\u2191";
            case VERY_LOW -> "\u2193\u2193";
            case VERY_HIGH -> "\u2191\u2191";
            case ABNORMAL -> "*";
        };
    }

    private static String range(AssayLine line) {
        if (line.low() != null && line.high() != null) {
            return plain(line.low()) + " \u2013 " + plain(line.high());
        }
        if (line.high() != null) {
            return "\u2264 " + plain(line.high());
        }
        return line.low() == null ? "" : "\u2265 " + plain(line.low());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private Party laboratory() {
        return Objects.requireNonNull(it.responder());
    }

    private String doctor() {
        var doctor = it.requester().practitioner();
        return doctor == null ? "" : doctor.name();
    }

    private String age() {
        var birth = it.subject().birthDate();
        return birth == null
                ? ""
                : birth.until(Times.dayInChina(assay.times().orderedAt())).getYears() + word("years");
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(Times.CHINA));
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties load() {
        var words = new Properties();
        var file = "/labels/laboratory-reports.zh-CN.properties";
        try (var stream = Objects.requireNonNull(AssayPaper.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
