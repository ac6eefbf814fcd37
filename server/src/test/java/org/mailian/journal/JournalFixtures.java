package org.mailian.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.util.unit.DataSize;

/** People and places of the journal's tests. */
final class JournalFixtures {

    static final Instant MONDAY_NOON = Instant.parse("2026-08-03T04:00:00.123456Z");
    static final UUID CHAKOU = Ids.at(MONDAY_NOON);
    static final UUID QINGXI_SECOND = Ids.at(MONDAY_NOON);
    static final Actor DR_LIN = new Actor(Ids.at(MONDAY_NOON), Ids.at(MONDAY_NOON), CHAKOU, "林医生");

    private JournalFixtures() {}

    static StreamId aCase() {
        return new StreamId("case", Ids.next());
    }

    static Deed aDeed(StreamId stream, Map<String, ?> payload) {
        return new Deed(stream, "referral.submitted", DR_LIN, MONDAY_NOON, payload, Set.of(CHAKOU, QINGXI_SECOND));
    }

    static Deed aDeed(StreamId stream) {
        return aDeed(stream, Map.of("urgency", "URGENT", "note", "胸痛两小时"));
    }

    static JournalSettings settings(String algorithm) {
        return new JournalSettings(
                algorithm, DataSize.ofKilobytes(256), 3, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
}
