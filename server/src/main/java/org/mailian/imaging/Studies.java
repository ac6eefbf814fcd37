package org.mailian.imaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The studies, for the rooms above. A study belongs to one institution; others see it while a case gives them a reason, which those
 * rooms say with {@link #grant} and {@link #endGrants}. The first safe instance of a study is told in the journal: stream {@code
 * study}, type {@code study.received}.
 */
@Service
public class Studies {

    private static final String COUNTED = """
            select s.*,
                   (select count(*) from imaging.series r where r.study_id = s.id and exists
                       (select from imaging.instance i where i.series_id = r.id and i.rejected_at is null)) as series,
                   (select count(*) from imaging.instance i
                    where i.study_id = s.id and i.rejected_at is null) as instances""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Studies(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** One study, if the looker may see it. */
    public Optional<Study> find(Looker looker, String uid) {
        var sight = Sightline.of(looker);
        return jdbc.sql(COUNTED + sight.studies() + " and s.uid = :uid")
                .params(sight.parameters())
                .param("uid", uid)
                .query(Studies::study)
                .optional();
    }

    /** Those of {@code uids} the looker may see, the newest first; one statement. */
    public List<Study> find(Looker looker, Set<String> uids) {
        var sight = Sightline.of(looker);
        return jdbc.sql(COUNTED + sight.studies()
                        + " and s.uid = any(:uids) order by v.ordered_at desc, v.study_id desc")
                .params(sight.parameters())
                .param("uids", uids.toArray(String[]::new))
                .query(Studies::study)
                .list();
    }

    /** Refuses with {@code imaging/unknown-study} what the looker may not see, as if it were not there. */
    public Study get(Looker looker, String uid) {
        return find(looker, uid).orElseThrow(ImagingProblems::unknownStudy);
    }

    /** The studies an institution took under an accession number, the newest first. For rooms that match orders; shows nobody. */
    public List<Study> byAccession(UUID institution, String accessionNumber) {
        return jdbc.sql(COUNTED + """
                         from imaging.study s
                        where s.institution_id = :institution and s.accession_number = :number
                        order by s.ordered_at desc, s.id desc limit 20""")
                .param("institution", institution)
                .param("number", accessionNumber)
                .query(Studies::study)
                .list();
    }

    /** The studies of a person at the looker's sight, the newest first: the priors. */
    public List<Study> ofPatient(Looker looker, UUID patient, int limit) {
        var sight = Sightline.of(looker);
        return jdbc.sql(COUNTED + sight.studies()
                        + " and s.patient_id = :patient order by v.ordered_at desc, v.study_id desc limit :limit")
                .params(sight.parameters())
                .param("patient", patient)
                .param("limit", Math.clamp(limit, 1, 100))
                .query(Studies::study)
                .list();
    }

    /**
     * The studies an institution has of a person, the newest first, by UID: what a case may show along. For rooms above; shows nobody.
     */
    public List<String> uidsOf(UUID institution, UUID patient, int limit) {
        return jdbc.sql("""
                        select uid from imaging.study where patient_id = :patient and institution_id = :institution
                        order by ordered_at desc, id desc limit :limit""")
                .param("patient", patient)
                .param("institution", institution)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Says which person of the index a study shows. Refused: {@code imaging/unknown-study}. */
    @Transactional
    public void identify(String uid, UUID patient, Actor by) {
        var row = jdbc.sql("""
                        update imaging.study set patient_id = :patient, updated_at = :now where uid = :uid
                        returning id, institution_id""")
                .param("uid", uid)
                .param("patient", patient)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query(Ids.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownStudy);
        tell(row.id(), "study.identified", Map.of("patient", patient), Set.of(row.institutionId()), by);
    }

    /** Shows a study to an institution as long as the case runs; said twice it is the same. Refused: {@code imaging/unknown-study}. */
    @Transactional
    public void grant(String uid, UUID institution, UUID caseId, Actor by) {
        var study = jdbc.sql("select id, institution_id from imaging.study where uid = :uid for share")
                .param("uid", uid)
                .query(Ids.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownStudy);
        var granted = jdbc.sql("""
                        with given as (
                            insert into imaging.study_grant (study_id, institution_id, case_id, since)
                            values (:study, :institution, :case, :now)
                            on conflict (study_id, institution_id, case_id)
                                do update set ended_at = null where imaging.study_grant.ended_at is not null
                            returning study_id, institution_id
                        ), seen as (
                            insert into imaging.sight (institution_id, study_id, ordered_at)
                            select g.institution_id, s.id, s.ordered_at
                            from given g join imaging.study s on s.id = g.study_id
                            on conflict do nothing
                        )
                        select count(*) from given""")
                .param("study", study.id())
                .param("institution", institution)
                .param("case", caseId)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query(Integer.class)
                .single();
        if (granted > 0) {
            var facts = Map.of("institution", institution, "case", caseId);
            tell(study.id(), "study.granted", facts, Set.of(study.institutionId(), institution), by);
        }
    }

    /**
     * Shows a study without its identities to an institution as long as the case runs; of the study it was made from nothing is shown,
     * and machines see neither. Refused: {@code imaging/unknown-masking}, {@code imaging/masking-not-confirmed} before a person of the
     * study's own institution has confirmed the review.
     *
     * @return the UID under which it is shown
     */
    @Transactional
    public String grantMasked(UUID review, UUID institution, UUID caseId, Actor by) {
        var masked = jdbc.sql("select coalesce(masked_uid, '') from imaging.masking_review where id = :review")
                .param("review", review)
                .query(String.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownMasking);
        if (masked.isEmpty()) {
            throw ImagingProblems.maskingNotConfirmed();
        }
        grant(masked, institution, caseId, by);
        return masked;
    }

    /** Ends whatever the case gave; who sees a study for another reason goes on seeing it. */
    @Transactional
    public void endGrants(UUID caseId, Actor by) {
        var ended = jdbc.sql("""
                        with ended as (
                            update imaging.study_grant set ended_at = greatest(:now, since)
                            where case_id = :case and ended_at is null
                            returning study_id, institution_id
                        ), hidden as (
                            delete from imaging.sight v using ended e, imaging.study s
                            where v.study_id = e.study_id and v.institution_id = e.institution_id
                              and s.id = v.study_id and s.institution_id <> v.institution_id
                              and not exists (select from imaging.study_grant g
                                              where g.study_id = e.study_id and g.institution_id = e.institution_id
                                                and g.case_id <> :case and g.ended_at is null)
                        )
                        select study_id as id, institution_id from ended order by 1, 2""")
                .param("case", caseId)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query(Ids.class)
                .list();
        ended.forEach(it -> tell(
                it.id(),
                "study.grant-ended",
                Map.of("institution", it.institutionId(), "case", caseId),
                Set.of(it.institutionId()),
                by));
    }

    private record Ids(UUID id, UUID institutionId) {}

    private void tell(UUID study, String type, Map<String, ?> facts, Set<UUID> audience, Actor by) {
        journal.append(new Deed(new StreamId("study", study), type, by, clock.instant(), facts, audience));
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        return new Study(
                row.getObject("id", UUID.class),
                row.getString("uid"),
                row.getObject("institution_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("local_patient_id"),
                row.getString("patient_name"),
                row.getString("patient_sex"),
                row.getString("patient_birth_date"),
                row.getString("accession_number"),
                row.getString("study_date"),
                row.getString("study_time"),
                row.getString("description"),
                List.of((String[]) row.getArray("modalities").getArray()),
                row.getObject("ordered_at", LocalDateTime.class),
                Objects.requireNonNull(Times.instant(row.getObject("received_at", OffsetDateTime.class))),
                row.getInt("series"),
                row.getInt("instances"));
    }
}
