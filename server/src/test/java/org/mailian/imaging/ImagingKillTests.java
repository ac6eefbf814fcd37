package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseProcess;
import org.mailian.SignedIn;
import org.mailian.dicom.Tag;
import org.mailian.imaging.Slices.Place;

/** Killed without warning while it receives: every acknowledged instance is there, byte for byte, and no half object is listed. */
class ImagingKillTests {

    private static final int SENDERS = 3;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
    private static final String CONTENT = "multipart/related; type=\"application/dicom\"; boundary=b";

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var acknowledged = new ConcurrentHashMap<String, byte[]>();
        try (var house = new HouseProcess(HouseProcess.ownDatabase(), data)) {
            var port = house.start();
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int sender = 0; sender < SENDERS; sender++) {
                    senders.submit(() -> sendUntilTheServerDies(port, acknowledged));
                }
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
                house.kill();
            }

            var doctor = SignedIn.as(house.start(), "chakou.doctor", "mailian");

            assertThat(parts()).as("what was being received is swept").isEmpty();
            for (var it : acknowledged.entrySet()) {
                assertThat(file(doctor, it.getKey())).isEqualTo(it.getValue());
            }
            var listed = doctor.get("/dicom-web/instances?limit=1000&Modality=CT&PatientName=zqs")
                    .expect(200)
                    .body();
            assertThat(listed.size()).isGreaterThanOrEqualTo(acknowledged.size());
            listed.forEach(it -> assertThat(
                            doctor.get(path(it.at("/00081190/Value/0").asString()) + "/metadata")
                                    .status())
                    .isEqualTo(200));
        }
    }

    private static void sendUntilTheServerDies(int port, Map<String, byte[]> acknowledged) {
        try {
            var doctor = SignedIn.as(port, "chakou.doctor", "mailian");
            var place = Place.fresh();
            for (int number = 1; ; number++) {
                var slice = Slices.slice(place, number);
                var file = Slices.file(slice);
                doctor.raw("POST", "/dicom-web/studies", CONTENT, body(file)).expect(200);
                acknowledged.put(
                        "/dicom-web/studies/%s/series/%s/instances/%s"
                                .formatted(place.study(), place.series(), slice.text(Tag.SOP_INSTANCE_UID)),
                        file);
            }
        } catch (RuntimeException | AssertionError | IOException theServerDied) {
            // expected: that is what the test is about
        }
    }

    private static byte[] body(byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Type: application/dicom\r\n\r\n".getBytes());
        body.write(file);
        body.write("\r\n--b--\r\n".getBytes());
        return body.toByteArray();
    }

    private static byte[] file(SignedIn doctor, String path) throws IOException {
        return doctor.bytes(path + "?accept=application/dicom");
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/dicom-web"));
    }

    private List<Path> parts() throws IOException {
        try (var files = Files.walk(data.resolve("imaging").resolve("incoming"))) {
            return files.filter(it -> it.toString().endsWith(".part")).toList();
        }
    }
}
