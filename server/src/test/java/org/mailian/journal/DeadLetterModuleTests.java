package org.mailian.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mailian.journal.JournalFixtures.DR_LIN;
import static org.mailian.journal.JournalFixtures.MONDAY_NOON;
import static org.mailian.journal.JournalFixtures.aCase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DeadLetterModuleTests {

    @Autowired
    Journal journal;

    @Autowired
    Projections projections;

    @Autowired
    DeadLetterDesk desk;

    @Autowired
    MoodyProjection moody;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEntryThatKeepsFailingLiesOnTheDeskWithItsReason() {
        var stream = aCase();
        var entry = aDeadEntry(stream);

        var letter = letter(entry);

        assertThat(letter.projection()).isEqualTo("moody");
        assertThat(letter.stream()).isEqualTo(stream);
        assertThat(letter.error()).isEqualTo("IllegalStateException: Not in the mood");
        assertThat(projections.states())
                .filteredOn(it -> it.name().equals("moody"))
                .allSatisfy(it -> assertThat(it.deadLetters()).isPositive());
        assertThat(moody.applied()).doesNotContain(entry.seq());
    }

    @Test
    void tryingAgainAppliesItAndIsJournaled() {
        var stream = aCase();
        var entry = aDeadEntry(stream);
        var letter = letter(entry).id();
        moody.forgive(stream);

        desk.retry(letter, DR_LIN);

        assertThat(moody.applied()).containsOnlyOnce(entry.seq());
        assertThat(typesOf(letter)).containsExactly("dead-letter.applied");
        assertRefused("journal/dead-letter-settled", () -> desk.retry(letter, DR_LIN));
    }

    @Test
    void whatFailsAgainStaysOnTheDesk() {
        var entry = aDeadEntry(aCase());
        var letter = letter(entry);

        assertRefused("journal/dead-letter-still-fails", () -> desk.retry(letter.id(), DR_LIN));

        assertThat(letter(entry).attempts()).isEqualTo(letter.attempts() + 1);
        assertThat(typesOf(letter.id())).isEmpty();
    }

    @Test
    void discardingKeepsTheReasonInTheJournal() {
        var letter = letter(aDeadEntry(aCase())).id();

        desk.discard(letter, "演练数据", DR_LIN);

        assertThat(journal.read(new StreamId("dead-letter", letter), 0, 10))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.type()).isEqualTo("dead-letter.discarded");
                    assertThat(it.payload().get("reason").stringValue()).isEqualTo("演练数据");
                });
        assertRefused("journal/dead-letter-settled", () -> desk.discard(letter, "再来", DR_LIN));
    }

    @Test
    void aLetterNobodyKnowsIsRefused() {
        assertRefused("journal/dead-letter-unknown", () -> desk.retry(Ids.next(), DR_LIN));
    }

    @Test
    void theDeskIsReadPageByPage() {
        var older = letter(aDeadEntry(aCase()));
        var newer = letter(aDeadEntry(aCase()));

        var first = desk.open(null, 1);
        assertThat(first.items()).containsExactly(newer);
        assertThat(desk.open(first.next(), 1).items()).containsExactly(older);
    }

    private Entry aDeadEntry(StreamId stream) {
        moody.dislike(stream);
        var entry = requireNonNull(transaction.execute(status ->
                journal.append(new Deed(stream, MoodyProjection.TYPE, DR_LIN, MONDAY_NOON, Map.of(), Set.of()))));
        projections.catchUp();
        return entry;
    }

    private DeadLetter letter(Entry entry) {
        return desk.open(null, 100).items().stream()
                .filter(it -> it.entry() == entry.seq())
                .findFirst()
                .orElseThrow();
    }

    private List<String> typesOf(UUID letter) {
        return journal.read(new StreamId("dead-letter", letter), 0, 10).stream()
                .map(Entry::type)
                .toList();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed::run)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
