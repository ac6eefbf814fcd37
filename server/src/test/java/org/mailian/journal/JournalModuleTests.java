package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mailian.journal.JournalFixtures.MONDAY_NOON;
import static org.mailian.journal.JournalFixtures.aCase;
import static org.mailian.journal.JournalFixtures.aDeed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class JournalModuleTests {

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEntryIsReadAsItWasWritten() {
        var stream = aCase();

        var written = transaction.execute(status -> journal.append(aDeed(stream)));

        assertThat(journal.read(stream, 0, 10)).isEqualTo(List.of(written));
        assertThat(written.occurredAt()).isEqualTo(MONDAY_NOON);
        assertThat(written.position()).isEqualTo(1);
        assertThat(journal.verify(stream)).isEqualTo(new Verification(true, 1, null, "SHA-256", written.hash()));
    }

    @Test
    void aDeedOutsideATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> journal.append(aDeed(aCase())));
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        var stream = aCase();

        transaction.executeWithoutResult(status -> {
            journal.append(aDeed(stream));
            status.setRollbackOnly();
        });

        assertThat(journal.read(stream, 0, 10)).isEmpty();
    }

    @Test
    void aTextWithNulIsRefusedByName() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        transaction.execute(status -> journal.append(aDeed(aCase(), Map.of("note", "a\u0000b")))))
                .satisfies(it -> assertThat(it.code()).isEqualTo("journal/text-not-storable"));
    }

    @Test
    void aPayloadOverTheLimitIsRefusedByName() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> transaction.execute(status ->
                        journal.append(aDeed(aCase(), Map.of("note", "长".repeat(100_000))))))
                .satisfies(it -> assertThat(it.code()).isEqualTo("journal/payload-too-large"));
    }
}
