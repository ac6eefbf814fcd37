package org.mailian.diagnosis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.document.Paper;
import org.mailian.document.Paper.Box;
import org.mailian.document.Paper.Mark;
import org.mailian.kernel.Times;

/**
 * 远程诊断报告 on paper: the names of both institutions on top, who asked, who read, what was seen. In Chinese, because it is signed
 * once and the signature is over these words.
 */
final class ReportPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Properties WORDS = load();

    private final Case it;
    private final Diagnosis diagnosis;
    private final DiagnosisRules.Examination examination;

    ReportPaper(Case it, Diagnosis diagnosis, DiagnosisRules.Examination examination) {
        this.it = it;
        this.diagnosis = diagnosis;
        this.examination = examination;
    }

    static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(Times.CHINA));
    }

    /** 甲院 · 乙院, as on the seal of both. */
    String bothInstitutions() {
        return it.requester().institution().name() + "  "
                + reader().institution().name();
    }

    String title() {
        return examination.zh() + word("title");
    }

    /** The unsigned file; {@code address} is where anybody can check it. */
    byte[] pdf(Reports.Wording wording, List<Paper.Picture> pictures, String address) {
        var paper = Paper.a4(it.number()).title(bothInstitutions(), title(), it.number());
        paper.row(
                new Box(word("name"), it.subject().name()),
                new Box(word("sex"), word("sex." + it.subject().sex())),
                new Box(word("age"), age()),
                new Box(word("accession"), diagnosis.accessionNumber(), 2));
        paper.row(
                new Box(word("examination"), examination.zh(), 2),
                new Box(word("acquiredAt"), minute(diagnosis.times().acquiredAt())),
                new Box(word("reportedAt"), minute(wording.at())));
        paper.row(
                new Box(word("examinedBy"), it.requester().institution().name() + person(it.requester())),
                new Box(word("technician"), text(diagnosis.acquiredBy())),
                new Box(word("readBy"), reader().institution().name()));
        paper.row(word("summary"), diagnosis.order().clinicalSummary());
        if (wording.reason() != null) {
            paper.row(word("addendum"), "第 " + wording.version() + " 版。" + wording.reason());
        }
        var content = wording.content();
        paper.section(word("findings")).paragraph(text(content.findings()));
        if (content.structured() != null && !content.structured().isEmpty()) {
            paper.row(word("measured"), measured(content));
        }
        paper.section(word("impression")).paragraph(text(content.impression()));
        if (content.diagnoses() != null && !content.diagnoses().isEmpty()) {
            paper.row(
                    word("coded"),
                    content.diagnoses().stream()
                            .map(code -> code.code() + " " + code.name())
                            .collect(Collectors.joining("\uFF1B")));
        }
        for (var alert : diagnosis.alerts()) {
            paper.row(word("critical"), minute(alert.raisedAt()) + "  " + alert.finding());
        }
        if (!pictures.isEmpty()) {
            paper.pictures(pictures);
        }
        paper.marks(marks(wording));
        paper.paragraph(word("notice"));
        return paper.code(address, word("code"), it.number() + " · v" + wording.version())
                .pdf();
    }

    /** Who stands for it, in the order in which they worked; the signatures themselves are in the file. */
    private Mark[] marks(Reports.Wording wording) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(
                word("requester"),
                name(it.requester()),
                it.requester().institution().name(),
                minute(diagnosis.times().orderedAt())));
        var first = wording.firstReader();
        if (first != null && !first.practitioner().equals(wording.expert().practitioner())) {
            marks.add(new Mark(
                    word("firstReader"),
                    named(first),
                    reader().institution().name(),
                    minute(diagnosis.times().firstReadAt())));
        }
        marks.add(new Mark(
                word("expert"), named(wording.expert()), reader().institution().name(), minute(wording.at())));
        return marks.toArray(Mark[]::new);
    }

    private Party reader() {
        return Objects.requireNonNull(it.responder());
    }

    private String measured(ReportContent content) {
        return Objects.requireNonNull(content.structured()).stream()
                .map(finding -> label(finding.code()) + " " + finding.value()
                        + (finding.unit() == null ? "" : " " + finding.unit()))
                .collect(Collectors.joining("\uFF1B"));
    }

    private String label(String code) {
        return examination.structured().stream()
                .filter(item -> item.code().equals(code))
                .map(DiagnosisRules.StructuredItem::zh)
                .findFirst()
                .orElse(code);
    }

    private String age() {
        var birth = it.subject().birthDate();
        return birth == null
                ? ""
                : birth.until(Times.dayInChina(diagnosis.times().orderedAt())).getYears() + word("years");
    }

    private static String named(ReaderName reader) {
        return reader.title() == null ? reader.name() : reader.name() + " " + reader.title();
    }

    private static String name(Party party) {
        return party.practitioner() == null ? "" : party.practitioner().name();
    }

    private static String person(Party party) {
        return party.department() == null ? "" : " " + party.department().name();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Properties load() {
        var words = new Properties();
        try (var stream =
                Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/labels/reports.zh-CN.properties"))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
