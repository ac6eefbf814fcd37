package org.mailian.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.journal.Timer;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Climbs the escalation ladder of every clock whose next rung has come. What is due stays due in the table until it has been climbed, so
 * a clock fires late after an outage rather than never; each rung is one journal entry, from which people are told.
 */
@Component
class ClockSweep implements Timer {

    private static final int BATCH = 100;

    private final Cases cases;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ClockSweep(Cases cases, Journal journal, TransactionTemplate transaction, java.time.Clock time) {
        this.cases = cases;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "clock-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        List<UUID> due;
        do {
            due = cases.withClocksDue(time.instant(), BATCH);
            due.forEach(it -> transaction.executeWithoutResult(_ -> climb(it)));
        } while (due.size() == BATCH);
    }

    /** The case is locked first, as every action locks it: an answer that comes in the same moment wins or loses, never both. */
    private void climb(UUID caseId) {
        var found = cases.findForSystem(caseId);
        if (found.isEmpty()) {
            return;
        }
        var it = found.get();
        var now = Times.micros(time.instant());
        for (var clock : it.clocks()) {
            var next = clock;
            while (next.nextAt() instanceof Instant at && !at.isAfter(now)) {
                tell(it, next, now);
                next = next.climbed();
            }
            if (next != clock) {
                cases.climbed(it.id(), next);
            }
        }
    }

    private void tell(Case it, Clock clock, Instant now) {
        var rung = clock.rungs().get(clock.nextRung());
        var party = it.party(clock.side()).orElse(it.requester());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("clock", clock.name());
        payload.put("side", clock.side().name());
        payload.put("rung", clock.nextRung());
        payload.put("to", rung.to());
        payload.put("institution", party.institution().id().toString());
        if (party.department() != null) {
            payload.put("department", party.department().id().toString());
        }
        if (party.practitioner() != null) {
            payload.put("practitioner", party.practitioner().id().toString());
        }
        payload.put("dueAt", String.valueOf(clock.dueAt()));
        payload.put("overdue", clock.dueAt() != null && !clock.dueAt().isAfter(now));
        payload.put("number", it.number());
        payload.put("policy", clock.policyVersion());
        journal.append(new Deed(
                new StreamId("case", it.id()), "clock.escalated", Actor.system(), now, payload, it.audience()));
    }
}
