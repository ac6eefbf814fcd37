import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.FileMeta;

/** So many studies of invented people over some years, one small object each: always the same ones for the same number. */
record Archive(int studies) {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1000;
    private static final String ROOT = "1.2.826.0.1.3680043.10.1337.";

    /** One of them. */
    record Filed(int number, String name, String patientId, String accession, LocalDate day) {

        String study() {
            return ROOT + "1." + (number + 1);
        }

        String series() {
            return ROOT + "2." + (number + 1);
        }

        String instance() {
            return ROOT + "3." + (number + 1);
        }

        String date() {
            return day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }

        /** As a file (PS3.10) with a picture of four pixels. */
        byte[] file() throws Exception {
            var out = new ByteArrayOutputStream();
            FileMeta.of(SopClass.CT_IMAGE, instance(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(out);
            DataSetWriter.write(
                    new DataSet()
                            .set(Tag.SOP_CLASS_UID, SopClass.CT_IMAGE)
                            .set(Tag.SOP_INSTANCE_UID, instance())
                            .set(Tag.STUDY_DATE, date())
                            .set(Tag.STUDY_TIME, "101500")
                            .set(Tag.ACCESSION_NUMBER, accession)
                            .set(Tag.MODALITY, "CT")
                            .set(Tag.STUDY_DESCRIPTION, "CHEST")
                            .set(Tag.PATIENT_NAME, name)
                            .set(Tag.PATIENT_ID, patientId)
                            .set(Tag.STUDY_INSTANCE_UID, study())
                            .set(Tag.SERIES_INSTANCE_UID, series())
                            .set(Tag.SERIES_NUMBER, 1)
                            .set(Tag.INSTANCE_NUMBER, 1)
                            .set(Tag.SAMPLES_PER_PIXEL, 1)
                            .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                            .set(Tag.ROWS, 2)
                            .set(Tag.COLUMNS, 2)
                            .set(Tag.BITS_ALLOCATED, 8)
                            .set(Tag.BITS_STORED, 8)
                            .set(Tag.HIGH_BIT, 7)
                            .set(Tag.PIXEL_REPRESENTATION, 0)
                            .set(Tag.PIXEL_DATA, org.mailian.dicom.Vr.OB, new byte[] {1, 2, 3, 4}),
                    out,
                    TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            return out.toByteArray();
        }
    }

    Filed filed(int number) {
        return new Filed(
                number,
                People.name(number).pinyin().toUpperCase(),
                "B%06d".formatted(number),
                "A%06d".formatted(number),
                FIRST.plusDays(Math.floorMod(Numbers.mix(number), DAYS)));
    }

    /** Posts every one of them to Orthanc's own door, four at a time. */
    void intoOrthanc(Orthanc orthanc) throws Exception {
        var visitors = List.of(
                new Visitor(orthanc.httpPort),
                new Visitor(orthanc.httpPort),
                new Visitor(orthanc.httpPort),
                new Visitor(orthanc.httpPort));
        Crowd.each(visitors, studies, (visitor, number) -> visitor.post(
                        "/instances", "application/dicom", filed(number).file())
                .expect(200));
        for (var visitor : visitors) {
            visitor.close();
        }
    }

    /** Lays the same into the index of an institution by COPY; the objects themselves are not asked for. */
    void intoMailian(Connection database, UUID institution) throws Exception {
        try (var copy = new Copy(database, "imaging.study", """
                id, uid, institution_id, local_patient_id, patient_name, accession_number, study_date, study_time,
                description, modalities, ordered_at, received_at, updated_at""")) {
            for (var it : all()) {
                var at = it.day() + " 10:15:00";
                copy.row(
                        id(1, it), it.study(), institution, it.patientId(), it.name(),
                        it.accession(), it.date(), "101500", "CHEST", "{CT}", at, at + "+08", at + "+08");
            }
        }
        try (var copy = new Copy(database, "imaging.patient_key", "study_id, key")) {
            for (var it : all()) {
                copy.row(id(1, it), it.name().toLowerCase());
            }
        }
        try (var copy = new Copy(database, "imaging.series", "id, study_id, uid, modality, number, received_at")) {
            for (var it : all()) {
                copy.row(id(2, it), id(1, it), it.series(), "CT", 1, it.day() + " 10:15:00+08");
            }
        }
        try (var copy = new Copy(database, "imaging.instance", """
                id, series_id, study_id, uid, sop_class, transfer_syntax, number, rows, columns, bits_allocated, size, sha256, object,
                received_at""")) {
            for (var it : all()) {
                copy.row(
                        id(3, it), id(2, it), id(1, it), it.instance(), SopClass.CT_IMAGE,
                        TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(), 1, 2, 2, 8, 1000, "\\\\x" + "00".repeat(32), "none",
                        it.day() + " 10:15:00+08");
            }
        }
        try (var copy = new Copy(database, "imaging.sight", "institution_id, study_id, ordered_at")) {
            for (var it : all()) {
                copy.row(institution, id(1, it), it.day() + " 10:15:00");
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum (analyze) imaging.study, imaging.patient_key, imaging.series, imaging.instance, imaging.sight");
        }
    }

    private List<Filed> all() {
        return IntStream.range(0, studies).mapToObj(this::filed).toList();
    }

    private static UUID id(int kind, Filed it) {
        return new UUID(0x0190_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + it.number());
    }
}
