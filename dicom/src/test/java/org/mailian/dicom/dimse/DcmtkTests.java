package org.mailian.dicom.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;
import org.mailian.dicom.net.Tls;
import org.mailian.dicom.net.Tls.ClientCertificate;

/** The programs of dcmtk as users and as providers. */
class DcmtkTests {

    private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void echoscuIsAnswered() throws IOException {
        try (var shelf = Shelf.open()) {
            Program.succeed("echoscu", "-aec", "SHELF", "--repeat", "5", "localhost", port(shelf));
        }
    }

    @Test
    void aWrongTitleIsRejected() throws IOException {
        try (var shelf = Shelf.open()) {
            var outcome = Program.run("echoscu", "-v", "-aec", "OTHER", "localhost", port(shelf));

            assertThat(outcome.code()).isNotZero();
            assertThat(outcome.output()).contains("Called AE Title Not Recognized");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 16384, 131072})
    void storescuStores(int maximum) throws IOException {
        try (var shelf = Shelf.open()) {
            Program.succeed(
                    "storescu",
                    "-aec",
                    "SHELF",
                    "-pdu",
                    "" + maximum,
                    "--max-send-pdu",
                    "" + maximum,
                    "-R",
                    "localhost",
                    port(shelf),
                    sample("CT_small.dcm"),
                    sample("MR_small.dcm"),
                    sample("rtplan.dcm"));

            assertThat(shelf.kept).hasSize(3);
            var sent = Shelf.file("CT_small.dcm", EXPLICIT);
            assertThat(shelf.kept)
                    .hasEntrySatisfying(
                            sent.uid(Tag.SOP_INSTANCE_UID),
                            kept -> assertThat(kept.head().bytes(Tag.PIXEL_DATA))
                                    .isEqualTo(sent.head().bytes(Tag.PIXEL_DATA)));
        }
    }

    @Test
    void compressedPicturesComeAsTheyAre() throws IOException {
        try (var shelf = Shelf.open()) {
            Program.succeed(
                    "storescu",
                    "-aec",
                    "SHELF",
                    "-xv",
                    "-R",
                    "localhost",
                    port(shelf),
                    sample("MR_small_jp2klossless.dcm"));
            Program.succeed(
                    "storescu",
                    "-aec",
                    "SHELF",
                    "-xr",
                    "-R",
                    "localhost",
                    port(shelf),
                    sample("SC_rgb_rle_2frame.dcm"));

            assertThat(shelf.kept.values())
                    .extracting(Shelf.Kept::transferSyntax)
                    .containsExactlyInAnyOrder(
                            TransferSyntax.JPEG_2000_LOSSLESS.uid(), TransferSyntax.RLE_LOSSLESS.uid());
        }
    }

    @Test
    void findscuFinds() throws IOException {
        try (var shelf = Shelf.open()) {
            shelf.put(Shelf.file("CT_small.dcm", EXPLICIT));

            var output = Program.succeed(
                    "findscu",
                    "-S",
                    "-aec",
                    "SHELF",
                    "-k",
                    "QueryRetrieveLevel=STUDY",
                    "-k",
                    "PatientID",
                    "localhost",
                    port(shelf));

            assertThat(output).contains("1CT1");
        }
    }

    @Test
    void findscuCancels() throws IOException {
        try (var shelf = Shelf.open()) {
            var output = Program.succeed(
                    "findscu",
                    "-v",
                    "-S",
                    "-aec",
                    "SHELF",
                    "--cancel",
                    "3",
                    "-k",
                    "QueryRetrieveLevel=STUDY",
                    "-k",
                    "PatientName=ENDLESS",
                    "localhost",
                    port(shelf));

            assertThat(output).contains("Received Final Find Response (Cancel");
        }
    }

    @Test
    void getscuGets() throws IOException {
        try (var shelf = Shelf.open()) {
            var object = Shelf.file("CT_small.dcm", EXPLICIT);
            shelf.put(object);

            Program.succeed(
                    "getscu",
                    "-S",
                    "-aec",
                    "SHELF",
                    "-od",
                    folder.toString(),
                    "-k",
                    "QueryRetrieveLevel=STUDY",
                    "-k",
                    "StudyInstanceUID=" + object.uid(Tag.STUDY_INSTANCE_UID),
                    "localhost",
                    port(shelf));

            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void movescuMovesToStorescp() throws IOException {
        try (var shelf = Shelf.open();
                var receiver = Receiver.start(folder)) {
            shelf.put(Shelf.file("CT_small.dcm", EXPLICIT));
            shelf.put(Shelf.file("MR_small_jp2klossless.dcm", TransferSyntax.JPEG_2000_LOSSLESS));
            shelf.destinations.put("RECEIVER", receiver.address());
            for (var object : shelf.kept.values()) {
                Program.succeed(
                        "movescu",
                        "-S",
                        "-aec",
                        "SHELF",
                        "-aem",
                        "RECEIVER",
                        "-k",
                        "QueryRetrieveLevel=STUDY",
                        "-k",
                        "StudyInstanceUID=" + object.uid(Tag.STUDY_INSTANCE_UID),
                        "localhost",
                        port(shelf));
            }

            assertThat(receiver.files()).isEqualTo(2);
        }
    }

    @Test
    void storescpTakesWhatWeSend() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        try (var receiver = Receiver.start(folder);
                var user = ServiceUser.call(caller(receiver), proposal(object))) {
            assertThat(user.echo()).isEqualTo(Status.SUCCESS);
            assertThat(user.store(object.instance())).isEqualTo(Status.SUCCESS);
            assertThat(receiver.files()).isEqualTo(1);
        }
    }

    @Test
    void tlsIsSpokenWithBothPartsAndCertificatesAreAskedFor() throws IOException, GeneralSecurityException {
        var keys = Keys.make(folder);
        try (var shelf = Shelf.open(new Tls(keys.context(), ClientCertificate.REQUIRED))) {
            var key = keys.key().toString();
            var certificate = keys.certificate().toString();
            Program.succeed(
                    "echoscu", "-aec", "SHELF", "+tls", key, certificate, "+cf", certificate, "localhost", port(shelf));
            Program.succeed(
                    "storescu",
                    "-aec",
                    "SHELF",
                    "+tls",
                    key,
                    certificate,
                    "+cf",
                    certificate,
                    "-R",
                    "localhost",
                    port(shelf),
                    sample("CT_small.dcm"));
            var anonymous = Program.run("echoscu", "-aec", "SHELF", "+tla", "-ic", "localhost", port(shelf));
            var plain = Program.run("echoscu", "-aec", "SHELF", "-ta", "5", "localhost", port(shelf));

            assertThat(shelf.kept).hasSize(1);
            assertThat(anonymous.code()).isNotZero();
            assertThat(plain.code()).isNotZero();
        }
    }

    @Test
    void ourUserSpeaksTlsWithStorescp() throws IOException, GeneralSecurityException {
        var keys = Keys.make(Files.createDirectory(folder.resolve("keys")));
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        var received = Files.createDirectory(folder.resolve("received"));
        var certificate = keys.certificate().toString();
        try (var receiver = Receiver.start(received, "+tls", keys.key().toString(), certificate, "+cf", certificate);
                var user = ServiceUser.call(caller(receiver).over(Tls.of(keys.context())), proposal(object))) {
            assertThat(user.store(object.instance())).isEqualTo(Status.SUCCESS);
            assertThat(receiver.files()).isEqualTo(1);
        }
    }

    private static AssociationRequestor caller(Receiver receiver) {
        return AssociationRequestor.of(receiver.address(), new AeTitle("RECEIVER"), new AeTitle("TESTER"));
    }

    private static Proposal proposal(Shelf.Kept object) {
        var proposal = new Proposal().service(SopClass.VERIFICATION);
        proposal.object(object.sopClass(), object.transferSyntax());
        return proposal;
    }

    private static String port(Shelf shelf) {
        return Integer.toString(shelf.port());
    }

    private static String sample(String name) {
        return Program.sample(name).toString();
    }

    /** dcmtk's storescp on a free port. */
    private record Receiver(Process process, int port, Path folder) implements AutoCloseable {

        static Receiver start(Path folder, String... more) throws IOException {
            int port;
            try (var probe = new ServerSocket(0)) {
                port = probe.getLocalPort();
            }
            var command = new java.util.ArrayList<>(java.util.List.of("storescp", "+xa", "-od", folder.toString()));
            command.addAll(java.util.List.of(more));
            command.add(Integer.toString(port));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    return socket.isConnected();
                } catch (IOException _) {
                    return false;
                }
            });
            return new Receiver(process, port, folder);
        }

        InetSocketAddress address() {
            return new InetSocketAddress("localhost", port);
        }

        long files() throws IOException {
            try (var files = Files.list(folder)) {
                return files.count();
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
