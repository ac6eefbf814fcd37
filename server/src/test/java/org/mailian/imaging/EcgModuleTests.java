package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.People;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.imaging.Slices.Place;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HouseTest
class EcgModuleTests {

    @Autowired
    People people;

    @Autowired
    Receiving receiving;

    @Autowired
    EcgImport imports;

    @LocalServerPort
    int port;

    org.mailian.access.SignedIn doctor;
    SignedIn browser;
    Sender sender;

    @BeforeEach
    void aDoctor() {
        doctor = people.at(people.hospital("心电"), "SPECIALIST");
        browser = SignedIn.as(port, doctor.username(), People.PASSWORD);
        sender = Sender.of(doctor.caller());
    }

    @Test
    void aRestingEcgIsToldInMicrovolts() throws IOException {
        var recording =
                browser.get(at(ecg(500, 4, 1.25)) + "/waveform").expect(200).body();

        assertThat(recording.path("samplingFrequency").asDouble()).isEqualTo(500);
        var lead = recording.path("leads").get(1);
        assertThat(lead.path("code").asString()).isEqualTo("2:2");
        assertThat(lead.path("label").asString()).isEqualTo("II");
        assertThat(lead.path("unit").asString()).isEqualTo("uV");
        assertThat(numbers(lead.path("samples")))
                .as("0.00125 mV a digit, 0.1 mV baseline, the padding is nothing")
                .containsExactly(100.0, 112.5, null, 137.5);
    }

    @Test
    void bigEndianSaysTheSame() throws IOException {
        var ecg = ecg(500, 4, 1.25);
        var same = ecg(500, 4, 1.25);

        assertThat(browser.get(at(ecg, TransferSyntax.EXPLICIT_BIG_ENDIAN) + "/waveform")
                        .body()
                        .path("leads"))
                .isEqualTo(browser.get(at(same) + "/waveform").body().path("leads"));
    }

    @Test
    void aLongRecordingIsToldInStretchesAndAtAGlance() throws IOException {
        var path = at(ecg(100, 70_000, 1)); // 700 seconds

        assertThat(browser.get(path + "/waveform").expect(422).code()).isEqualTo("imaging/stretch-too-long");
        var stretch = browser.get(path + "/waveform/samples?from=10&to=12")
                .expect(200)
                .body();
        assertThat(stretch.at("/leads/0/samples")).hasSize(200);
        assertThat(stretch.at("/leads/0/samples/0").asDouble()).isEqualTo(value(1000));
        assertThat(browser.get(path + "/waveform/samples?from=699&to=9999")
                        .expect(200)
                        .body()
                        .at("/leads/0/samples"))
                .hasSize(100);
        assertThat(browser.get(path + "/waveform/samples?from=5000&to=5001")
                        .expect(200)
                        .body()
                        .at("/leads/0/samples"))
                .isEmpty();
        var overview = browser.get(path + "/waveform/overview").expect(200).body();
        assertThat(overview.path("duration").asDouble()).isEqualTo(700);
        assertThat(overview.at("/leads/0/min").size())
                .isEqualTo(2_880)
                .isEqualTo(overview.at("/leads/0/max").size());
        assertThat(overview.at("/leads/0/min/0").asDouble()).isEqualTo(value(0));
        assertThat(overview.at("/leads/0/max/0").asDouble()).isEqualTo(value(24));
    }

    @Test
    void whoHoldsALinkReadsTheWavesOfItsStudyAndOfNoOther() throws IOException {
        var path = at(ecg(500, 4, 1.25));
        var other = at(ecg(500, 4, 1.25));
        var study = path.replaceFirst("/instances/.*", "");
        var token = browser.post(study + "/links", Map.of("purpose", "guest", "days", 1))
                .expect(201)
                .body()
                .path("token")
                .asString();
        var root = "/dicom-web/links/" + token;
        var nobody = SignedIn.nobody(port);

        var read = nobody.get(path.replace("/api/imaging", root) + "/waveform")
                .expect(200)
                .body();
        assertThat(read.path("leads"))
                .isEqualTo(browser.get(path + "/waveform").body().path("leads"));
        nobody.get(path.replace("/api/imaging", root) + "/waveform/overview").expect(200);
        nobody.get(path.replace("/api/imaging", root) + "/waveform/samples?from=0&to=1")
                .expect(200);
        assertThat(nobody.get(other.replace("/api/imaging", root) + "/waveform")
                        .expect(404)
                        .code())
                .isEqualTo("imaging/unknown-study");
        assertThat(nobody.get(path.replace("/api/imaging", "/dicom-web/links/guess") + "/waveform")
                        .expect(404)
                        .code())
                .isEqualTo("imaging/unknown-link");
    }

    @Test
    void whatIsNoEcgIsToldSo() throws IOException {
        var slice = Slices.slice(Place.fresh(), 1);

        assertThat(browser.get(at(slice) + "/waveform").expect(422).code()).isEqualTo("imaging/no-waveform");
        assertThat(browser.get("/api/imaging/studies/1.2/instances/1.2.3/waveform")
                        .expect(404)
                        .code())
                .isEqualTo("imaging/unknown-study");
    }

    @Test
    void anAnnotatedEcgIsReadLikeEveryOtherAndKeptAsItCame() throws IOException {
        var xml = aecg("<digits>0 10 -20 30</digits>").getBytes(StandardCharsets.UTF_8);

        var received = imports.take(sender, new ByteArrayInputStream(xml));
        var again = imports.take(sender, new ByteArrayInputStream(xml));

        assertThat(again.known()).isTrue();
        assertThat(again.sopInstance()).isEqualTo(received.sopInstance());
        var path = "/api/imaging/studies/" + received.studyUid() + "/instances/" + received.sopInstance();
        var lead = browser.get(path + "/waveform").expect(200).body().at("/leads/0");
        assertThat(lead.path("label").asString()).isEqualTo("I");
        assertThat(numbers(lead.path("samples"))).containsExactly(1.0, 51.0, -99.0, 151.0);
        assertThat(browser.bytes(path + "/original")).isEqualTo(xml);
        var study = browser.get("/dicom-web/studies/" + received.studyUid() + "/metadata")
                .body()
                .get(0);
        assertThat(study.at("/00080016/Value/0").asString()).isEqualTo(SopClass.TWELVE_LEAD_ECG);
        assertThat(study.at("/00080020/Value/0").asString()).isEqualTo("20261120");
        assertThat(study.at("/00100020/Value/0").asString()).isEqualTo("ECG-7");
    }

    @Test
    void aFileThatIsNoAnnotatedEcgIsRefused() {
        for (var wrong : List.of(
                "",
                "<html/>",
                "<AnnotatedECG xmlns='urn:hl7-org:v3'/>",
                aecg("<digits>1 two</digits>"),
                aecg("<digits>99999</digits>"),
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + aecg("<digits>&e;</digits>"))) {
            assertThatExceptionOfType(Problem.class)
                    .as(wrong)
                    .isThrownBy(() ->
                            imports.take(sender, new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8))))
                    .satisfies(it -> assertThat(it.code()).isEqualTo("imaging/not-aecg"));
        }
    }

    @Test
    void theNationalIndexSaysWhichPartIsMissing() throws IOException {
        var slice = Slices.slice(Place.fresh(), 1);
        at(slice);
        var path = "/api/imaging/studies/" + slice.text(Tag.STUDY_INSTANCE_UID) + "/national-index";

        var index = browser.get(path + "?person=10000000000000000708463177")
                .expect(200)
                .body();

        assertThat(index.path("time").asString()).isEqualTo("202611201015");
        assertThat(index.path("bodyPart").asString())
                .as("nobody has given out codes yet")
                .isEqualTo("000000000");
        assertThat(index.path("code").isMissingNode()).isTrue();
        assertThat(index.path("missing").toString()).isEqualTo("[\"storage\"]");
        assertThat(browser.get(path + "?person=62010119580402")
                        .expect(200)
                        .body()
                        .path("missing")
                        .toString())
                .as("a person's code has 26 digits")
                .isEqualTo("[\"person\",\"storage\"]");
    }

    /** The example of the public notice. */
    @Test
    void theNationalIndexIsFiveParts() {
        assertThat(NationalIndex.ImagingIndex.of(
                                "10000000000000000708463177",
                                "202411221430",
                                "000000000",
                                "0000000000000",
                                "123502004266007916")
                        .code())
                .isEqualTo("10000000000000000708463177-202411221430-000000000-0000000000000-123502004266007916");
    }

    private static final int PADDING = -32768;

    /** Two leads whose third sample of every four is not there; one digit is {@code sensitivity} hundredths of a tenth millivolt. */
    private static DataSet ecg(double frequency, int samples, double microvolts) {
        var bytes = ByteBuffer.allocate(samples * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int number = 0; number < samples; number++) {
            bytes.putShort((short) (samples > 4 ? digit(number) : number == 2 ? PADDING : number * 10));
            bytes.putShort((short) (samples > 4 ? 0 : number == 2 ? PADDING : number * 10));
        }
        var group = new DataSet()
                .set(Tag.NUMBER_OF_WAVEFORM_CHANNELS, 2)
                .set(Tag.NUMBER_OF_WAVEFORM_SAMPLES, samples)
                .set(Tag.SAMPLING_FREQUENCY, frequency)
                .set(Tag.CHANNEL_DEFINITION_SEQUENCE, lead("2:1", "I", microvolts), lead("2:2", "II", microvolts))
                .set(Tag.WAVEFORM_BITS_ALLOCATED, 16)
                .set(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS")
                .set(Tag.WAVEFORM_PADDING_VALUE, Vr.OW, new byte[] {0, (byte) 0x80})
                .set(Tag.WAVEFORM_DATA, Vr.OW, bytes.array());
        var place = Place.fresh();
        return new DataSet()
                .set(Tag.SOP_CLASS_UID, SopClass.GENERAL_ECG)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.MODALITY, "ECG")
                .set(Tag.STUDY_INSTANCE_UID, place.study())
                .set(Tag.SERIES_INSTANCE_UID, place.series())
                .set(Tag.WAVEFORM_SEQUENCE, group);
    }

    private static int digit(int number) {
        return number % 1000;
    }

    private static double value(int number) {
        return digit(number) + 100;
    }

    private static DataSet lead(String code, String label, double microvolts) {
        return new DataSet()
                .set(Tag.CHANNEL_LABEL, label)
                .set(
                        Tag.CHANNEL_SOURCE_SEQUENCE,
                        new DataSet().set(Tag.CODE_VALUE, code).set(Tag.CODING_SCHEME_DESIGNATOR, "MDC"))
                .set(Tag.CHANNEL_SENSITIVITY, microvolts / 1000)
                .set(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, 1.0)
                .set(Tag.CHANNEL_BASELINE, 0.1)
                .set(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE, new DataSet().set(Tag.CODE_VALUE, "mV"));
    }

    private String at(DataSet object) throws IOException {
        return at(object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    /** Stores it and says where it is. */
    private String at(DataSet object, TransferSyntax syntax) throws IOException {
        var received = receiving.file(sender, new ByteArrayInputStream(Slices.file(object, syntax)));
        return "/api/imaging/studies/" + received.studyUid() + "/instances/" + received.sopInstance();
    }

    private static List<Double> numbers(JsonNode samples) {
        var numbers = new ArrayList<Double>();
        samples.forEach(it -> numbers.add(it.isNull() ? null : it.asDouble()));
        return numbers;
    }

    private static String aecg(String digits) {
        return """
                <AnnotatedECG xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <id root="%s"/>
                  <effectiveTime><low value="20261120081500.000"/></effectiveTime>
                  <componentOf><timepointEvent><componentOf><subjectAssignment><subject><trialSubject>
                    <id root="1.2" extension="ECG-7"/>
                    <subjectDemographicPerson><name>周启山</name>
                      <administrativeGenderCode code="M"/><birthTime value="19580402"/></subjectDemographicPerson>
                  </trialSubject></subject></subjectAssignment></componentOf></timepointEvent></componentOf>
                  <component><series><code code="RHYTHM"/><component><sequenceSet>
                    <component><sequence><code code="TIME_ABSOLUTE"/><value xsi:type="GLIST_TS">
                      <head value="20261120081500.000"/><increment value="2" unit="ms"/></value></sequence></component>
                    <component><sequence><code code="MDC_ECG_LEAD_I"/><value xsi:type="SLIST_PQ">
                      <origin value="1" unit="uV"/><scale value="5" unit="uV"/>%s</value></sequence></component>
                  </sequenceSet></component></series></component>
                </AnnotatedECG>""".formatted(UUID.randomUUID(), digits);
    }
}
