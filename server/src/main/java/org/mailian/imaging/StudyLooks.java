package org.mailian.imaging;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            case Looker.Person(var caller) -> {
                if (note("PERSON", caller.account(), caller.name(), caller.institution(), shown, now)
                        && shown.patient() != null) {
                    reads.record(caller, shown.patient(), null, "study.images", "study " + shown.studyUid());
                }
            }
            case Looker.Machine(var peer, var institution, var title) ->
                note("MACHINE", peer, title, institution, shown, now);
            case Looker.Holder(var link, _, var purpose) -> note("LINK", link, purpose, null, shown, now);
        }
    }

    /** Whether this is the looker's first look of the hour. */
    private boolean note(
            String way, UUID who, String name, @Nullable UUID institution, StoredInstance shown, Instant now) {
        var first = new boolean[1];
        noted.get(new Look(shown.study(), now.truncatedTo(ChronoUnit.HOURS), who), it -> {
            first[0] = jdbc.sql("""
                                    insert into imaging.look (study_id, hour, way, who, name, institution_id, first_at)
                                    values (:study, :hour, :way, :who, :name, :institution, :now) on conflict do nothing""")
                            .param("study", it.study())
                            .param("hour", Times.sql(it.hour()))
                            .param("way", way)
                            .param("who", who)
                            .param("name", name)
                            .param("institution", institution, Types.OTHER)
                            .param("now", Times.sql(now))
                            .update()
                    > 0;
            return true;
        });
        return first[0];
    }
}
