package org.mailian.dicom.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.net.Association.Received;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.AssociationException.TimedOut;
import org.mailian.dicom.net.Pdu.AssociateRequest;

class AssociationTests {

    private static final String VERIFICATION = "1.2.840.10008.1.1";
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));

    private @Nullable AssociationServer server;

    @AfterEach
    void stop() {
        requireNonNull(server).close();
    }

    @Test
    void whatIsSentArrivesAndTheReleaseIsAnswered() throws IOException {
        var heard = new CompletableFuture<String>();
        start(association -> {
            heard.complete(text(association) + text(association));
            assertThat(association.receive(SOON, "")).isNull();
        });

        try (var association = call()) {
            association.send(1, "a command".getBytes(), stream("a data set"));
            association.release();

            assertThat(association.isOver()).isTrue();
        }
        assertThat(heard).succeedsWithin(SOON).isEqualTo("command a command data a data set ");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 100, 4096, 200_000})
    void messagesAreCutToWhatThePeerTakes(int maximum) throws IOException {
        var limits = new Limits(Math.max(maximum, 128), 65536, 5);
        var lengths = new CompletableFuture<List<Integer>>();
        start(Timeouts.USUAL, limits, association -> {
            var command = next(association).content().readAllBytes();
            var data = next(association).content().readAllBytes();
            for (var at = 0; at < data.length; at++) {
                assertThat(data[at]).isEqualTo((byte) (at * 31));
            }
            lengths.complete(List.of(command.length, data.length));
        });
        var data = new byte[300_001];
        for (var at = 0; at < data.length; at++) {
            data[at] = (byte) (at * 31);
        }

        try (var association = call()) {
            association.send(1, new byte[700], new ByteArrayInputStream(data));

            assertThat(lengths).succeedsWithin(SOON).isEqualTo(List.of(700, 300_001));
        }
    }

    @Test
    void contentThatIsNotReadIsSkipped() throws IOException {
        var second = new CompletableFuture<String>();
        start(association -> {
            association.receive(SOON, "");
            next(association).content().read();
            second.complete(text(association));
        });

        try (var association = call()) {
            association.send(1, "first".getBytes(), new ByteArrayInputStream(new byte[600_000]));
            association.send(1, "second".getBytes(), null);

            assertThat(second).succeedsWithin(SOON).isEqualTo("command second ");
        }
    }

    @Test
    void bothSidesMayReleaseAtTheSameTime() throws IOException {
        var gone = new CompletableFuture<Boolean>();
        var go = new CountDownLatch(1);
        start(association -> {
            go.countDown();
            association.release();
            gone.complete(association.isOver());
        });

        try (var association = call()) {
            await().atMost(SOON).until(() -> go.getCount() == 0);
            association.release();

            assertThat(gone).succeedsWithin(SOON).isEqualTo(true);
        }
    }

    @Test
    void anAbortReachesThePeerInTheMiddleOfAMessage() throws IOException {
        var end = new CompletableFuture<Throwable>();
        start(association -> {
            association.receive(SOON, "");
            var data = next(association);
            data.content().read();
            association.abort(AbortReason.NOT_SPECIFIED);
        });

        try (var association = call()) {
            Thread.ofVirtual().start(() -> {
                try {
                    association.send(1, "endless".getBytes(), new Endless());
                } catch (IOException e) {
                    end.complete(e);
                }
            });
            assertThatExceptionOfType(AssociationException.class).isThrownBy(() -> association.receive(SOON, ""));
            assertThat(end).succeedsWithin(SOON).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aDataSetThatCannotBeReadAbortsTheAssociation() throws IOException {
        var end = new CompletableFuture<Throwable>();
        start(association -> {
            try {
                association.receive(SOON, "");
                next(association).content().readAllBytes();
            } catch (IOException e) {
                end.complete(e);
            }
        });

        try (var association = call()) {
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }
            };
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> association.send(1, "x".getBytes(), broken))
                    .withMessage("the disk is gone");
            assertThat(end).succeedsWithin(SOON).isInstanceOf(Aborted.class);
        }
    }

    @Test
    void aPeerThatSaysNothingIsLeft() throws IOException {
        var end = new CompletableFuture<Throwable>();
        start(SHORT, Limits.USUAL, association -> {
            try {
                association.receive(SHORT.idle(), "to say anything");
            } catch (IOException e) {
                end.complete(e);
            }
        });

        try (var association = call()) {
            assertThat(end).succeedsWithin(SOON).isInstanceOf(TimedOut.class);
            assertThatExceptionOfType(Aborted.class)
                    .isThrownBy(() -> association.receive(SOON, ""))
                    .satisfies(aborted -> assertThat(aborted.reason()).isEqualTo(AbortReason.NOT_SPECIFIED));
        }
    }

    @Test
    void aPeerThatDoesNotTakeWhatItIsSentIsLeft() throws IOException {
        var end = new CompletableFuture<Throwable>();
        start(SHORT, Limits.USUAL, association -> {
            try {
                association.send(1, "x".getBytes(), new Endless());
            } catch (IOException e) {
                end.complete(e);
            }
        });

        try (var association = call()) {
            assertThat(end).succeedsWithin(SOON).isInstanceOf(TimedOut.class);
            assertThat(association.isOver()).isFalse();
        }
    }

    @Test
    void tooManyAssociationsAreRejectedAndMayComeBack() throws IOException {
        start(Timeouts.USUAL, new Limits(16384, 65536, 1), association -> association.receive(SOON, ""));

        try (var first = call()) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(this::call)
                    .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(Rejection.LOCAL_LIMIT_EXCEEDED));
            first.release();
        }
        await().atMost(SOON).until(() -> {
            try (var second = call()) {
                second.release();
                return true;
            } catch (Rejected _) {
                return false;
            }
        });
    }

    @Test
    void closingLetsWhatIsUnderWayEnd() throws Exception {
        start(association -> association.receive(SOON, ""));

        try (var association = call()) {
            var closing = Thread.ofVirtual().start(() -> requireNonNull(server).close(SOON));
            association.release();
            closing.join(SOON);

            assertThat(closing.isAlive()).isFalse();
        }
    }

    private interface Life {
        void live(Association association) throws IOException;
    }

    private void start(Life life) throws IOException {
        start(Timeouts.USUAL, Limits.USUAL, life);
    }

    private void start(Timeouts timeouts, Limits limits, Life life) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var settings = new AssociationServer.Settings(address, null, timeouts, limits);
        server = AssociationServer.start(settings, new AssociationService() {
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
                life.live(association);
            }
        });
    }

    private Association call() throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), requireNonNull(server).port());
        return AssociationRequestor.of(address, new AeTitle("HERE"), new AeTitle("THERE"))
                .open(List.of(new PresentationContext(1, VERIFICATION, List.of(IMPLICIT))), List.of());
    }

    private static Received next(Association association) throws IOException {
        return requireNonNull(association.receive(SOON, "to send anything"));
    }

    private static String text(Association association) {
        try {
            var received = next(association);
            return (received.isCommand() ? "command " : "data ")
                    + new String(received.content().readAllBytes()) + " ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 7;
        }
    }
}
