package org.mailian.imaging;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.kernel.ShortMemory;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looked at which study, written before anything is shown: one line an hour for each looker, however many pictures a study has. A
 * look of a person at a patient of our index is also in the log of reads.
 */
@Component
class StudyLooks {

    private record Look(UUID study, Instant hour, UUID who) {}

    private final ShortMemory<Look, Boolean> noted = new ShortMemory<>(Duration.ofHours(1), 20_000);
    private final JdbcClient jdbc;
    private final ReadLog reads;
    private final Clock clock;

    StudyLooks(JdbcClient jdbc, ReadLog reads, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.clock = clock;
    }

    void note(Looker looker, StoredInstance shown) {
        var now = Times.micros(clock.instant());
        switch (looker) {
            case Looker.Person it -> note(it.caller(), shown, now);
            case Looker.Machine it -> note("MACHINE", it.peer(), it.title(), it.institution(), shown, now);
            case Looker.Holder it -> note("LINK", it.link(), it.purpose(), null, shown, now);
        }
    }

    private void note(Caller caller, StoredInstance shown, Instant now) {
        var first = note("PERSON", caller.account(), caller.name(), caller.institution(), shown, now);
        if (first && shown.patient() != null) {
            reads.record(caller, shown.patient(), null, "study.images", "study " + shown.studyUid());
        }
    }

    /** Whether this is the looker's first look of the hour. */
    private boolean note(
            String way, UUID who, String name, @Nullable UUID institution, StoredInstance shown, Instant now) {
        var first = new AtomicBoolean();
        noted.get(new Look(shown.study(), now.truncatedTo(ChronoUnit.HOURS), who), look -> {
            first.set(add(look, way, name, institution, now));
            return true;
        });
        return first.get();
    }

    private boolean add(Look look, String way, String name, @Nullable UUID institution, Instant now) {
        var added = jdbc.sql("""
                        insert into imaging.look (study_id, hour, way, who, name, institution_id, first_at)
                        values (:study, :hour, :way, :who, :name, :institution, :now) on conflict do nothing""")
                .param("study", look.study())
                .param("hour", Times.sql(look.hour()))
                .param("way", way)
                .param("who", look.who())
                .param("name", name)
                .param("institution", institution, Types.OTHER)
                .param("now", Times.sql(now))
                .update();
        return added > 0;
    }
}
