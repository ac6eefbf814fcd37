package org.mailian.dicom.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.AssociationException.TimedOut;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;

/** Bytes on a socket that no honest peer would send, or not so. */
class HostilePeerTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final AssociateRequest REQUEST = new AssociateRequest(
            1,
            new AeTitle("COUNTY"),
            new AeTitle("TOWN"),
            Pdu.APPLICATION_CONTEXT,
            List.of(new PresentationContext(1, "1.2.840.10008.1.1", List.of("1.2.840.10008.1.2"))),
            UserInformation.of(16384, List.of()));

    private final CompletableFuture<IOException> end = new CompletableFuture<>();
    private @Nullable AssociationServer server;

    @BeforeEach
    void listen() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var settings = new AssociationServer.Settings(
                address, null, new Timeouts(SHORT, SHORT, SOON), new Limits(4096, 4096, 2));
        server = AssociationServer.start(settings, new Listener());
    }

    @AfterEach
    void stop() {
        requireNonNull(server).close();
    }

    @Test
    void whoSaysNothingIsLeft() throws IOException {
        try (var peer = call()) {
            assertThat(peer.getInputStream().readAllBytes()).isEqualTo(abort(AbortReason.NOT_SPECIFIED));
        }
    }

    @Test
    void whoTricklesIsLeft() throws IOException {
        try (var peer = call()) {
            var request = PduEncoder.encode(REQUEST);
            var sent = new int[1];
            await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> {
                try {
                    peer.getOutputStream().write(request[sent[0]++]);
                    return peer.getInputStream().available() > 0;
                } catch (IOException _) {
                    return true;
                }
            });
            assertThat(sent[0]).isLessThan(request.length);
        }
    }

    @Test
    void garbageIsAnsweredWithAnAbort() throws IOException {
        try (var peer = call()) {
            peer.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes());

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.UNRECOGNISED_PDU));
        }
    }

    @Test
    void aLengthBeyondTheLimitIsNotWaitedFor() throws IOException {
        try (var peer = call()) {
            peer.getOutputStream().write(new byte[] {1, 0, 0x7f, -1, -1, -1, 0, 1});

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.INVALID_PARAMETER));
        }
    }

    @Test
    void dataBeforeAnAssociationIsUnexpected() throws IOException {
        try (var peer = call()) {
            peer.getOutputStream().write(data(1, 3, new byte[10]));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.UNEXPECTED_PDU));
        }
    }

    @Test
    void anotherProtocolVersionIsRejected() throws IOException {
        try (var peer = call()) {
            peer.getOutputStream()
                    .write(PduEncoder.encode(new AssociateRequest(
                            2,
                            REQUEST.called(),
                            REQUEST.calling(),
                            REQUEST.applicationContext(),
                            REQUEST.contexts(),
                            REQUEST.user())));

            assertThat(next(peer)).isEqualTo(new AssociateReject(Rejection.PROTOCOL_VERSION_NOT_SUPPORTED));
        }
    }

    @Test
    void anotherApplicationContextIsRejected() throws IOException {
        try (var peer = call()) {
            peer.getOutputStream()
                    .write(PduEncoder.encode(new AssociateRequest(
                            1, REQUEST.called(), REQUEST.calling(), "1.2.3", REQUEST.contexts(), REQUEST.user())));

            assertThat(next(peer)).isEqualTo(new AssociateReject(Rejection.APPLICATION_CONTEXT_NOT_SUPPORTED));
        }
    }

    @Test
    void aSecondRequestIsUnexpected() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(PduEncoder.encode(REQUEST));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.UNEXPECTED_PDU));
            assertThat(end).succeedsWithin(SOON).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void halfAPduIsNotWaitedForForever() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(Arrays.copyOf(data(1, 3, new byte[1000]), 500));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.NOT_SPECIFIED));
            assertThat(end).succeedsWithin(SOON).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void halfAMessageIsNotWaitedForForever() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 1, new byte[100]));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.NOT_SPECIFIED));
            assertThat(end).succeedsWithin(SOON).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void aPduThatIsLongerThanAgreedIsRefused() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 3, new byte[5000]));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.INVALID_PARAMETER));
        }
    }

    @Test
    void aValueThatIsLongerThanItsPduIsRefused() throws IOException {
        try (var peer = associate()) {
            var data = data(1, 3, new byte[10]);
            data[9] = 100;
            peer.getOutputStream().write(data);

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.INVALID_PARAMETER));
        }
    }

    @Test
    void anUnknownContextIsRefused() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(77, 3, new byte[10]));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.INVALID_PARAMETER));
        }
    }

    @Test
    void anotherMessageInTheMiddleOfOneIsRefused() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 1, new byte[10]));
            peer.getOutputStream().write(data(1, 2, new byte[10]));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.INVALID_PARAMETER));
        }
    }

    @Test
    void aReleaseInTheMiddleOfAMessageIsUnexpected() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 1, new byte[10]));
            peer.getOutputStream().write(PduEncoder.encode(new Pdu.ReleaseRequest()));

            assertThat(next(peer)).isEqualTo(new Abort(AbortReason.UNEXPECTED_PDU));
        }
    }

    @Test
    void anAbortInTheMiddleOfAMessageIsHeard() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 1, new byte[10]));
            peer.getOutputStream().write(abort(AbortReason.BY_USER));

            assertThat(end).succeedsWithin(SOON).isInstanceOf(Aborted.class);
        }
    }

    @Test
    void whoHangsUpIsForgotten() throws IOException {
        try (var peer = associate()) {
            peer.getOutputStream().write(data(1, 1, new byte[10]));
        }
        assertThat(end).succeedsWithin(SOON).isInstanceOf(Lost.class);
        await().atMost(SOON).until(() -> requireNonNull(server).associations() == 0);
    }

    @Test
    void afterAllThatAnHonestPeerIsServed() throws IOException {
        for (var hostile = 0; hostile < 20; hostile++) {
            try (var peer = call()) {
                peer.getOutputStream().write(new byte[] {(byte) hostile, 0, 0, 0, 0, 1});
            }
        }
        await().atMost(SOON).until(() -> {
            try (var peer = call()) {
                peer.getOutputStream().write(PduEncoder.encode(REQUEST));
                return next(peer) instanceof AssociateAccept;
            }
        });
    }

    private Socket call() throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), requireNonNull(server).port());
        socket.setSoTimeout((int) SOON.toMillis());
        return socket;
    }

    private Socket associate() throws IOException {
        var socket = call();
        socket.getOutputStream().write(PduEncoder.encode(REQUEST));
        assertThat(next(socket)).isInstanceOf(AssociateAccept.class);
        return socket;
    }

    private static Pdu next(Socket socket) throws IOException {
        var header = socket.getInputStream().readNBytes(Pdu.HEADER);
        var body = socket.getInputStream().readNBytes(ByteBuffer.wrap(header).getInt(2));
        return PduDecoder.decode(header[0], body);
    }

    private static byte[] abort(AbortReason reason) {
        return PduEncoder.encode(new Abort(reason));
    }

    private static byte[] data(int context, int control, byte[] value) {
        return ByteBuffer.allocate(12 + value.length)
                .put((byte) Pdu.DATA)
                .put((byte) 0)
                .putInt(value.length + 6)
                .putInt(value.length + 2)
                .put((byte) context)
                .put((byte) control)
                .put(value)
                .array();
    }

    /** Reads whatever comes and keeps how it ended. */
    private final class Listener implements AssociationService {

        @Override
        public @Nullable Rejection refuse(AssociateRequest request, Peer peer) {
            return null;
        }

        @Override
        public PresentationContext.Answer answer(AssociateRequest request, PresentationContext proposed) {
            return new PresentationContext.Answer(
                    proposed.id(),
                    PresentationContext.Result.ACCEPTED,
                    proposed.transferSyntaxes().getFirst());
        }

        @Override
        public void serve(Association association) throws IOException {
            try {
                for (var next = association.receive(SOON, ""); next != null; next = association.receive(SOON, "")) {
                    next.content().readAllBytes();
                }
            } catch (IOException e) {
                end.complete(e);
                throw e;
            }
        }
    }
}
