package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.StatementCounter;
import org.mailian.access.People;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.imaging.Slices.Place;
import org.mailian.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DicomWebModuleTests {

    @Autowired
    People people;

    @Autowired
    Studies studies;

    @LocalServerPort
    int port;

    UUID hospital;
    org.mailian.access.SignedIn doctor;
    SignedIn browser;
    Place place;

    @BeforeEach
    void aDoctorAtAHospital() {
        hospital = people.hospital("影像网");
        doctor = people.at(hospital, "SPECIALIST");
        browser = signedIn(doctor);
        place = Place.fresh();
    }

    @Test
    void whatIsStoredComesBackUnchanged() throws Exception {
        var files = List.of(Slices.file(Slices.slice(place, 1)), Slices.file(Slices.slice(place, 2)));

        var stored = stow("/dicom-web/studies", files).expect(200);

        assertThat(stored.body().at("/00081199/Value")).hasSize(2);
        assertThat(stored.body().at("/00081199/Value/0/00081190/Value/0").asString())
                .startsWith("http://localhost:" + port + "/dicom-web/studies/" + place.study() + "/series/");
        var answer = get(
                "/dicom-web/studies/" + place.study(),
                "multipart/related; type=\"application/dicom\"; transfer-syntax=*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parts(answer)).containsExactlyElementsOf(files);
        assertThat(new String(answer.body(), ISO_8859_1))
                .contains("Content-Type: application/dicom;transfer-syntax=1.2.840.10008.1.2.1");
    }

    @Test
    void anUploadAgainGoesOnWhereItEnded() throws Exception {
        var files = new ArrayList<byte[]>();
        for (int number = 1; number <= 5; number++) {
            files.add(Slices.file(Slices.slice(place, number)));
        }
        var whole = body(files);
        var broken = Arrays.copyOf(whole, whole.length * 3 / 5);

        var refused = browser.raw("POST", "/dicom-web/studies", CONTENT, broken).expect(400);

        assertThat(refused.code()).isEqualTo("imaging/upload-malformed");
        var there = instances(browser);
        assertThat(there).hasSizeBetween(1, 4);
        stow("/dicom-web/studies/" + place.study(), files).expect(200);
        assertThat(instances(browser)).hasSize(5).containsAll(there);
    }

    @Test
    void eachObjectOfAnUploadIsAnsweredForItself() throws Exception {
        var good = Slices.slice(place, 1);
        var changed = Slices.slice(place, 2);
        stow("/dicom-web/studies", List.of(Slices.file(changed))).expect(200);
        var files =
                List.of(Slices.file(good), Slices.file(changed.set(Tag.INSTANCE_NUMBER, 9)), "no object".getBytes());

        var answer = stow("/dicom-web/studies", files).expect(202).body();

        assertThat(answer.at("/00081199/Value/0/00081155/Value/0").asString())
                .isEqualTo(good.text(Tag.SOP_INSTANCE_UID));
        assertThat(answer.at("/00081198/Value/0/00081155/Value/0").asString())
                .isEqualTo(changed.text(Tag.SOP_INSTANCE_UID));
        assertThat(answer.at("/00081198/Value/0/00081197/Value/0").asInt()).isEqualTo(0x0111);
        assertThat(answer.at("/00081198/Value/0/00091001/Value/0").asString()).isEqualTo("imaging/instance-differs");
        assertThat(answer.at("/0008119A/Value/0/00081197/Value/0").asInt()).isEqualTo(0xC000);

        stow("/dicom-web/studies/1.2.3", List.of(Slices.file(good))).expect(409);
        stow("/dicom-web/studies", List.of("no object".getBytes())).expect(409);
    }

    @Test
    void anUploadThatIsNoneIsRefused() {
        assertThat(browser.raw("POST", "/dicom-web/studies", CONTENT, new byte[0])
                        .expect(400)
                        .code())
                .isEqualTo("imaging/upload-malformed");
        browser.raw("POST", "/dicom-web/studies", "application/json", "{}".getBytes())
                .expect(415);
        browser.raw("POST", "/dicom-web/studies", "multipart/related; type=\"text/plain\"; boundary=x", new byte[0])
                .expect(415);
        assertThat(browser.raw(
                                "POST",
                                "/dicom-web/studies",
                                "multipart/related; type=\"application/dicom\"",
                                new byte[0])
                        .expect(400)
                        .code())
                .isEqualTo("imaging/upload-malformed");
        assertThat(browser.raw("POST", "/dicom-web/studies", CONTENT, "--b--\r\n".getBytes())
                        .expect(400)
                        .code())
                .isEqualTo("imaging/upload-malformed");
    }

    @Test
    void searchesAnswerAsTheStandardSays() throws Exception {
        stow("/dicom-web/studies", List.of(Slices.file(Slices.slice(place, 1)), Slices.file(Slices.slice(place, 2))));

        var found = browser.get("/dicom-web/studies?00100010=Zhou*&limit=5").expect(200);
        assertThat(found.contentType()).startsWith("application/dicom+json");
        var study = found.body().get(0);
        assertThat(study.at("/0020000D/Value/0").asString()).isEqualTo(place.study());
        assertThat(study.at("/00100010/Value/0/Ideographic").asString()).isEqualTo("周^启山");
        assertThat(study.at("/00080061/Value/0").asString()).isEqualTo("CT");
        assertThat(study.at("/00201208/Value/0").asInt()).isEqualTo(2);

        for (var name : List.of("zhou%20qishan", "ZHOU*", "zq*", "%E5%91%A8*", "*qishan", "z?ou*n", "zhouqishan")) {
            assertThat(browser.get("/dicom-web/studies?PatientName=" + name)
                            .expect(200)
                            .body())
                    .as(name)
                    .hasSize(1);
        }
        for (var name : List.of("zhoux*", "qishan*", "%25*", "_hou*")) {
            assertThat(browser.get("/dicom-web/studies?PatientName=" + name).status())
                    .as(name)
                    .isEqualTo(204);
        }
        assertThat(browser.get("/dicom-web/studies?PatientName=Nobody").status())
                .isEqualTo(204);
        assertThat(browser.get("/dicom-web/series?Modality=CT&StudyInstanceUID=" + place.study())
                        .body()
                        .at("/0/00100020/Value/0")
                        .asString())
                .as("beyond a study the patient is told too")
                .startsWith("P");
        var series = browser.get("/dicom-web/studies/" + place.study() + "/series")
                .body()
                .get(0);
        assertThat(series.at("/00201209/Value/0").asInt()).isEqualTo(2);
        assertThat(series.at("/00180015/Value/0").asString()).isEqualTo("CHEST");
        assertThat(series.path("00100010").isMissingNode()).isTrue();
        assertThat(browser.get("/dicom-web/studies/" + place.study() + "/instances?limit=1&offset=1&includefield=all")
                        .body())
                .hasSize(1);
        for (var wrong : List.of("limit=-1", "limit=x", "NoSuchThing=1", "StudyDate=soon", "StudyInstanceUID=x y")) {
            assertThat(browser.get("/dicom-web/studies?" + wrong.replace(" ", "%20"))
                            .expect(400)
                            .code())
                    .as(wrong)
                    .isEqualTo("imaging/query-malformed");
        }
        var warned = get("/dicom-web/studies?fuzzymatching=true&PatientAge=030Y", "application/dicom+json");
        assertThat(warned.headers().allValues("Warning")).hasSize(2);
    }

    @Test
    void metadataPointAtLongValues() throws Exception {
        var slice = Slices.slice(place, 1)
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[64 * 64 * 2])
                .set(Tag.ROWS, 64)
                .set(Tag.COLUMNS, 64);
        stow("/dicom-web/studies", List.of(Slices.file(slice)));

        var metadata = browser.get("/dicom-web/studies/" + place.study() + "/metadata")
                .expect(200)
                .body()
                .get(0);

        assertThat(metadata.at("/00100020/Value/0").asString()).isEqualTo(slice.text(Tag.PATIENT_ID));
        var uri = metadata.at("/7FE00010/BulkDataURI").asString();
        var bulk = get(uri.substring(uri.indexOf("/dicom-web")), "application/octet-stream");
        assertThat(bulk.body()).isEqualTo(new byte[64 * 64 * 2]);
        assertThat(browser.get(uri.substring(uri.indexOf("/dicom-web")).replace("7FE00010", "00100010/0/x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void framesComeAsTheyAreStored() throws Exception {
        var pixels = new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
        var slice = Slices.slice(place, 1)
                .set(Tag.ROWS, 1)
                .set(Tag.COLUMNS, 2)
                .set(Tag.NUMBER_OF_FRAMES, 2)
                .set(Tag.PIXEL_DATA, Vr.OW, pixels);
        stow("/dicom-web/studies", List.of(Slices.file(slice, TransferSyntax.EXPLICIT_BIG_ENDIAN)));

        var both = get(instance(slice) + "/frames/2,1", "multipart/related; type=\"application/octet-stream\"");
        var one = get(instance(slice) + "/frames/2", "application/octet-stream");

        assertThat(parts(both)).containsExactly(new byte[] {5, 6, 7, 8}, new byte[] {1, 2, 3, 4});
        assertThat(one.body()).as("little endian, whatever the file").isEqualTo(new byte[] {5, 6, 7, 8});
        assertThat(browser.get(instance(slice) + "/frames/3").expect(404).code())
                .isEqualTo("imaging/unknown-frame");
        assertThat(browser.get(instance(slice) + "/frames/one").expect(400).code())
                .isEqualTo("imaging/query-malformed");
        assertThat(get(instance(slice) + "/frames/1", "text/html").statusCode()).isEqualTo(406);
        var compressed = "multipart/related; type=\"application/octet-stream\"; transfer-syntax=1.2.840.10008.1.2.4.50";
        assertThat(get(instance(slice) + "/frames/1", compressed).statusCode()).isEqualTo(406);
    }

    @Test
    void anObjectWithoutCompressionIsHadInAnotherTransferSyntax() throws Exception {
        var slice = Slices.slice(place, 1);
        stow("/dicom-web/studies", List.of(Slices.file(slice, TransferSyntax.EXPLICIT_BIG_ENDIAN)));

        var answer = get(instance(slice), "application/dicom; transfer-syntax=1.2.840.10008.1.2");

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/dicom;transfer-syntax=1.2.840.10008.1.2");
        var read = DicomFile.read(new ByteArrayInputStream(answer.body()));
        assertThat(read.syntax()).isEqualTo(TransferSyntax.IMPLICIT_LITTLE_ENDIAN);
        assertThat(read.dataSet().bytes(Tag.PIXEL_DATA)).isEqualTo(slice.bytes(Tag.PIXEL_DATA));
        assertThat(get(instance(slice), "application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void picturesAreDrawnWithTheWindowAskedFor() throws Exception {
        var slice = Slices.slice(place, 1)
                .set(Tag.ROWS, 1)
                .set(Tag.COLUMNS, 4)
                .set(Tag.RESCALE_INTERCEPT, "-1000")
                .set(Tag.RESCALE_SLOPE, "1")
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[] {0, 0, (byte) 0xE8, 3, 0x10, 4, 0x58, 0x1B});
        stow("/dicom-web/studies", List.of(Slices.file(slice)));

        var picture = picture(get(instance(slice) + "/rendered?window=40,400", "image/png"));

        assertThat(List.of(grey(picture, 0), grey(picture, 1), grey(picture, 2), grey(picture, 3)))
                .as("-1000, 0, 40 and 6000 HU")
                .containsExactly(0, 102, 128, 255);
        var small = picture(get(instance(slice) + "/frames/1/rendered?viewport=2,2&quality=70", "*/*"));
        assertThat(small.getWidth()).isEqualTo(2);
        for (var wrong : List.of("window=1", "viewport=0,0", "viewport=99999,1", "quality=0", "window=a,b")) {
            assertThat(get(instance(slice) + "/rendered?" + wrong, "image/png").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(get(instance(slice) + "/rendered", "image/svg+xml").statusCode())
                .isEqualTo(406);
    }

    @Test
    void colourIsDrawnPlaneByPlaneAndPixelByPixel() throws Exception {
        for (var planes : List.of(0, 1)) {
            place = Place.fresh();
            var slice = Slices.slice(place, 1)
                    .set(Tag.ROWS, 1)
                    .set(Tag.COLUMNS, 2)
                    .set(Tag.SAMPLES_PER_PIXEL, 3)
                    .set(Tag.PHOTOMETRIC_INTERPRETATION, "RGB")
                    .set(Tag.PLANAR_CONFIGURATION, planes)
                    .set(Tag.BITS_ALLOCATED, 8)
                    .set(
                            Tag.PIXEL_DATA,
                            Vr.OB,
                            planes == 0 ? new byte[] {9, 8, 7, 1, 2, 3} : new byte[] {9, 1, 8, 2, 7, 3});
            stow("/dicom-web/studies", List.of(Slices.file(slice)));

            var picture = picture(get(instance(slice) + "/rendered", "image/png"));

            assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x090807);
            assertThat(picture.getRGB(1, 0) & 0xFFFFFF).isEqualTo(0x010203);
        }
    }

    @Test
    void aStudyIsNobodyElsesUntilACaseShowsIt() throws Exception {
        stow("/dicom-web/studies", List.of(Slices.file(Slices.slice(place, 1))));
        var elsewhere = people.at(people.hospital("外院"), "SPECIALIST");
        var stranger = signedIn(elsewhere);
        var path = "/dicom-web/studies/" + place.study();
        assertThat(stranger.get(path).expect(404).code()).isEqualTo("imaging/unknown-study");
        assertThat(stranger.get("/dicom-web/studies?StudyInstanceUID=" + place.study())
                        .status())
                .isEqualTo(204);
        var caseId = UUID.randomUUID();

        studies.grant(place.study(), elsewhere.caller().institution(), caseId, Actor.system());

        stranger.get(path + "/metadata").expect(200);
        assertThat(stranger.get("/dicom-web/studies").body()).hasSize(1);
        assertThat(stranger.get("/api/imaging/studies/" + place.study() + "/links")
                        .expect(403)
                        .code())
                .isEqualTo("imaging/not-the-owner");
        studies.endGrants(caseId, Actor.system());
        stranger.get(path + "/metadata").expect(404);
        SignedIn.nobody(port).get(path).expect(401);
    }

    @Test
    void aLinkOpensItsStudyAndNothingElseUntilItIsTakenBack() throws Exception {
        stow("/dicom-web/studies", List.of(Slices.file(Slices.slice(place, 1))));
        var other = Place.fresh();
        stow("/dicom-web/studies", List.of(Slices.file(Slices.slice(other, 1))));
        var links = "/api/imaging/studies/" + place.study() + "/links";
        var made = browser.post(links, Map.of("purpose", "患者本人", "days", 3))
                .expect(201)
                .body();
        var nobody = SignedIn.nobody(port);
        var root = "/dicom-web/links/" + made.path("token").asString();

        var metadata = nobody.get(root + "/studies/" + place.study() + "/metadata")
                .expect(200)
                .body();
        assertThat(metadata.at("/0/0020000D/Value/0").asString()).isEqualTo(place.study());
        assertThat(nobody.get(root + "/studies").body()).hasSize(1);
        assertThat(nobody.get(root + "/studies/" + place.study() + "/series")
                        .body()
                        .at("/0/00081190/Value/0")
                        .asString())
                .as("addresses stay under the link")
                .contains(root);
        nobody.get(root + "/studies/" + other.study()).expect(404);
        nobody.get("/dicom-web/studies/" + place.study()).expect(401);
        var listed = browser.get(links).expect(200).body().get(0);
        assertThat(listed.path("token").isMissingNode()).isTrue();
        assertThat(listed.path("lastUsedAt").isMissingNode()).isFalse();

        browser.delete(links + "/" + made.path("id").asString()).expect(204);

        assertThat(nobody.get(root + "/studies").expect(404).code()).isEqualTo("imaging/unknown-link");
        assertThat(nobody.get("/dicom-web/links/guess/studies").expect(404).code())
                .isEqualTo("imaging/unknown-link");
    }

    @Test
    void aRequestIsFewStatements() throws Exception {
        var slice = Slices.slice(place, 1);
        stow("/dicom-web/studies", List.of(Slices.file(slice)));
        var counted = signedIn(doctor).counted("web-" + place.study());

        counted.get("/dicom-web/studies?limit=50").expect(200);
        assertThat(StatementCounter.of("web-" + place.study())).hasSizeLessThanOrEqualTo(3);
        counted.get(instance(slice) + "/frames/1").expect(200);
        assertThat(StatementCounter.of("web-" + place.study())).hasSizeLessThanOrEqualTo(4);
        counted.raw("POST", "/dicom-web/studies", CONTENT, body(List.of(Slices.file(Slices.slice(place, 2)))))
                .expect(200);
        assertThat(StatementCounter.of("web-" + place.study()))
                .as("a further instance is one statement beside the session's")
                .hasSizeLessThanOrEqualTo(4);
    }

    private static final String CONTENT = "multipart/related; type=\"application/dicom\"; boundary=b";

    private SignedIn signedIn(org.mailian.access.SignedIn person) {
        return SignedIn.as(port, person.username(), People.PASSWORD);
    }

    private SignedIn.Answer stow(String path, List<byte[]> files) throws IOException {
        return browser.raw("POST", path, CONTENT, body(files));
    }

    private static byte[] body(List<byte[]> files) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var file : files) {
            body.write("--b\r\nContent-Type: application/dicom\r\n\r\n".getBytes());
            body.write(file);
            body.write("\r\n".getBytes());
        }
        body.write("--b--\r\n".getBytes());
        return body.toByteArray();
    }

    private List<String> instances(SignedIn who) {
        var found = who.get("/dicom-web/studies/" + place.study() + "/instances")
                .expect(200)
                .body();
        var uids = new ArrayList<String>();
        found.forEach(it -> uids.add(it.at("/00080018/Value/0").asString()));
        return uids;
    }

    private static String instance(DataSet slice) {
        return "/dicom-web/studies/%s/series/%s/instances/%s"
                .formatted(
                        slice.text(Tag.STUDY_INSTANCE_UID),
                        slice.text(Tag.SERIES_INSTANCE_UID),
                        slice.text(Tag.SOP_INSTANCE_UID));
    }

    private HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", doctor.cookieHeader())
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static List<byte[]> parts(HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElseThrow();
        var reader = new MultipartReader(
                new ByteArrayInputStream(answer.body()), type.substring(type.indexOf("boundary=") + 9));
        var parts = new ArrayList<byte[]>();
        for (var part = reader.next(); part != null; part = reader.next()) {
            parts.add(part.readAllBytes());
        }
        return parts;
    }

    private static BufferedImage picture(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), ISO_8859_1))
                .isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static int grey(BufferedImage picture, int column) {
        return picture.getRaster().getSample(column, 0, 0);
    }
}
