package org.mailian.exchange.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mailian.directory.DirectoryFixtures.OFFICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.Retrieval;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.dimse.Status;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.Rejection;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.imaging.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DimseDoorModuleTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    DimseDoor door;

    @Autowired
    ApplicationEntities entities;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    UUID hospital;
    String called;
    Machine ct;
    Machine stranger;

    @BeforeEach
    void aHospitalWithAMachineAndAnother() throws IOException {
        hospital = people.hospital("影像");
        called = title();
        ct = machine(hospital, called, true);
        stranger = machine(people.hospital("别处"), title(), true);
    }

    @AfterEach
    void machinesGoOff() {
        ct.close();
        stranger.close();
    }

    @Test
    void echoIsAnswered() throws IOException {
        try (var user = ct.call(SopClass.VERIFICATION)) {
            assertThat(user.echo()).isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void titlesNobodyKnowsAreRejected() throws IOException {
        try (var unknown = new Machine("UNKNOWN", called, port());
                var lost = new Machine(ct.title(), "NOBODY", port())) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> unknown.call(SopClass.VERIFICATION))
                    .satisfies(it -> assertThat(it.rejection()).isEqualTo(Rejection.CALLING_TITLE_NOT_RECOGNISED));
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> lost.call(SopClass.VERIFICATION))
                    .satisfies(it -> assertThat(it.rejection()).isEqualTo(Rejection.CALLED_TITLE_NOT_RECOGNISED));
        }
    }

    @Test
    void whatIsSentIsFoundAndFetched() throws IOException {
        var scans = Scans.fresh();
        var first = scans.slice(1);

        assertThat(ct.send(first)).isEqualTo(Status.SUCCESS);
        assertThat(ct.send(scans.slice(2))).isEqualTo(Status.SUCCESS);

        var found = ct.find(scans.at("STUDY")
                .set(Tag.PATIENT_NAME, "")
                .set(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES, "")
                .set(Tag.MODALITIES_IN_STUDY, ""));
        assertThat(found.status()).isEqualTo(Status.SUCCESS);
        assertThat(found.matches()).singleElement().satisfies(it -> {
            assertThat(it.text(Tag.PATIENT_NAME)).isEqualTo("Zhou^Qishan=周^启山");
            assertThat(it.integer(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES)).hasValue(2);
            assertThat(it.text(Tag.RETRIEVE_AE_TITLE)).isEqualTo(called);
            assertThat(it.contains(Tag.STUDY_DATE)).as("nobody asked for it").isFalse();
        });
        assertThat(ct.get(scans.at("STUDY"))).isEqualTo(new Retrieval(Status.SUCCESS, 0, 2, 0, 0));
        assertThat(ct.get(scans.at("IMAGE").set(Tag.SOP_INSTANCE_UID, first.text(Tag.SOP_INSTANCE_UID, "")))
                        .completed())
                .isEqualTo(1);
        assertThat(ct.received).hasSize(3);
    }

    @Test
    void queriesGoDownLevelByLevel() throws IOException {
        var scans = Scans.fresh();
        ct.send(scans.slice(1));
        ct.send(scans.slice(2));
        var series = scans.at("SERIES").set(Tag.SERIES_INSTANCE_UID, "").set(Tag.MODALITY, "");
        var images =
                scans.at("IMAGE").set(Tag.SERIES_INSTANCE_UID, scans.series()).set(Tag.INSTANCE_NUMBER, "");

        assertThat(ct.find(series).matches())
                .singleElement()
                .satisfies(it -> assertThat(it.text(Tag.MODALITY)).isEqualTo("CT"));
        assertThat(ct.find(images).matches())
                .extracting(it -> it.integer(Tag.INSTANCE_NUMBER, 0))
                .containsExactly(1, 2);
        assertThat(ct.find(new DataSet().set(Tag.QUERY_RETRIEVE_LEVEL, "SERIES").set(Tag.MODALITY, "CT"))
                        .status()
                        .code())
                .isEqualTo(Status.DOES_NOT_MATCH_CLASS.code());
    }

    @Test
    void aPatientComesOnceHoweverManyStudies() throws IOException {
        var one = Scans.fresh();
        var other = new Scans(Scans.fresh().study(), Scans.fresh().series(), one.patientId());
        ct.send(one.slice(1));
        ct.send(other.slice(1));
        var query = new DataSet()
                .set(Tag.QUERY_RETRIEVE_LEVEL, "PATIENT")
                .set(Tag.PATIENT_ID, one.patientId())
                .set(Tag.PATIENT_NAME, "");

        try (var user = ct.call(SopClass.PATIENT_ROOT_FIND, SopClass.PATIENT_ROOT_GET, SopClass.CT_IMAGE)) {
            var matches = new ArrayList<DataSet>();
            assertThat(user.find(SopClass.PATIENT_ROOT_FIND, query, matches::add))
                    .isEqualTo(Status.SUCCESS);
            assertThat(matches).hasSize(1);
            assertThat(user.get(SopClass.PATIENT_ROOT_GET, query, progress -> true)
                            .completed())
                    .isEqualTo(2);
        }
    }

    @Test
    void anotherInstitutionSeesNothingUntilACaseGivesItAReason() throws IOException {
        var scans = Scans.fresh();
        ct.send(scans.slice(1));
        var query = scans.at("STUDY").set(Tag.PATIENT_NAME, "");

        assertThat(stranger.find(query).matches()).isEmpty();
        assertThat(stranger.get(scans.at("STUDY"))).isEqualTo(new Retrieval(Status.SUCCESS, 0, 0, 0, 0));
        assertThat(stranger.move(scans.at("STUDY"), stranger.title()).completed())
                .isZero();

        var theirs = entities.called(stranger.called()).orElseThrow().institution();
        var reason = UUID.randomUUID();
        studies.grant(scans.study(), theirs, reason, OFFICE);
        assertThat(stranger.find(query).matches()).hasSize(1);
        assertThat(stranger.get(scans.at("STUDY")).completed()).isEqualTo(1);

        studies.endGrants(reason, OFFICE);
        assertThat(stranger.find(query).matches()).isEmpty();
        assertThat(stranger.get(scans.at("STUDY")).completed()).isZero();
    }

    @Test
    void objectsMoveToRegisteredMachinesOfTheSameInstitutionOnly() throws IOException {
        var scans = Scans.fresh();
        ct.send(scans.slice(1));
        try (var workstation = machine(hospital, called, true)) {
            assertThat(ct.move(scans.at("STUDY"), workstation.title()))
                    .isEqualTo(new Retrieval(Status.SUCCESS, 0, 1, 0, 0));
            assertThat(workstation.received).hasSize(1);
        }
        assertThat(ct.move(scans.at("STUDY"), stranger.title()).status()).isEqualTo(Status.MOVE_DESTINATION_UNKNOWN);
        assertThat(stranger.received).isEmpty();
    }

    @Test
    void aMachineThatOnlySendsMayNotLook() throws IOException {
        try (var dr = machine(hospital, called, false)) {
            var scans = Scans.fresh();

            assertThat(dr.send(scans.slice(1))).isEqualTo(Status.SUCCESS);
            assertThat(dr.find(scans.at("STUDY")).status().code()).isEqualTo(Status.NOT_AUTHORISED.code());
            assertThat(dr.get(scans.at("STUDY")).status().code()).isEqualTo(Status.NOT_AUTHORISED.code());
        }
    }

    @Test
    void whatNarrowsNothingIsRefused() throws IOException {
        var everything = new DataSet().set(Tag.QUERY_RETRIEVE_LEVEL, "STUDY").set(Tag.PATIENT_NAME, "*");

        assertThat(ct.find(everything).status().code()).isEqualTo(Status.OUT_OF_RESOURCES.code());
        assertThat(ct.find(new DataSet()).status().code()).isEqualTo(Status.DOES_NOT_MATCH_CLASS.code());
    }

    @Test
    void whatIsBrokenIsRefusedAndTheAssociationGoesOn() throws IOException {
        var whole = Scans.fresh().slice(1);
        var bytes = Scans.bytes(whole);
        var cut = instance(whole, Arrays.copyOf(bytes, bytes.length - 100));
        var other = instance(Scans.fresh().slice(1), bytes);
        var proposal = new Proposal();
        proposal.object(SopClass.CT_IMAGE, Scans.SYNTAX.uid());

        try (var user = ServiceUser.call(ct.house(), proposal)) {
            assertThat(user.store(cut).code()).isEqualTo(Status.CANNOT_UNDERSTAND.code());
            assertThat(user.store(other).code()).isEqualTo(Status.DOES_NOT_MATCH_CLASS.code());
            assertThat(user.store(instance(whole, bytes))).isEqualTo(Status.SUCCESS);
        }
        assertThat(ct.find(new DataSet()
                                .set(Tag.QUERY_RETRIEVE_LEVEL, "STUDY")
                                .set(Tag.STUDY_INSTANCE_UID, whole.text(Tag.STUDY_INSTANCE_UID, ""))
                                .set(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES, ""))
                        .matches())
                .singleElement()
                .satisfies(it -> assertThat(it.integer(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES))
                        .hasValue(1));
    }

    @Test
    void commitmentSaysWhatIsSafeHere() throws IOException {
        var slice = Scans.fresh().slice(1);
        ct.send(slice);
        var safe = reference(slice);
        var missing = reference(Scans.fresh().slice(1));

        commit("1.2.3", safe);
        await().atMost(SOON).untilAsserted(() -> assertThat(ct.events).containsExactly("1 1.2.3"));
        commit("1.2.4", safe, missing);
        await().atMost(SOON).untilAsserted(() -> assertThat(ct.events).containsExactly("1 1.2.3", "2 1.2.4"));
    }

    /** The machine hangs up at once, so the answer comes on an association made to it. */
    private void commit(String transaction, DataSet... references) throws IOException {
        var information =
                new DataSet().set(Tag.TRANSACTION_UID, transaction).set(Tag.REFERENCED_SOP_SEQUENCE, references);
        try (var user = ct.call(SopClass.STORAGE_COMMITMENT_PUSH)) {
            var status = user.action(
                    SopClass.STORAGE_COMMITMENT_PUSH, SopClass.STORAGE_COMMITMENT_PUSH_INSTANCE, 1, information);
            assertThat(status).isEqualTo(Status.SUCCESS);
        }
    }

    private static DataSet reference(DataSet slice) {
        return new DataSet()
                .set(Tag.REFERENCED_SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.REFERENCED_SOP_INSTANCE_UID, slice.text(Tag.SOP_INSTANCE_UID, ""));
    }

    private static StoredInstance instance(DataSet announced, byte[] bytes) {
        return new StoredInstance(
                SopClass.CT_IMAGE,
                announced.text(Tag.SOP_INSTANCE_UID, ""),
                Scans.SYNTAX.uid(),
                () -> new ByteArrayInputStream(bytes));
    }

    private Machine machine(UUID institution, String title, boolean retrieves) throws IOException {
        if (entities.called(title).isEmpty()) {
            entities.addTitle(institution, title, "影像科", OFFICE);
        }
        var machine = new Machine(title(), title, port());
        entities.addPeer(
                institution,
                new ApplicationEntities.NewPeer(
                        machine.title(), "CT", "localhost", machine.port(), false, retrieves, null),
                OFFICE);
        return machine;
    }

    private int port() {
        return Objects.requireNonNull(door.port());
    }

    private static String title() {
        return "T" + Long.toString(NEXT.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }
}
