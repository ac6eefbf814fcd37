package org.mailian.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes studies out of the archive; that they were there stays in the journal. */
@Component
class StudyRemoval {

    private record Owned(UUID institutionId, String uid) {}

    private final JdbcClient jdbc;
    private final ObjectStore objects;
    private final Journal journal;
    private final Clock clock;

    StudyRemoval(JdbcClient jdbc, ObjectStore objects, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.journal = journal;
        this.clock = clock;
    }

    List<UUID> owners() {
        return jdbc.sql("select institution_id from imaging.usage order by 1")
                .query(UUID.class)
                .list();
    }

    List<UUID> older(UUID institution, LocalDateTime limit, int most) {
        return jdbc.sql("""
                        select s.id from imaging.study s
                        where s.institution_id = :institution and s.ordered_at < :limit and s.received_at < :limit
                          and not exists (select from imaging.study_grant g where g.study_id = s.id and g.ended_at is null)
                        order by s.id limit :most""")
                .param("institution", institution)
                .param("limit", limit)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The lines first: an object without a line is nobody's, a line without an object would be a promise broken. */
    @Transactional
    void remove(UUID study) {
        var keys = jdbc.sql("""
                        select i.object from imaging.instance i where i.study_id = :study
                        union all
                        select o.object from imaging.original o join imaging.instance i on i.id = o.instance_id
                        where i.study_id = :study""").param("study", study).query(String.class).list();
        jdbc.sql("""
                        update imaging.usage u set bytes = u.bytes - gone.bytes, instances = u.instances - gone.instances
                        from (select s.institution_id, coalesce(sum(i.size), 0) as bytes, count(i.id) as instances
                              from imaging.study s left join imaging.instance i on i.study_id = s.id
                              where s.id = :study group by s.institution_id) gone
                        where u.institution_id = gone.institution_id""").param("study", study).update();
        var owned = jdbc.sql("delete from imaging.study where id = :study returning institution_id, uid")
                .param("study", study)
                .query(Owned.class)
                .single();
        journal.append(new Deed(
                new StreamId("study", study),
                "study.removed",
                Actor.system(),
                clock.instant(),
                Map.of("studyInstanceUid", owned.uid(), "instances", keys.size()),
                Set.of(owned.institutionId())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forEach(StudyRemoval.this::delete);
            }
        });
    }

    private void delete(String key) {
        try {
            objects.delete(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
