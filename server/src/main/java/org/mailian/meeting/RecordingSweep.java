package org.mailian.meeting;

import java.time.Duration;
import org.mailian.journal.Timer;
import org.springframework.stereotype.Component;

/** Removes recordings whose years are over, as the policy where the meeting was held says. */
@Component
class RecordingSweep implements Timer {

    private static final int AT_ONCE = 100;

    private final Recordings recordings;
    private final RecordingTable table;
    private final MeetingPolicy policy;

    RecordingSweep(Recordings recordings, RecordingTable table, MeetingPolicy policy) {
        this.recordings = recordings;
        this.table = table;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "meeting-recordings";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (var institution : table.holders()) {
            recordings.sweep(institution, policy.of(institution).recording().years(), AT_ONCE);
        }
    }
}
