package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.dicom.Tag;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.imaging.ObjectRefused.Status;
import org.mailian.imaging.Slices.Place;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.policy.PolicyPress;
import org.mailian.policy.PolicyPress.Publication;
import org.mailian.policy.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How much is kept and for how long. Each test publishes for a consortium of its own, so nobody else feels it. */
@HouseTest
class KeepingModuleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long GIGABYTE = 1L << 30;

    @Autowired
    Receiving receiving;

    @Autowired
    Studies studies;

    @Autowired
    Instances instances;

    @Autowired
    Quotas quotas;

    @Autowired
    RetentionSweep retention;

    @Autowired
    ObjectSweep sweep;

    @Autowired
    ObjectStore objects;

    @Autowired
    Spool spool;

    @Autowired
    Journal journal;

    @Autowired
    PolicyPress press;

    @Autowired
    DirectoryFixtures region;

    @Autowired
    JdbcClient jdbc;

    UUID hospital;
    UUID consortium;
    Looker machine;

    @BeforeEach
    void aHospital() {
        hospital = region.county();
        consortium = region.community(hospital);
        machine = new Looker.Machine(UUID.randomUUID(), hospital, "READER");
    }

    @Test
    void whoHasFilledTheirShareIsRefusedAndNothingIsLost() throws IOException {
        publish("{\"quotaGigabytes\": 1}");
        var place = Place.fresh();
        receive(place, "20261120");
        used(GIGABYTE);
        quotas.count();

        assertThatExceptionOfType(ObjectRefused.class)
                .isThrownBy(() -> receive(Place.fresh(), "20261120"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("imaging/quota-full"))
                .satisfies(it -> assertThat(it.status()).isEqualTo(Status.OUT_OF_RESOURCES));

        assertThat(studies.get(machine, place.study()).uid()).isEqualTo(place.study());
    }

    @Test
    void whatArrivedIsCountedOnce() throws IOException {
        var received = receive(Place.fresh(), "20261120");
        var size = instances
                .get(machine, received.studyUid(), received.seriesUid(), received.sopInstance())
                .size();

        quotas.countUntil(Instant.now());
        quotas.countUntil(Instant.now());

        assertThat(quotas.used(hospital)).isEqualTo(size);
    }

    @Test
    void studiesWhoseYearsAreOverGoExceptThoseACaseStillShows() throws IOException {
        publish("{\"retention\": {\"years\": 15, \"remove\": true}}");
        var old = kept(Place.fresh(), "20050301");
        var shown = kept(Place.fresh(), "20050301");
        var young = kept(Place.fresh(), "20200301");
        studies.grant(shown.study().uid(), region.teaching(), Ids.next(), Actor.system());
        used(GIGABYTE);

        retention.run();

        assertThat(studies.find(machine, old.study().uid())).isEmpty();
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> objects.open(old.object(), 0));
        assertThat(journal.read(new StreamId("study", old.study().id()), 0, 10))
                .extracting(Entry::type)
                .contains("study.removed");
        assertThat(studies.find(machine, shown.study().uid())).isPresent();
        assertThat(studies.find(machine, young.study().uid())).isPresent();
        objects.open(shown.object(), 0).close();
    }

    @Test
    void nothingIsRemovedWhereThePolicyDoesNotSaySo() throws IOException {
        var old = kept(Place.fresh(), "19990301");
        used(1);

        retention.run();

        assertThat(studies.find(machine, old.study().uid())).isPresent();
    }

    @Test
    void objectsNobodyListsAreSweptAndListedOnesStay() throws IOException {
        var listed = kept(Place.fresh(), "20261120");
        var day = Instant.parse("2020-02-01T00:00:00Z");
        var unlisted = ObjectKeys.of(Ids.at(day), "1.2.3");
        try (var part = spool.begin()) {
            part.write(new byte[] {1, 2, 3});
            objects.keep(part, unlisted);
        }
        objects.open(unlisted, 0).close();

        sweep.sweep(ObjectKeys.day(LocalDate.of(2020, 2, 1)));
        sweep.sweep(listed.object().substring(0, listed.object().lastIndexOf('/')));

        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> objects.open(unlisted, 0));
        objects.open(listed.object(), 0).close();
    }

    private record Kept(Study study, String object) {}

    /** As if it had come when it was made. */
    private Kept kept(Place place, String date) throws IOException {
        receive(place, date);
        var study = studies.get(machine, place.study());
        jdbc.sql("update imaging.study set received_at = ordered_at where id = :id")
                .param("id", study.id())
                .update();
        var object = jdbc.sql("select object from imaging.instance where study_id = :id")
                .param("id", study.id())
                .query(String.class)
                .single();
        return new Kept(study, object);
    }

    private Received receive(Place place, String date) throws IOException {
        var slice = Slices.slice(place, 1).set(Tag.STUDY_DATE, date);
        return receiving.file(
                new Sender(hospital, Actor.system(), "CT1"), new ByteArrayInputStream(Slices.file(slice)));
    }

    private void used(long bytes) {
        jdbc.sql("insert into imaging.usage (institution_id, bytes, instances) values (:institution, :bytes, 1)")
                .param("institution", hospital)
                .param("bytes", bytes)
                .update();
    }

    private void publish(String content) {
        press.publish(
                new Publication(
                        ImagingRules.PACK,
                        Reach.consortium(consortium),
                        LocalDate.of(2024, 1, 1),
                        null,
                        (ObjectNode) JSON.readTree(content),
                        "test"),
                Actor.system());
    }
}
