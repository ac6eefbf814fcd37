package org.mailian.diagnosis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Studies of an institution that no order has got. What an order has is never among them, whoever was faster. */
@Repository
class UnmatchedStudies {

    /** One of them, and when it was examined there. */
    record UnmatchedStudy(String studyUid, LocalDateTime examinedAt) {}

    private static final String LISTED = """
            select u.study_uid, u.examined_at from diagnosis.unmatched_study u
            where u.institution_id = :institution and u.left_at is null
              and not exists (select from diagnosis.diagnosis d where d.study_uid = u.study_uid)""";

    private final JdbcClient jdbc;

    UnmatchedStudies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID institution, String uid, LocalDateTime examinedAt) {
        jdbc.sql("""
                insert into diagnosis.unmatched_study (study_uid, institution_id, examined_at)
                values (:uid, :institution, :examinedAt) on conflict do nothing""")
                .param("uid", uid)
                .param("institution", institution)
                .param("examinedAt", examinedAt)
                .update();
    }

    void remove(String uid) {
        jdbc.sql("delete from diagnosis.unmatched_study where study_uid = :uid")
                .param("uid", uid)
                .update();
    }

    /** Those of an institution, the last examined first. */
    List<UnmatchedStudy> page(UUID institution, @Nullable UnmatchedStudy after, int limit) {
        var from = after == null ? "" : " and (u.examined_at, u.study_uid) < (:at, :uid)";
        var statement = jdbc.sql(LISTED + from + " order by u.examined_at desc, u.study_uid desc limit :limit")
                .param("institution", institution)
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("at", after.examinedAt()).param("uid", after.studyUid());
        }
        return statement.query(UnmatchedStudy.class).list();
    }

    /** Those examined between two times, the last first; no more than {@code most}. */
    List<UnmatchedStudy> between(UUID institution, LocalDateTime from, LocalDateTime until, int most) {
        return jdbc.sql(LISTED + """
                 and u.examined_at between :from and :until
                order by u.examined_at desc, u.study_uid desc limit :most""")
                .param("institution", institution)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(UnmatchedStudy.class)
                .list();
    }

    /** Nobody will ask for it; false when it is not, or no longer, among them. */
    boolean leave(UUID institution, String uid, String by, Instant at) {
        return jdbc.sql("""
                update diagnosis.unmatched_study set left_at = :at, left_by = :by
                where study_uid = :uid and institution_id = :institution and left_at is null""")
                        .param("at", Times.sql(at))
                        .param("by", by)
                        .param("uid", uid)
                        .param("institution", institution)
                        .update()
                == 1;
    }
}
