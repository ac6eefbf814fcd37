package org.mailian.imaging;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.Tag;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists what is safe. The first instance of a study is one transaction with its journal entry; a further one of a series this node knows
 * is one statement, which is what thousands of pictures in a row cost.
 */
@Component
class StudyIndex {

    /** Series whose instances were listed lately; a series that is gone is noticed by the foreign key. */
    private static final int REMEMBERED = 10_000;

    private record Spot(UUID study, UUID series, String studyUid, UUID institution) {}

    private record Known(byte[] sha256, long size, String seriesUid, UUID institution) {}

    private record Place(UUID id, UUID institutionId, boolean made) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spot> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StudyIndex(JdbcClient jdbc, Journal journal, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lists an object that is safe at its key.
     *
     * @return false when the same object is listed already, under the key it got then
     */
    boolean add(Sender sender, IncomingObject it) {
        var spot = spot(it.seriesUid());
        if (spot != null && !it.isKeyObjectSelection()) {
            requireSame(spot, sender, it);
            try {
                return insert(spot, it) || isKnown(sender, it);
            } catch (DataIntegrityViolationException theSeriesIsGone) {
                forget(it.seriesUid());
            }
        }
        var listed = requireNonNull(transactions.execute(status -> addWithSeries(sender, it)));
        return listed || isKnown(sender, it);
    }

    /** Called when series are removed. */
    void forget(String seriesUid) {
        synchronized (spots) {
            spots.remove(seriesUid);
        }
    }

    private boolean addWithSeries(Sender sender, IncomingObject it) {
        var study = study(sender, it);
        if (!study.institutionId().equals(sender.institution())) {
            throw ImagingProblems.ofAnotherInstitution();
        }
        var series = series(study, sender, it);
        var spot = new Spot(study.id(), series, it.studyUid(), sender.institution());
        var listed = insert(spot, it);
        if (listed && it.isKeyObjectSelection()) {
            RejectionNotes.apply(jdbc, it, study.id(), Times.sql(it.receivedAt()));
        }
        if (study.made()) {
            tell(study.id(), sender, it);
        }
        synchronized (spots) {
            spots.put(it.seriesUid(), spot);
        }
        return listed;
    }

    private Place study(Sender sender, IncomingObject it) {
        var made = jdbc.sql("""
                        with study as (
                            insert into imaging.study (id, uid, institution_id, local_patient_id, patient_name,
                                patient_sex, patient_birth_date, accession_number, study_date, study_time, study_id, description,
                                referring_physician, modalities, ordered_at, received_at, updated_at)
                            values (:id, :uid, :institution, :patientId, :patientName, :sex, :birthDate, :accession, :date,
                                :time, :studyId, :description, :referring, array [:modality], :orderedAt, :now, :now)
                            on conflict (uid) do nothing
                            returning id, institution_id, ordered_at
                        ), sight as (
                            insert into imaging.sight (institution_id, study_id, ordered_at)
                            select institution_id, id, ordered_at from study
                        ), keys as (
                            insert into imaging.patient_key (study_id, key)
                            select id, unnest(cast(:keys as text[])) from study
                        )
                        select id from study""")
                .param("id", Ids.at(it.receivedAt()))
                .param("uid", it.studyUid())
                .param("institution", sender.institution())
                .param("patientId", it.text(Tag.PATIENT_ID))
                .param("patientName", it.text(Tag.PATIENT_NAME))
                .param("keys", PatientNames.keys(it.text(Tag.PATIENT_NAME)))
                .param("sex", it.text(Tag.PATIENT_SEX))
                .param("birthDate", it.text(Tag.PATIENT_BIRTH_DATE))
                .param("accession", it.text(Tag.ACCESSION_NUMBER))
                .param("date", it.text(Tag.STUDY_DATE))
                .param("time", it.text(Tag.STUDY_TIME))
                .param("studyId", it.text(Tag.STUDY_ID))
                .param("description", it.text(Tag.STUDY_DESCRIPTION))
                .param("referring", it.text(Tag.REFERRING_PHYSICIAN_NAME))
                .param("modality", it.modality())
                .param("orderedAt", it.orderedAt(LocalDateTime.ofInstant(it.receivedAt(), Times.CHINA)))
                .param("now", Times.sql(it.receivedAt()))
                .query(UUID.class)
                .optional();
        return made.map(id -> new Place(id, sender.institution(), true))
                .orElseGet(
                        () -> jdbc.sql("select id, institution_id, false as made from imaging.study where uid = :uid")
                                .param("uid", it.studyUid())
                                .query(Place.class)
                                .single());
    }

    private UUID series(Place study, Sender sender, IncomingObject it) {
        var made = jdbc.sql("""
                        with series as (
                            insert into imaging.series (id, study_id, uid, modality, number, description, body_part, laterality,
                                series_date, series_time, performed_date, performed_time, station, manufacturer, model,
                                serial_number, sent_by, received_at)
                            values (:id, :study, :uid, :modality, :number, :description, :bodyPart, :laterality, :date, :time,
                                :performedDate, :performedTime, :station, :manufacturer, :model, :serialNumber, :sentBy, :now)
                            on conflict (uid) do nothing
                            returning id, study_id, modality
                        ), study as (
                            update imaging.study s
                            set modalities = array(select distinct unnest(s.modalities || r.modality) order by 1), updated_at = :now
                            from series r where s.id = r.study_id
                        )
                        select id from series""")
                .param("id", Ids.at(it.receivedAt()))
                .param("study", study.id())
                .param("uid", it.seriesUid())
                .param("modality", it.modality())
                .param("number", it.number(Tag.SERIES_NUMBER))
                .param("description", it.text(Tag.SERIES_DESCRIPTION))
                .param("bodyPart", it.text(Tag.BODY_PART_EXAMINED))
                .param("laterality", it.text(Tag.LATERALITY))
                .param("date", it.text(Tag.SERIES_DATE))
                .param("time", it.text(Tag.SERIES_TIME))
                .param("performedDate", it.text(Tag.PERFORMED_PROCEDURE_STEP_START_DATE))
                .param("performedTime", it.text(Tag.PERFORMED_PROCEDURE_STEP_START_TIME))
                .param("station", it.text(Tag.STATION_NAME))
                .param("manufacturer", it.text(Tag.MANUFACTURER))
                .param("model", it.text(Tag.MANUFACTURER_MODEL_NAME))
                .param("serialNumber", it.text(Tag.DEVICE_SERIAL_NUMBER))
                .param("sentBy", sender.title())
                .param("now", Times.sql(it.receivedAt()))
                .query(UUID.class)
                .optional();
        return made.orElseGet(() -> jdbc.sql("select id from imaging.series where uid = :uid and study_id = :study")
                .param("uid", it.seriesUid())
                .param("study", study.id())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> ImagingProblems.elsewhere("SeriesInstanceUID")));
    }

    private boolean insert(Spot spot, IncomingObject it) {
        return jdbc.sql("""
                        insert into imaging.instance (id, series_id, study_id, uid, sop_class, transfer_syntax, number, rows,
                            columns, bits_allocated, frames, size, sha256, object, received_at)
                        values (:id, :series, :study, :uid, :sopClass, :transferSyntax, :number, :rows, :columns, :bits, :frames,
                            :size, :sha256, :object, :now)
                        on conflict (uid) do nothing""")
                        .param("id", it.id())
                        .param("series", spot.series())
                        .param("study", spot.study())
                        .param("uid", it.sopInstance())
                        .param("sopClass", it.sopClass())
                        .param("transferSyntax", it.transferSyntax())
                        .param("number", it.number(Tag.INSTANCE_NUMBER))
                        .param("rows", it.number(Tag.ROWS))
                        .param("columns", it.number(Tag.COLUMNS))
                        .param("bits", it.number(Tag.BITS_ALLOCATED))
                        .param("frames", it.number(Tag.NUMBER_OF_FRAMES))
                        .param("size", it.size())
                        .param("sha256", it.sha256())
                        .param("object", it.object())
                        .param("now", Times.sql(it.receivedAt()))
                        .update()
                > 0;
    }

    /** Nothing was inserted: always false, when it is the same object; otherwise it is refused. */
    private boolean isKnown(Sender sender, IncomingObject it) {
        var known =
                jdbc.sql("""
                        select i.sha256, i.size, r.uid as series_uid, s.institution_id as institution
                        from imaging.instance i join imaging.series r on r.id = i.series_id
                            join imaging.study s on s.id = i.study_id
                        where i.uid = :uid""").param("uid", it.sopInstance()).query(Known.class).single();
        if (!known.institution().equals(sender.institution())) {
            throw ImagingProblems.ofAnotherInstitution();
        }
        if (!known.seriesUid().equals(it.seriesUid())) {
            throw ImagingProblems.elsewhere("SOPInstanceUID");
        }
        if (!MessageDigest.isEqual(known.sha256(), it.sha256())) {
            throw ImagingProblems.instanceDiffers();
        }
        return false;
    }

    private static void requireSame(Spot spot, Sender sender, IncomingObject it) {
        if (!spot.institution().equals(sender.institution())) {
            throw ImagingProblems.ofAnotherInstitution();
        }
        if (!spot.studyUid().equals(it.studyUid())) {
            throw ImagingProblems.elsewhere("SeriesInstanceUID");
        }
    }

    private @Nullable Spot spot(String seriesUid) {
        synchronized (spots) {
            return spots.get(seriesUid);
        }
    }

    private void tell(UUID study, Sender sender, IncomingObject it) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("studyInstanceUid", it.studyUid());
        facts.put("institution", sender.institution());
        facts.put("accessionNumber", it.text(Tag.ACCESSION_NUMBER));
        facts.put("modality", it.modality());
        facts.put("bodyPart", it.text(Tag.BODY_PART_EXAMINED));
        facts.put("description", it.text(Tag.STUDY_DESCRIPTION));
        facts.put("patientName", it.text(Tag.PATIENT_NAME));
        facts.put("patientSex", it.text(Tag.PATIENT_SEX));
        facts.put("patientBirthDate", it.text(Tag.PATIENT_BIRTH_DATE));
        facts.put("localPatientId", it.text(Tag.PATIENT_ID));
        facts.put("sentBy", sender.title());
        facts.put(
                "examinedAt",
                DicomTimes.dateTime(it.text(Tag.STUDY_DATE), it.text(Tag.STUDY_TIME))
                        .map(LocalDateTime::toString)
                        .orElse(null));
        facts.values().removeIf(Objects::isNull);
        journal.append(new Deed(
                new StreamId("study", study),
                "study.received",
                sender.actor(),
                clock.instant(),
                facts,
                Set.of(sender.institution())));
    }
}
