package org.mailian.patient.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How good the finding is, on texts with the answers written in: floors, not goals. */
class CorpusTests {

    private static final Pattern ANSWER = Pattern.compile("\\{([A-Z_]+):([^}]+)}");

    record Sample(String text, List<IdentitySpan> answers) {

        static Sample of(String line) {
            var text = new StringBuilder();
            var answers = new ArrayList<IdentitySpan>();
            var place = 0;
            for (var it : ANSWER.matcher(line).results().toList()) {
                text.append(line, place, it.start());
                var start = text.length();
                text.append(it.group(2));
                answers.add(IdentitySpan.marked(start, text.length(), IdentityKind.valueOf(it.group(1))));
                place = it.end();
            }
            return new Sample(text.append(line.substring(place)).toString(), answers);
        }
    }

    private static final List<Sample> SAMPLES = samples("corpus");

    /** Written after the rules, to see what they do with texts they were not made for. */
    private static final List<Sample> SECOND = samples("corpus-second");

    @Test
    void findsAlmostEverythingAndLittleElse() {
        measure(SAMPLES, 0.97, 0.97, 0.90);
    }

    @Test
    void findsMostOfWhatItWasNotMadeFor() {
        measure(SECOND, 0.90, 0.90, 0.85);
    }

    private static void measure(List<Sample> samples, double leastRecall, double leastPrecision, double leastKinds) {
        var answers = 0;
        var found = 0;
        var proposals = 0;
        var right = 0;
        var sameKind = 0;
        var report = new ArrayList<String>();
        for (var sample : samples) {
            var spans = Identities.find(sample.text(), List.of());
            answers += sample.answers().size();
            proposals += spans.size();
            for (var answer : sample.answers()) {
                var covered = spans.stream()
                        .filter(it -> it.start() <= answer.start() && it.end() >= answer.end())
                        .findFirst();
                found += covered.isPresent() ? 1 : 0;
                sameKind += covered.filter(it -> it.kind() == answer.kind()).isPresent() ? 1 : 0;
                if (covered.isEmpty()) {
                    report.add("missed " + piece(sample, answer) + " in " + sample.text());
                }
            }
            for (var span : spans) {
                if (sample.answers().stream().anyMatch(span::overlaps)) {
                    right++;
                } else {
                    report.add("wrong " + span.kind() + " " + span.sureness() + " " + piece(sample, span) + " in "
                            + sample.text());
                }
            }
        }
        var recall = found / (double) answers;
        var precision = right / (double) proposals;
        var kinds = sameKind / (double) answers;
        var measured = "recall %.3f, precision %.3f, of the right kind %.3f, %d answers: %s"
                .formatted(recall, precision, kinds, answers, String.join("\n", report));
        assertThat(recall).as(measured).isGreaterThanOrEqualTo(leastRecall);
        assertThat(precision).as(measured).isGreaterThanOrEqualTo(leastPrecision);
        assertThat(kinds).as(measured).isGreaterThanOrEqualTo(leastKinds);
    }

    @Test
    void whatIsCertainIsRight() {
        for (var sample : SAMPLES) {
            assertThat(Identities.find(sample.text(), List.of()).stream()
                            .filter(it -> it.sureness() == Sureness.CERTAIN)
                            .filter(it -> sample.answers().stream().noneMatch(it::overlaps))
                            .map(it -> piece(sample, it)))
                    .as(sample.text())
                    .isEmpty();
        }
    }

    @Test
    void nothingIsFoundTwice() {
        for (var sample : SAMPLES) {
            var masked = Masking.apply(sample.text(), Identities.find(sample.text(), List.of()));

            assertThat(Identities.find(masked, List.of())).as(masked).isEmpty();
        }
    }

    private static String piece(Sample sample, IdentitySpan it) {
        return sample.text().substring(it.start(), it.end());
    }

    private static List<Sample> samples(String name) {
        var resource = Objects.requireNonNull(CorpusTests.class.getResourceAsStream("/masking/" + name + ".txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(Sample::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
