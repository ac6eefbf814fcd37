package org.mailian.imaging;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.mailian.imaging.masking.Alias;
import org.mailian.imaging.masking.WhyLook;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews as rows, and what the journal hears of them. */
@Component
class MaskingTable {

    private static final SecureRandom RANDOM = new SecureRandom();

    record Pack(UUID packId, UUID institutionId, byte[] key) {}

    record Row(
            UUID id,
            UUID packId,
            UUID studyId,
            String uid,
            UUID institutionId,
            String pseudonym,
            boolean characteristics,
            String attributes,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable UUID confirmedBy,
            @Nullable String confirmedName,
            @Nullable String maskedUid) {}

    record Image(
            UUID instanceId,
            String series,
            String instance,
            @Nullable Integer frames,
            @Nullable String why,
            boolean coverable,
            @Nullable String verdict,
            @Nullable String judgedName) {

        boolean mayLeave() {
            return why == null || WhyLook.valueOf(why).mayLeave();
        }

        boolean leaves() {
            return mayLeave() && !Verdict.LEFT_OUT.name().equals(verdict);
        }
    }

    /** @param instanceId whose it is */
    record Cover(UUID instanceId, @Nullable Integer frame, int x, int y, int width, int height) {

        MaskingRegion region() {
            return new MaskingRegion(frame, x, y, width, height);
        }
    }

    /** What a look through an object found. */
    record Found(UUID instance, @Nullable WhyLook why, boolean coverable) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    MaskingTable(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The pack's own key, made when the pack is named first. */
    Pack pack(UUID pack, UUID institution) {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        jdbc.sql("""
                        insert into imaging.masking_pack (pack_id, institution_id, key, made_at)
                        values (:pack, :institution, :key, :now) on conflict do nothing""")
                .param("pack", pack)
                .param("institution", institution)
                .param("key", key)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .update();
        return jdbc.sql("select pack_id, institution_id, key from imaging.masking_pack where pack_id = :pack")
                .param("pack", pack)
                .query(Pack.class)
                .single();
    }

    Optional<Row> find(UUID review) {
        return jdbc.sql("""
                        select m.id, m.pack_id, m.study_id, s.uid, s.institution_id, m.pseudonym, m.characteristics,
                               array_to_string(m.attributes, ' ') as attributes, m.confirmed_at, m.confirmed_by,
                               m.confirmed_name, m.masked_uid
                        from imaging.masking_review m join imaging.study s on s.id = m.study_id where m.id = :review""").param("review", review).query(Row.class).optional();
    }

    List<UUID> ofPack(UUID pack, UUID institution) {
        return jdbc.sql("""
                        select m.id from imaging.masking_review m join imaging.masking_pack p on p.pack_id = m.pack_id
                        where m.pack_id = :pack and p.institution_id = :institution order by m.begun_at, m.id limit 100""")
                .param("pack", pack)
                .param("institution", institution)
                .query(UUID.class)
                .list();
    }

    List<Image> images(UUID review) {
        return jdbc.sql("""
                        select g.instance_id, r.uid as series, i.uid as instance, i.frames, g.why, g.coverable, g.verdict,
                               g.judged_name
                        from imaging.masking_image g join imaging.instance i on i.id = g.instance_id
                            join imaging.series r on r.id = i.series_id
                        where g.review_id = :review order by r.number, r.id, i.number, i.id""").param("review", review).query(Image.class).list();
    }

    List<Cover> covers(UUID review) {
        return jdbc.sql("""
                        select instance_id, frame, x, y, width, height from imaging.masking_region
                        where review_id = :review order by instance_id, number""").param("review", review).query(Cover.class).list();
    }

    /** Begins a review, or goes on with the one there is: objects that came since are looked through too. */
    @Transactional
    UUID begin(
            UUID id,
            UUID pack,
            Study study,
            String pseudonym,
            boolean characteristics,
            SortedSet<Integer> changed,
            List<Found> found,
            Caller by) {
        var now = Times.sql(Times.micros(clock.instant()));
        var review = jdbc.sql("""
                        insert into imaging.masking_review (id, pack_id, study_id, pseudonym, characteristics, attributes, begun_at)
                        values (:id, :pack, :study, :pseudonym, :characteristics, :attributes, :now)
                        on conflict (pack_id, study_id) do update
                            set pseudonym = excluded.pseudonym, characteristics = excluded.characteristics,
                                attributes = excluded.attributes
                        returning id""")
                .param("id", id)
                .param("pack", pack)
                .param("study", study.id())
                .param("pseudonym", pseudonym)
                .param("characteristics", characteristics)
                .param("attributes", changed.stream().map(Tag::hex).toArray(String[]::new))
                .param("now", now)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into imaging.masking_image (review_id, instance_id, why, coverable)
                        select :review, f.id, f.why, f.coverable
                        from unnest(cast(:ids as uuid[]), cast(:whys as text[]), cast(:coverables as boolean[])) as f (id, why, coverable)
                        on conflict do nothing""")
                .param("review", review)
                .param("ids", found.stream().map(Found::instance).toArray(UUID[]::new))
                .param(
                        "whys",
                        found.stream()
                                .map(it -> it.why() == null ? null : it.why().name())
                                .toArray(String[]::new))
                .param("coverables", found.stream().map(Found::coverable).toArray(Boolean[]::new))
                .update();
        if (review.equals(id)) {
            tell(study.id(), study.institution(), "study.masking-begun", Map.of("review", id, "pack", pack), by);
        }
        return review;
    }

    /** What a person said of these images; takes the place of what was said before. */
    @Transactional
    void judge(UUID review, List<UUID> images, Verdict verdict, List<MaskingRegion> regions, Caller by) {
        var ids = images.toArray(UUID[]::new);
        jdbc.sql("""
                        update imaging.masking_image set verdict = :verdict, judged_name = :name, judged_at = :now
                        where review_id = :review and instance_id = any(:ids)""")
                .param("verdict", verdict.name())
                .param("name", by.name())
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("review", review)
                .param("ids", ids)
                .update();
        jdbc.sql("delete from imaging.masking_region where review_id = :review and instance_id = any(:ids)")
                .param("review", review)
                .param("ids", ids)
                .update();
        for (int number = 0; number < regions.size(); number++) {
            var it = regions.get(number);
            jdbc.sql("""
                            insert into imaging.masking_region (review_id, instance_id, number, frame, x, y, width, height)
                            select :review, id, :number, :frame, :x, :y, :width, :height from unnest(cast(:ids as uuid[])) id""")
                    .param("review", review)
                    .param("number", number)
                    .param("frame", it.frame(), Types.INTEGER)
                    .param("x", it.x())
                    .param("y", it.y())
                    .param("width", it.width())
                    .param("height", it.height())
                    .param("ids", ids)
                    .update();
        }
    }

    /** Somebody answers for it from now on; said twice it is the first who does. */
    @Transactional
    void confirm(Row row, String maskedUid, int leaving, Caller by) {
        var changed = jdbc.sql("""
                        update imaging.masking_review
                        set confirmed_at = :now, confirmed_by = :account, confirmed_name = :name, masked_uid = :masked
                        where id = :review and confirmed_at is null""")
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("account", by.account())
                .param("name", by.name())
                .param("masked", maskedUid)
                .param("review", row.id())
                .update();
        if (changed > 0) {
            var facts = Map.of(
                    "review",
                    row.id(),
                    "pack",
                    row.packId(),
                    "maskedStudyInstanceUid",
                    maskedUid,
                    "instances",
                    leaving);
            tell(row.studyId(), row.institutionId(), "study.masking-confirmed", facts, by);
        }
    }

    /** Lists the study without identities, unless it is listed already; its owner sees it, and nobody hears of it as of one that arrived. */
    void list(Study study, Alias alias, DataSet masked) {
        jdbc.sql("""
                        with study as (
                            insert into imaging.study (id, uid, institution_id, local_patient_id, patient_name, patient_sex,
                                study_date, study_time, description, modalities, ordered_at, received_at, updated_at, masked_of)
                            select :id, :uid, s.institution_id, :patientId, :patientName, :sex, :date, :time, :description, '{}',
                                :orderedAt, :now, :now, s.id
                            from imaging.study s where s.id = :study
                            on conflict (uid) do nothing
                            returning id, institution_id, ordered_at
                        )
                        insert into imaging.sight (institution_id, study_id, ordered_at)
                        select institution_id, id, ordered_at from study""")
                .param("id", Ids.next())
                .param("uid", alias.uid(study.uid()))
                .param("patientId", alias.patientId())
                .param("patientName", alias.pseudonym())
                .param("sex", masked.text(Tag.PATIENT_SEX))
                .param("date", masked.text(Tag.STUDY_DATE))
                .param("time", masked.text(Tag.STUDY_TIME))
                .param("description", masked.text(Tag.STUDY_DESCRIPTION))
                .param(
                        "orderedAt",
                        alias.day(study.orderedAt().toLocalDate())
                                .atTime(study.orderedAt().toLocalTime()))
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("study", study.id())
                .update();
    }

    private void tell(UUID study, UUID institution, String type, Map<String, ?> facts, Caller by) {
        journal.append(
                new Deed(new StreamId("study", study), type, by.actor(), clock.instant(), facts, Set.of(institution)));
    }
}
