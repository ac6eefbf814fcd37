package org.mailian.imaging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.BulkHandler;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.Swap;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.DicomStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hands out objects to whoever may see them; rejected ones to nobody. Content is streamed, never held in memory. */
@Service
public class Instances {

    private static final String COLUMNS = """
            select i.id, s.id as study, s.institution_id as institution, s.patient_id as patient, s.uid as study_uid,
                   r.uid as series_uid, i.uid, i.sop_class, i.transfer_syntax, i.frames, i.size, i.object""";

    /** What a value of bytes may have to be told with its data set; longer ones are fetched by themselves. */
    private static final int IN_PLACE = 1024;

    private final JdbcClient jdbc;
    private final ObjectStore objects;
    private final StudyLooks looks;

    Instances(JdbcClient jdbc, ObjectStore objects, StudyLooks looks) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.looks = looks;
    }

    /**
     * The instances of a study, or of one of its series, or one of them, in order; and notes that the looker looked. Refused: {@code
     * imaging/unknown-study} where there is none to be seen.
     */
    public List<StoredInstance> of(Looker looker, String study, @Nullable String series, @Nullable String instance) {
        var sight = Sightline.of(looker);
        var found = jdbc.sql(COLUMNS
                        + sight.instances()
                        + " and s.uid = :study"
                        + (series == null ? "" : " and r.uid = :series")
                        + (instance == null ? "" : " and i.uid = :instance")
                        + " order by r.number, r.id, i.number, i.id")
                .params(sight.parameters())
                .param("study", study)
                .param("series", series)
                .param("instance", instance)
                .query(StoredInstance.class)
                .list();
        if (found.isEmpty()) {
            throw ImagingProblems.unknownStudy();
        }
        looks.note(looker, found.getFirst());
        return found;
    }

    /** One instance; refused like {@link #of}. */
    public StoredInstance get(Looker looker, String study, @Nullable String series, String instance) {
        return of(looker, study, series, instance).getFirst();
    }

    /** Those of these instances the looker may see, for a machine that names them itself; in order, and noted. */
    public List<StoredInstance> named(Looker looker, Set<String> uids) {
        var sight = Sightline.of(looker);
        var found = jdbc.sql(COLUMNS
                        + sight.instances()
                        + " and i.uid = any(:uids) order by s.id, r.number, r.id, i.number, i.id")
                .params(sight.parameters())
                .param("uids", uids.toArray(String[]::new))
                .query(StoredInstance.class)
                .list();
        found.stream()
                .map(StoredInstance::study)
                .distinct()
                .forEach(study -> found.stream()
                        .filter(it -> it.study().equals(study))
                        .findFirst()
                        .ifPresent(it -> looks.note(looker, it)));
        return found;
    }

    /** Of these instances those that are safe at the institution: for storage commitment and for a sender that goes on. Shows nobody. */
    public Set<String> kept(UUID institution, Set<String> uids) {
        return jdbc.sql("""
                        select i.uid from imaging.instance i join imaging.study s on s.id = i.study_id
                        where s.institution_id = :institution and i.uid = any(:uids)""")
                .param("institution", institution)
                .param("uids", uids.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** The file as it was received; the caller closes it. */
    public InputStream open(StoredInstance it) {
        return open(it, 0);
    }

    /** The data set without the file's header, in the transfer syntax of the instance; the caller closes it. */
    public InputStream openDataSet(StoredInstance it) throws IOException {
        var file = open(it);
        try {
            return DicomStream.open(file).body();
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** The data set, whose long values are opened where they lie when somebody wants them. */
    public DataSet read(StoredInstance it) {
        try (var file = open(it)) {
            return DicomStream.open(file)
                    .read(ReadOptions.ALL
                            .bulk(IN_PLACE, (origin, value) -> bulk(it, origin, value))
                            .inPlace());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A value lies where it can be found again, unless it was inflated; then it is kept. */
    private BulkData bulk(StoredInstance it, BulkHandler.Origin origin, InputStream value) throws IOException {
        return TransferSyntax.of(it.transferSyntax()).deflated()
                ? BulkData.of(value.readAllBytes())
                : new StoredBulk(objects, it.object(), origin.offset(), origin.length(), origin.unit());
    }

    private InputStream open(StoredInstance it, long from) {
        try {
            return objects.open(it.object(), from);
        } catch (FileNotFoundException missing) {
            throw ImagingProblems.objectMissing();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A value in the object it came with; big endian ones are turned around on the way. */
    private record StoredBulk(ObjectStore objects, String object, long offset, long length, int unit)
            implements BulkData {

        @Override
        public InputStream open() throws IOException {
            return Swap.stream(objects.open(object, offset, length), unit);
        }

        @Override
        public BulkData slice(long from, long count) {
            if (from < 0 || count < 0 || from > length - count) {
                throw new IllegalArgumentException("A slice lies within the whole");
            }
            return from % unit == 0 && count % unit == 0
                    ? new StoredBulk(objects, object, offset + from, count, unit)
                    : new Slice(this, from, count);
        }
    }
}
