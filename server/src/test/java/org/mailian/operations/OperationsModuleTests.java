package org.mailian.operations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.journal.DeadLetter;
import org.mailian.journal.DeadLetterDesk;
import org.mailian.journal.Deed;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.MoodyProjection;
import org.mailian.journal.Projections;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class OperationsModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    Projections projections;

    @Autowired
    MoodyProjection moody;

    @Autowired
    DeadLetterDesk desk;

    @Autowired
    TransactionTemplate transaction;

    SignedIn administrator;
    SignedIn doctor;
    StreamId stream = new StreamId("case", Ids.next());

    @BeforeEach
    void anOperator() {
        var hospital = people.hospital("清溪县第二人民医院");
        administrator = people.at(hospital, "ADMINISTRATOR");
        doctor = people.at(hospital, "SPECIALIST");
    }

    @Test
    void projectionsAreListedWithTheirLag() {
        projections.catchUp();

        assertThat(mvc.get().uri("/api/operations/projections").with(administrator))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.name == 'moody')].attempts")
                .asArray()
                .containsExactly(0);
    }

    @Test
    void aDeadLetterIsAppliedAfterItsCauseIsGone() {
        var entry = aDeadEntry();
        var letter = letter(entry);
        assertThat(mvc.post()
                        .uri("/api/operations/dead-letters/{id}/retry", letter)
                        .with(administrator))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("journal/dead-letter-still-fails");
        moody.forgive(stream);

        assertThat(mvc.post()
                        .uri("/api/operations/dead-letters/{id}/retry", letter)
                        .with(administrator))
                .hasStatus(204);

        assertThat(moody.applied()).contains(entry.seq());
    }

    @Test
    void aDeadLetterIsDiscardedOnlyWithAReason() {
        var letter = letter(aDeadEntry());

        assertThat(discard(letter, "{\"reason\":\" \"}")).hasStatus(422);
        assertThat(discard(letter, "{\"reason\":\"演练数据\"}")).hasStatus(204);
        assertThat(mvc.get().uri("/api/operations/dead-letters?limit=100").with(administrator))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(letter.toString());
    }

    @Test
    void thoseWhoDoNotKeepTheHouseSeeNoneOfIt() {
        assertThat(mvc.get().uri("/api/operations/projections").with(doctor)).hasStatus(403);
        assertThat(mvc.get().uri("/api/operations/dead-letters").with(doctor)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/api/operations/dead-letters/{id}/retry", Ids.next())
                        .with(doctor))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/operations/projections")).hasStatus(401);
    }

    private MvcTestResult discard(UUID letter, String body) {
        return mvc.post()
                .uri("/api/operations/dead-letters/{id}/discard", letter)
                .with(administrator)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Entry aDeadEntry() {
        moody.dislike(stream);
        var entry = requireNonNull(transaction.execute(status -> journal.append(new Deed(
                stream,
                MoodyProjection.TYPE,
                Actor.system(),
                Instant.parse("2026-08-03T04:00:00Z"),
                Map.of(),
                Set.of()))));
        projections.catchUp();
        return entry;
    }

    private UUID letter(Entry entry) {
        return desk.open(null, 100).items().stream()
                .filter(it -> it.entry() == entry.seq())
                .findFirst()
                .map(DeadLetter::id)
                .orElseThrow();
    }
}
