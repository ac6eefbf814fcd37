package org.mailian.consultation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import org.mailian.consultation.ExpertSeat.SignedOpinion;
import org.mailian.document.Paper;
import org.mailian.document.Paper.Box;
import org.mailian.document.Paper.Mark;
import org.mailian.kernel.Times;

/**
 * 远程会诊意见 on paper: who asked, who was asked, the question, what each expert thinks, dissent included, and who decides and answers for
 * it (rules §1.3). In Chinese, because it is signed once and the signature is over these words.
 */
final class OpinionPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Properties WORDS = load();

    private final Case it;
    private final Consultation consultation;
    private final List<ExpertSeat> seats;
    private final Instant at;

    /** @param seats whose opinions stand on it */
    OpinionPaper(Case it, Consultation consultation, List<ExpertSeat> seats, Instant at) {
        this.it = it;
        this.consultation = consultation;
        this.seats = seats;
        this.at = at;
    }

    String title() {
        return word("title");
    }

    /** What a stranger who holds the paper may compare. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(word("number"), it.number());
        facts.put(word("name"), it.subject().shownName());
        facts.put(word("inviting"), it.requester().institution().name());
        facts.put(word("invited"), institutions());
        facts.put(word("experts"), seats.stream().map(seat -> name(seat)).collect(Collectors.joining("\u3001")));
        facts.put(
                word("advice"),
                seats.stream().map(seat -> opinion(seat).says().advice()).collect(Collectors.joining("\uFF1B")));
        facts.put(word("reportedAt"), minute(at));
        return facts;
    }

    /** The unsigned file; {@code address} is where anybody can check it. */
    byte[] pdf(String address) {
        var matter = consultation.matter();
        var asking = it.requester();
        var paper =
                Paper.a4(it.number()).title(asking.institution().name() + "  " + institutions(), title(), it.number());
        paper.row(
                new Box(
                        word("name"),
                        it.subject().pseudonym() == null
                                ? it.subject().name()
                                : it.subject().pseudonym()),
                new Box(word("sex"), word("sex." + it.subject().sex())),
                new Box(word("age"), age()),
                new Box(word("kind"), word("kind." + matter.kind().name())));
        paper.row(
                new Box(word("inviting"), asking.institution().name()),
                new Box(
                        word("askedBy"),
                        asking.practitioner() == null
                                ? ""
                                : asking.practitioner().name()),
                new Box(word("heldAt"), minute(held())));
        said(paper, "question", matter.question());
        said(paper, "purpose", matter.purpose());
        said(paper, "history", matter.history());
        said(paper, "findings", matter.findings());
        said(paper, "impression", matter.impression());
        for (var seat : seats) {
            opinion(paper, seat);
        }
        paper.marks(seats.stream().map(this::mark).toArray(Mark[]::new));
        return paper.paragraph(word("notice"))
                .code(address, word("code"), it.number())
                .pdf();
    }

    private void opinion(Paper paper, ExpertSeat seat) {
        var says = opinion(seat).says();
        paper.section(word(says.dissents() ? "dissent" : "opinion") + "\uFF1A" + name(seat) + "\uFF08"
                + seat.party().institution().name() + "\uFF09");
        said(paper, "diagnosis", says.diagnosis());
        said(paper, "reasoning", says.reasoning());
        said(paper, "advice", says.advice());
    }

    private Mark mark(ExpertSeat seat) {
        return new Mark(
                word("expert"),
                name(seat),
                seat.party().institution().name(),
                minute(opinion(seat).at()));
    }

    private String institutions() {
        var names = seats.stream()
                .map(seat -> seat.party().institution().name())
                .distinct()
                .collect(Collectors.joining("  "));
        var responder = it.responder();
        return names.isEmpty() && responder != null ? responder.institution().name() : names;
    }

    private @Nullable Instant held() {
        return consultation.times().begunAt();
    }

    private static SignedOpinion opinion(ExpertSeat seat) {
        return Objects.requireNonNull(seat.opinion());
    }

    private static String name(ExpertSeat seat) {
        Party.NamedPerson person = seat.person();
        return person.title() == null ? person.name() : person.name() + " " + person.title();
    }

    private static void said(Paper paper, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            paper.row(word(label), text);
        }
    }

    private String age() {
        var birth = it.subject().birthDate();
        return birth == null ? "" : birth.until(Times.dayInChina(at)).getYears() + word("years");
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(Times.CHINA));
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties load() {
        var words = new Properties();
        var file = "/labels/consultation-reports.zh-CN.properties";
        try (var stream = Objects.requireNonNull(OpinionPaper.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
