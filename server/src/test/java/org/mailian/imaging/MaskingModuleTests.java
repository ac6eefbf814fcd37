package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.mailian.imaging.Slices.Place;
import org.mailian.imaging.masking.WhyLook;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A study leaves without its identities only after a person has looked; and then by no way with them. */
@HouseTest
class MaskingModuleTests {

    @Autowired
    People people;

    @Autowired
    Receiving receiving;

    @Autowired
    MaskingReviews reviews;

    @Autowired
    Studies studies;

    @Autowired
    StudySearch search;

    @Autowired
    Instances instances;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    SignedIn owner;
    SignedIn expert;
    Place place;
    UUID pack;

    @BeforeEach
    void aTownshipAndAnExpert() {
        owner = people.at(people.hospital("去标识"), "SPECIALIST");
        expert = people.at(people.hospital("会诊专家"), "SPECIALIST");
        place = Place.fresh();
        pack = Ids.next();
    }

    @Test
    void onlyTheMaskedFormIsHandedOut() throws Exception {
        var slice = receive(Slices.slice(place, 1));
        receive(Slices.slice(place, 2));
        var review = reviews.begin(owner.caller(), pack, place.study(), "患者甲", true);
        assertThat(review.images()).isEmpty();
        assertThat(review.instances()).isEqualTo(2);
        assertThat(review.attributes())
                .extracting(it -> it.tag())
                .contains("(0010,0010)", "(0010,0020)", "(0008,0050)");
        var confirmed = reviews.confirm(owner.caller(), review.id());
        assertThat(confirmed.confirmation()).isNotNull();

        var masked = studies.grantMasked(review.id(), expert.caller().institution(), Ids.next(), Actor.system());

        assertThat(masked).isEqualTo(shown(confirmed)).isNotEqualTo(place.study());
        var secrets = List.of(
                "周",
                "启山",
                "Zhou",
                "Qishan",
                "19580402",
                place.study(),
                place.series(),
                slice.text(Tag.SOP_INSTANCE_UID, "?"),
                slice.text(Tag.PATIENT_ID, "?"),
                slice.text(Tag.ACCESSION_NUMBER, "?"));
        var root = "/dicom-web/studies/" + masked;
        var metadata = get(expert, root + "/metadata", "application/dicom+json");
        assertThat(metadata).doesNotContain(secrets).contains("患者甲");
        assertThat(get(
                        expert,
                        "/dicom-web/instances?includefield=all&StudyInstanceUID=" + masked,
                        "application/dicom+json"))
                .doesNotContain(secrets)
                .contains("患者甲", "胸部平扫");
        assertThat(get(expert, root, "multipart/related; type=\"application/dicom\"; transfer-syntax=*"))
                .doesNotContain(secrets);
        assertThat(get(expert, "/api/imaging/studies/" + masked, "application/json"))
                .doesNotContain(secrets);
        var instance =
                instances.of(Looker.of(expert.caller()), masked, null, null).getFirst();
        var path = root + "/series/" + instance.seriesUid() + "/instances/" + instance.uid();
        assertThat(status(expert, path + "/frames/1", "application/octet-stream"))
                .isEqualTo(200);
        assertThat(status(expert, path + "/rendered", "image/png")).isEqualTo(200);
    }

    @Test
    void theOriginalIsReachedByNoWay() throws Exception {
        var slice = receive(Slices.slice(place, 1));
        var masked = maskedAndGranted();

        for (var uid : List.of(place.study())) {
            var root = "/dicom-web/studies/" + uid;
            for (var path : List.of(
                    "",
                    "/metadata",
                    "/series",
                    "/instances",
                    "/series/" + place.series(),
                    "/series/" + place.series() + "/instances/" + slice.text(Tag.SOP_INSTANCE_UID) + "/rendered")) {
                assertThat(status(expert, root + path, "*/*")).as(path).isEqualTo(404);
            }
            assertThat(status(expert, "/api/imaging/studies/" + uid, "*/*")).isEqualTo(404);
        }
        var mixed = "/dicom-web/studies/" + masked + "/series/" + place.series() + "/metadata";
        assertThat(status(expert, mixed, "*/*")).isEqualTo(404);
        assertThat(status(expert, "/dicom-web/studies?PatientName=Zhou*", "*/*"))
                .isEqualTo(204);
    }

    @Test
    void maskedStudiesStandInNoListAndMachinesSeeNone() throws Exception {
        receive(Slices.slice(place, 1));
        var masked = maskedAndGranted();
        var machine = new Looker.Machine(UUID.randomUUID(), expert.caller().institution(), "READER");
        var named = new StudyQuery(StudyQuery.Level.STUDY, Map.of(Tag.STUDY_INSTANCE_UID, masked), Set.of(), 10, 0);
        var all = new StudyQuery(StudyQuery.Level.STUDY, Map.of(), Set.of(), 1000, 0);

        assertThat(search.find(Looker.of(expert.caller()), named)).hasSize(1);
        assertThat(search.find(Looker.of(expert.caller()), all)).isEmpty();
        assertThat(search.find(Looker.of(owner.caller()), all)).hasSize(1);
        assertThat(search.find(machine, named)).isEmpty();
        assertThat(studies.find(machine, masked)).isEmpty();
        var uid = instances
                .of(Looker.of(expert.caller()), masked, null, null)
                .getFirst()
                .uid();
        assertThat(instances.named(machine, Set.of(uid))).isEmpty();
        assertThat(instances.named(Looker.of(expert.caller()), Set.of(uid))).hasSize(1);
    }

    @Test
    void theCaseEndsItAndStrangersNeverSeeIt() throws Exception {
        receive(Slices.slice(place, 1));
        var review = confirmed();
        var caseId = Ids.next();
        var masked = studies.grantMasked(review.id(), expert.caller().institution(), caseId, Actor.system());
        var stranger = people.at(people.hospital("外院"), "SPECIALIST");
        assertThat(studies.find(Looker.of(stranger.caller()), masked)).isEmpty();

        studies.endGrants(caseId, Actor.system());

        assertThat(studies.find(Looker.of(expert.caller()), masked)).isEmpty();
        assertThat(studies.find(Looker.of(owner.caller()), masked)).isPresent();
    }

    @Test
    void nothingIsShownBeforeAPersonHasConfirmed() throws Exception {
        receive(Slices.slice(place, 1));
        var review = reviews.begin(owner.caller(), pack, place.study(), "患者甲", true);

        assertRefused(
                "imaging/masking-not-confirmed",
                () -> studies.grantMasked(review.id(), expert.caller().institution(), Ids.next(), Actor.system()));
        assertRefused("imaging/unknown-masking", () -> reviews.confirm(expert.caller(), review.id()));
        assertRefused("imaging/unknown-study", () -> reviews.begin(expert.caller(), pack, place.study(), "患者甲", true));
        studies.grant(place.study(), expert.caller().institution(), Ids.next(), Actor.system());
        assertRefused("imaging/not-the-owner", () -> reviews.begin(expert.caller(), pack, place.study(), "患者甲", true));
    }

    @Test
    void whatMayHaveSomethingWrittenInItIsLookedAtFirst() throws Exception {
        var scan = receive(Slices.slice(place, 1)
                .set(Tag.SOP_CLASS_UID, SopClass.ULTRASOUND)
                .set(Tag.MODALITY, "US")
                .set(Tag.SERIES_INSTANCE_UID, Uid.random()));
        var uid = scan.text(Tag.SOP_INSTANCE_UID, "");
        var review = reviews.begin(owner.caller(), pack, place.study(), "患者甲", true);
        assertThat(review.images()).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(WhyLook.USUAL);
            assertThat(it.coverable()).isTrue();
        });
        assertRefused("imaging/masking-open", () -> reviews.confirm(owner.caller(), review.id()));
        assertRefused(
                "imaging/region-malformed",
                () -> reviews.judge(owner.caller(), review.id(), uid, Verdict.COVERED, List.of(), false));

        var region = new MaskingRegion(null, 0, 0, 16, 4);
        reviews.judge(owner.caller(), review.id(), uid, Verdict.COVERED, List.of(region), true);
        var masked = shown(reviews.confirm(owner.caller(), review.id()));

        var stored = instances.of(Looker.of(owner.caller()), masked, null, null).getFirst();
        var file = DicomFile.read(instances.open(stored));
        assertThat(file.dataSet().text(Tag.BURNED_IN_ANNOTATION)).isEqualTo("NO");
        var pixels = file.dataSet().bytes(Tag.PIXEL_DATA);
        assertThat(Arrays.copyOf(pixels, 16 * 4 * 2)).isEqualTo(new byte[16 * 4 * 2]);
        assertThat(Arrays.copyOfRange(pixels, 16 * 4 * 2, 16 * 5 * 2)).isNotEqualTo(new byte[16 * 2]);
        assertRefused(
                "imaging/masking-confirmed",
                () -> reviews.judge(owner.caller(), review.id(), uid, Verdict.CLEAN, List.of(), false));
    }

    @Test
    void documentsAndReportsDoNotLeaveAtAll() throws Exception {
        receive(Slices.slice(place, 1));
        var report = receive(Slices.slice(place, 2)
                .remove(Tag.PIXEL_DATA)
                .set(Tag.SOP_CLASS_UID, SopClass.ENCAPSULATED_PDF)
                .set(Tag.MODALITY, "DOC")
                .set(Tag.SERIES_INSTANCE_UID, Uid.random())
                .set(Tag.ENCAPSULATED_DOCUMENT, Vr.OB, "周启山".getBytes(UTF_8)));
        var uid = report.text(Tag.SOP_INSTANCE_UID, "");
        var review = reviews.begin(owner.caller(), pack, place.study(), "患者甲", true);

        assertThat(review.images())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo(WhyLook.TEXT));
        assertThat(review.open()).isZero();
        assertRefused(
                "imaging/may-not-leave",
                () -> reviews.judge(owner.caller(), review.id(), uid, Verdict.CLEAN, List.of(), false));
        var masked = shown(reviews.confirm(owner.caller(), review.id()));

        assertThat(instances.of(Looker.of(owner.caller()), masked, null, null)).hasSize(1);
    }

    @Test
    void nobodyHearsOfAMaskedStudyAsOfOneThatArrived() throws Exception {
        receive(Slices.slice(place, 1));
        var original = studies.get(Looker.of(owner.caller()), place.study());
        var masked = studies.get(Looker.of(owner.caller()), shown(confirmed()));

        assertThat(journal.read(new StreamId("study", masked.id()), 0, 10)).isEmpty();
        assertThat(journal.read(new StreamId("study", original.id()), 0, 10))
                .extracting(it -> it.type())
                .containsExactly("study.received", "study.masking-begun", "study.masking-confirmed");
        assertThat(masked.patient()).isNull();
        assertThat(masked.patientName()).isEqualTo("患者甲");
        assertThat(masked.modalities()).containsExactly("CT");
        assertThat(masked.orderedAt()).isBefore(original.orderedAt());
    }

    @Test
    void studiesOfOnePackBelongTogetherAndThoseOfAnotherDoNot() throws Exception {
        receive(Slices.slice(place, 1));
        var first = shown(confirmed());
        pack = Ids.next();

        var second = shown(confirmed());

        assertThat(second).isNotEqualTo(first);
        assertThat(reviews.ofPack(owner.caller(), pack)).hasSize(1);
        assertThat(reviews.ofPack(expert.caller(), pack)).isEmpty();
        assertRefused(
                "imaging/masking-confirmed", () -> reviews.begin(owner.caller(), pack, place.study(), "患者乙", true));
    }

    private static String shown(MaskingReview review) {
        return requireNonNull(review.confirmation()).maskedStudy();
    }

    private MaskingReview confirmed() {
        var review = reviews.begin(owner.caller(), pack, place.study(), "患者甲", true);
        return reviews.confirm(owner.caller(), review.id());
    }

    private String maskedAndGranted() {
        return studies.grantMasked(confirmed().id(), expert.caller().institution(), Ids.next(), Actor.system());
    }

    private DataSet receive(DataSet slice) throws Exception {
        receiving.file(
                new Sender(owner.caller().institution(), Actor.system(), "CT1"),
                new ByteArrayInputStream(Slices.file(slice)));
        return slice;
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }

    private String get(SignedIn who, String path, String accept) throws Exception {
        var answer = ask(who, path, accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }

    private int status(SignedIn who, String path, String accept) throws Exception {
        return ask(who, path, accept).statusCode();
    }

    private HttpResponse<byte[]> ask(SignedIn who, String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", who.cookieHeader())
                .header("Accept", accept)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }
}
