package org.mailian.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.TimedOut;
import org.mailian.dicom.net.Watch.Side;

/**
 * A transport connection: buffered bytes both ways, and nobody waits for ever. One thread reads; several may write, one after the
 * other; anyone may end it.
 */
final class Connection {

    /** As much as the JDK moves in one system call. */
    private static final int BUFFER = 128 * 1024;

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Socket raw;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Watch watch = new Watch(this::expire);
    private final ReentrantLock writing = new ReentrantLock();
    private final Timeouts timeouts;
    private final CountDownLatch ended = new CountDownLatch(1);

    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private volatile long patience;
    private String awaited = "";
    private volatile @Nullable AssociationException ending;

    private Connection(Socket raw, Socket socket, Timeouts timeouts) throws IOException {
        this.raw = raw;
        this.socket = socket;
        this.timeouts = timeouts;
        raw.setOption(StandardSocketOptions.TCP_NODELAY, true);
        raw.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static Connection calling(InetSocketAddress address, @Nullable Tls tls, Timeouts timeouts) throws IOException {
        var raw = new Socket();
        try {
            raw.connect(address, (int) timeouts.artim().toMillis());
            return open(raw, tls == null ? raw : tls.calling(raw, address), timeouts);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    static Connection accepting(Socket raw, @Nullable Tls tls, Timeouts timeouts) throws IOException {
        try {
            return open(raw, tls == null ? raw : tls.accepting(raw), timeouts);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static Connection open(Socket raw, Socket socket, Timeouts timeouts) throws IOException {
        var connection = new Connection(raw, socket, timeouts);
        connection.expect(timeouts.artim(), "to agree on TLS");
        if (socket instanceof SSLSocket secured) {
            var begun = connection.watch.begin(Side.READ, connection.patience);
            try {
                secured.startHandshake();
            } catch (IOException e) {
                var failure = connection.failure("No TLS with the peer: " + e.getMessage(), e);
                connection.close(failure);
                throw failure;
            } finally {
                connection.watch.end(Side.READ, begun);
            }
        }
        return connection;
    }

    Peer peer() {
        var address = (InetSocketAddress) raw.getRemoteSocketAddress();
        return new Peer(address, socket instanceof SSLSocket secured ? Tls.certificates(secured) : List.of());
    }

    Timeouts timeouts() {
        return timeouts;
    }

    /** From here on the peer has this long for everything that is read, until the next call. */
    void expect(Duration within, String what) {
        patience = within.toNanos();
        awaited = what;
    }

    /** At least one byte of what is left in the stream, or -1 at its end. */
    int read(byte[] target, int from, int length) throws IOException {
        if (at == end) {
            if (length >= BUFFER / 2) {
                return receive(target, from, length);
            }
            if (!fill()) {
                return -1;
            }
        }
        var count = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, from, count);
        at += count;
        return count;
    }

    /** Hands on at least one and at most {@code most} bytes without copying them; -1 at the end. */
    int transfer(OutputStream target, int most) throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        var count = Math.min(most, end - at);
        target.write(buffer, at, count);
        at += count;
        return count;
    }

    void readFully(byte[] target) throws IOException {
        var filled = 0;
        while (filled < target.length) {
            var count = read(target, filled, target.length - filled);
            if (count < 0) {
                throw failure("The peer closed the connection in the middle of a PDU", null);
            }
            filled += count;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        end = Math.max(receive(buffer, 0, BUFFER), 0);
        return end > 0;
    }

    private int receive(byte[] target, int from, int length) throws IOException {
        var begun = watch.begin(Side.READ, patience);
        try {
            var count = in.read(target, from, length);
            if (count < 0 && ending != null) {
                throw failure("", null);
            }
            return count;
        } catch (AssociationException e) {
            throw e;
        } catch (IOException e) {
            throw failure("The connection broke: " + e.getMessage(), e);
        } finally {
            var waited = watch.end(Side.READ, begun);
            patience = patience - waited;
        }
    }

    /** Held while a message is written, so that no other comes between its fragments. */
    ReentrantLock writing() {
        return writing;
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        writing.lock();
        var begun = watch.begin(Side.WRITE, timeouts.dimse().toNanos());
        try {
            out.write(bytes, from, length);
            // Who is being told something is not idle.
            watch.renew(Side.READ, patience);
        } catch (IOException e) {
            throw failure("The connection broke: " + e.getMessage(), e);
        } finally {
            watch.end(Side.WRITE, begun);
            writing.unlock();
        }
    }

    void write(Pdu pdu) throws IOException {
        var bytes = PduEncoder.encode(pdu);
        write(bytes, 0, bytes.length);
    }

    /** Why the connection is over, if somebody ended it; otherwise that it was lost. */
    private AssociationException failure(String what, @Nullable IOException cause) {
        var known = ending;
        return known != null ? known : new Lost(what, cause);
    }

    void awaitEnd(Duration atMost) {
        try {
            ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return ending != null;
    }

    private void expire(Side side) {
        abort(AbortReason.NOT_SPECIFIED, new TimedOut(side == Side.READ ? awaited : "to take what it was sent"));
    }

    /** Tells the peer if it can be told at once, then closes, whoever is reading or writing. */
    void abort(AbortReason reason, AssociationException why) {
        if (ending != null) {
            return;
        }
        ending = why;
        var lastWords = Thread.ofVirtual().name("dicom-abort").start(() -> {
            try {
                if (writing.tryLock(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        out.write(PduEncoder.encode(new Pdu.Abort(reason)));
                    } finally {
                        writing.unlock();
                    }
                }
            } catch (IOException | InterruptedException _) {
                // The peer will see the connection close.
            }
        });
        try {
            lastWords.join(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close(why);
    }

    /**
     * Lets the peer close the transport first (state 13 of PS3.8 section 9.2), because closing over unread bytes could take our last
     * PDU from it.
     */
    void linger(AssociationException why) {
        try {
            expect(timeouts.artim(), "to close the connection");
            socket.shutdownOutput();
            while (fill()) {
                at = end;
            }
        } catch (IOException _) {
            // It is closed below.
        }
        close(why);
    }

    void close(AssociationException why) {
        if (ending == null) {
            ending = why;
        }
        watch.stop();
        ended.countDown();
        try {
            raw.close();
        } catch (IOException _) {
            // Nothing can be done about a socket that does not close.
        }
    }
}
