package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.part10.DicomStream;
import org.mailian.imaging.ObjectRefused.Status;
import org.mailian.imaging.Slices.Place;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReceivingModuleTests {

    @Autowired
    Receiving receiving;

    @Autowired
    Studies studies;

    @Autowired
    Instances instances;

    @Autowired
    StudySearch search;

    @Autowired
    Journal journal;

    @Autowired
    DatabaseSettings database;

    @Autowired
    People people;

    UUID hospital;
    Sender sender;
    Looker machine;

    @BeforeEach
    void aHospital() {
        hospital = people.hospital("影像");
        sender = at(hospital);
        machine = new Looker.Machine(UUID.randomUUID(), hospital, "READER");
    }

    @Test
    void whatIsTakenIsThereByteForByte() throws IOException {
        var slice = Slices.slice(Place.fresh(), 1);
        var file = Slices.file(slice);

        var received = receive(file);

        assertThat(received.known()).isFalse();
        var stored = instances.get(machine, received.studyUid(), received.seriesUid(), received.sopInstance());
        try (var content = instances.open(stored)) {
            assertThat(content.readAllBytes()).isEqualTo(file);
        }
        assertThat(stored.size()).isEqualTo(file.length);
    }

    @Test
    void aDataSetFromTheNetworkGetsTheHeaderOfAFile() throws IOException {
        var slice = Slices.slice(Place.fresh(), 1);
        var dataSet = Slices.bare(slice, TransferSyntax.IMPLICIT_LITTLE_ENDIAN);

        var received = receiving.dataSet(
                sender,
                SopClass.CT_IMAGE,
                slice.text(Tag.SOP_INSTANCE_UID, ""),
                TransferSyntax.IMPLICIT_LITTLE_ENDIAN,
                new ByteArrayInputStream(dataSet));

        var stored = instances.get(machine, received.studyUid(), null, received.sopInstance());
        try (var file = instances.open(stored)) {
            var stream = DicomStream.open(file);
            assertThat(stream.syntax()).isEqualTo(TransferSyntax.IMPLICIT_LITTLE_ENDIAN);
            assertThat(stream.meta().elements().text(Tag.SOURCE_APPLICATION_ENTITY_TITLE))
                    .isEqualTo("CT1");
            assertThat(stream.body().readAllBytes()).isEqualTo(dataSet);
        }
    }

    @Test
    void theFirstInstanceOfAStudyIsToldOnce() throws IOException {
        var place = Place.fresh();
        receive(Slices.file(Slices.slice(place, 1)));
        receive(Slices.file(Slices.slice(place, 2)));

        var study = studies.get(machine, place.study());
        var entries = journal.read(new StreamId("study", study.id()), 0, 10);

        assertThat(entries).extracting(Entry::type).containsExactly("study.received");
        var facts = entries.getFirst().payload();
        assertThat(facts.path("studyInstanceUid").asString()).isEqualTo(place.study());
        assertThat(facts.path("accessionNumber").asString()).isEqualTo(study.accessionNumber());
        assertThat(facts.path("modality").asString()).isEqualTo("CT");
        assertThat(facts.path("patientName").asString()).isEqualTo(Slices.NAME);
        assertThat(study.series()).isEqualTo(1);
        assertThat(study.instances()).isEqualTo(2);
        assertThat(studies.byAccession(hospital, String.valueOf(study.accessionNumber())))
                .containsExactly(study);
    }

    @Test
    void theSameObjectAgainIsQuietlyTheSame() throws IOException {
        var place = Place.fresh();
        var file = Slices.file(Slices.slice(place, 1));
        receive(file);
        var before = objects();

        var again = receive(file);

        assertThat(again.known()).isTrue();
        assertThat(studies.get(machine, place.study()).instances()).isEqualTo(1);
        assertThat(objects()).as("stored once").containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void manySendersOfTheSameObjectsStoreEachOnce() throws Exception {
        var place = Place.fresh();
        var files = List.of(1, 2, 3, 4, 5, 6).stream()
                .map(number -> Slices.file(Slices.slice(place, number)))
                .toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> sendAll = () -> {
                for (var file : files) {
                    receive(file);
                }
                return true;
            };
            for (var sent : senders.invokeAll(List.of(sendAll, sendAll, sendAll, sendAll))) {
                assertThat(sent.get()).isTrue();
            }
        }

        assertThat(studies.get(machine, place.study()).instances()).isEqualTo(6);
    }

    @Test
    void otherContentUnderAUidInUseIsRefused() throws IOException {
        var place = Place.fresh();
        var slice = Slices.slice(place, 1);
        var original = Slices.file(slice);
        var received = receive(original);

        assertRefused(
                Slices.file(slice.set(Tag.INSTANCE_NUMBER, 2)), "imaging/instance-differs", Status.DUPLICATE_INSTANCE);

        var stored = instances.get(machine, place.study(), null, received.sopInstance());
        try (var content = instances.open(stored)) {
            assertThat(content.readAllBytes()).isEqualTo(original);
        }
    }

    @Test
    void aUidOfAnotherInstitutionIsRefused() throws IOException {
        var place = Place.fresh();
        receive(Slices.file(Slices.slice(place, 1)));
        sender = at(people.hospital("另一家"));

        assertRefused(Slices.file(Slices.slice(place, 2)), "imaging/uid-of-another-institution", Status.NOT_AUTHORIZED);
        var sameSeries = Slices.slice(new Place(Uid.random(), place.series()), 3);
        assertRefused(Slices.file(sameSeries), "imaging/uid-of-another-institution", Status.NOT_AUTHORIZED);
    }

    @Test
    void aSeriesIsInOneStudyAndAnInstanceInOneSeries() throws IOException {
        var place = Place.fresh();
        var slice = Slices.slice(place, 1);
        receive(Slices.file(slice));

        assertRefused(
                Slices.file(Slices.slice(new Place(Uid.random(), place.series()), 1)),
                "imaging/uid-elsewhere",
                Status.DUPLICATE_INSTANCE);
        assertRefused(
                Slices.file(slice.set(Tag.SERIES_INSTANCE_UID, Uid.random())),
                "imaging/uid-elsewhere",
                Status.DUPLICATE_INSTANCE);
    }

    @Test
    void whatIsNoObjectIsRefusedAndLeavesNothingBehind() throws IOException {
        var place = Place.fresh();
        var file = Slices.file(Slices.slice(place, 1));
        var before = objects();

        assertRefused(new byte[0], "imaging/not-dicom", Status.CANNOT_UNDERSTAND);
        assertRefused("not DICOM at all".repeat(20).getBytes(), "imaging/not-dicom", Status.CANNOT_UNDERSTAND);
        for (var length : new int[] {100, 140, 200, 400, file.length / 2, file.length - 1}) {
            assertRefused(Arrays.copyOf(file, length), "imaging/not-dicom", Status.CANNOT_UNDERSTAND);
        }
        assertRefused(without(Tag.STUDY_INSTANCE_UID), "imaging/uid-missing", Status.CANNOT_UNDERSTAND);
        assertRefused(without(Tag.SERIES_INSTANCE_UID), "imaging/uid-missing", Status.CANNOT_UNDERSTAND);
        assertRefused(
                Slices.file(Slices.slice(place, 1).set(Tag.STUDY_INSTANCE_UID, "../../etc")),
                "imaging/uid-missing",
                Status.CANNOT_UNDERSTAND);
        assertRefused(
                Slices.file(Slices.slice(place, 1).set(Tag.SOP_CLASS_UID, SopClass.STUDY_ROOT_FIND)),
                "imaging/class-not-supported",
                Status.CLASS_NOT_SUPPORTED);

        assertThat(studies.find(machine, place.study())).isEmpty();
        assertThat(objects()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void anObjectThatIsNotWhatWasAnnouncedIsRefused() throws IOException {
        var slice = Slices.slice(Place.fresh(), 1);
        var dataSet = Slices.bare(slice, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);

        assertThatExceptionOfType(ObjectRefused.class)
                .isThrownBy(() -> receiving.dataSet(
                        sender,
                        SopClass.CT_IMAGE,
                        Uid.random(),
                        TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                        new ByteArrayInputStream(dataSet)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("imaging/object-does-not-match"));
    }

    @Test
    void aRejectionNoteTakesItsInstancesOutOfSight() throws IOException {
        var place = Place.fresh();
        var good = receive(Slices.file(Slices.slice(place, 1)));
        var bad = receive(Slices.file(Slices.slice(place, 2)));

        receive(Slices.file(rejectionNote(place, bad.sopInstance())));

        assertThat(studies.get(machine, place.study()).instances())
                .as("the good one and the note")
                .isEqualTo(2);
        assertThat(instances.of(machine, place.study(), null, null))
                .extracting(StoredInstance::uid)
                .contains(good.sopInstance())
                .doesNotContain(bad.sopInstance());
    }

    @Test
    void anotherInstitutionSeesAStudyAsLongAsACaseRuns() throws IOException {
        var place = Place.fresh();
        receive(Slices.file(Slices.slice(place, 1)));
        var reader = people.hospital("读片");
        var theirs = new Looker.Machine(UUID.randomUUID(), reader, "WS");
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(studies.find(theirs, place.study())).isEmpty();

        studies.grant(place.study(), reader, one, Actor.system());
        studies.grant(place.study(), reader, one, Actor.system());
        studies.grant(place.study(), reader, other, Actor.system());
        studies.endGrants(one, Actor.system());

        assertThat(studies.find(theirs, place.study()))
                .as("the other case runs")
                .isPresent();
        studies.endGrants(other, Actor.system());
        assertThat(studies.find(theirs, place.study())).isEmpty();
        assertThat(studies.find(machine, place.study())).as("the owner").isPresent();
        studies.grant(place.study(), reader, one, Actor.system());
        assertThat(studies.find(theirs, place.study())).as("granted anew").isPresent();
    }

    @Test
    void studiesAreFoundByTheirKeys() throws IOException {
        var place = Place.fresh();
        receive(Slices.file(Slices.slice(place, 1)));
        var study = studies.get(machine, place.study());

        for (var key : List.of(
                key(Tag.STUDY_INSTANCE_UID, place.study()),
                key(Tag.PATIENT_NAME, "zhou^qishan"),
                key(Tag.PATIENT_NAME, "周^启山"),
                key(Tag.PATIENT_NAME, "周启*"),
                key(Tag.PATIENT_NAME, "Zhou*"),
                key(Tag.PATIENT_NAME, "zqs"),
                key(Tag.ACCESSION_NUMBER, String.valueOf(study.accessionNumber())),
                key(Tag.PATIENT_ID, study.localPatientId() + "*"),
                key(Tag.STUDY_DATE, "20261120"),
                key(Tag.STUDY_DATE, "20261101-20261130"),
                key(Tag.STUDY_DATE, "-20261120"),
                key(Tag.STUDY_TIME, "1015"),
                key(Tag.MODALITIES_IN_STUDY, "MR\\CT"),
                key(Tag.STUDY_DESCRIPTION, "胸部??"),
                key(Tag.PATIENT_NAME, "*"))) {
            assertThat(found(key)).as(key.toString()).containsExactly(place.study());
        }
        for (var key : List.of(
                key(Tag.PATIENT_NAME, "Zhou"),
                key(Tag.PATIENT_NAME, "100%*"),
                key(Tag.STUDY_DATE, "20261121-"),
                key(Tag.STUDY_TIME, "1016-"),
                key(Tag.MODALITIES_IN_STUDY, "MR"),
                key(Tag.PATIENT_ID, "P?"))) {
            assertThat(found(key)).as(key.toString()).isEmpty();
        }
    }

    private static Map<Integer, String> key(int tag, String value) {
        return Map.of(tag, value);
    }

    private List<String> found(Map<Integer, String> keys) {
        return search.find(machine, new StudyQuery(StudyQuery.Level.STUDY, keys, Set.of(), 10, 0)).stream()
                .map(it -> it.text(Tag.STUDY_INSTANCE_UID, ""))
                .toList();
    }

    private static Sender at(UUID institution) {
        return new Sender(institution, Actor.system(), "CT1");
    }

    private Received receive(byte[] file) throws IOException {
        return receiving.file(sender, new ByteArrayInputStream(file));
    }

    private void assertRefused(byte[] file, String code, Status status) {
        assertThatExceptionOfType(ObjectRefused.class)
                .isThrownBy(() -> receive(file))
                .satisfies(it -> assertThat(it.code()).isEqualTo(code))
                .satisfies(it -> assertThat(it.status()).isEqualTo(status));
    }

    private static byte[] without(int tag) {
        return Slices.file(Slices.slice(Place.fresh(), 1).remove(tag));
    }

    private static DataSet rejectionNote(Place place, String rejected) {
        var instance = new DataSet()
                .set(Tag.REFERENCED_SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.REFERENCED_SOP_INSTANCE_UID, rejected);
        var series =
                new DataSet().set(Tag.SERIES_INSTANCE_UID, place.series()).set(Tag.REFERENCED_SOP_SEQUENCE, instance);
        var study =
                new DataSet().set(Tag.STUDY_INSTANCE_UID, place.study()).set(Tag.REFERENCED_SERIES_SEQUENCE, series);
        var title = new DataSet()
                .set(Tag.CODE_VALUE, "113001")
                .set(Tag.CODING_SCHEME_DESIGNATOR, "DCM")
                .set(Tag.CODE_MEANING, "Rejected for Quality Reasons");
        return new DataSet()
                .set(Tag.SOP_CLASS_UID, SopClass.KEY_OBJECT_SELECTION)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.MODALITY, "KO")
                .set(Tag.STUDY_INSTANCE_UID, place.study())
                .set(Tag.SERIES_INSTANCE_UID, Uid.random())
                .set(Tag.CONCEPT_NAME_CODE_SEQUENCE, title)
                .set(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, study);
    }

    /** Every file under the folder of objects, finished or not. */
    private Set<Path> objects() throws IOException {
        var folder = database.data().toAbsolutePath().normalize().resolve("imaging");
        try (var files = Files.walk(folder)) {
            return new HashSet<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
