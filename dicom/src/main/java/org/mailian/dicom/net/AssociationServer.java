package org.mailian.dicom.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Lost;

/** Listens for associations and gives each a virtual thread. */
public final class AssociationServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AssociationServer.class.getName());

    private static final int BACKLOG = 100;

    /** Connections that have not yet said anything, beyond the associations that may be open. */
    private static final int WAITING = 50;

    private final ServerSocket socket;
    private final Settings settings;
    private final AssociationService service;
    private final Set<Association> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;

    /**
     * How a server listens.
     *
     * @param tls null for plain connections
     */
    public record Settings(
            InetSocketAddress address, @Nullable Tls tls, Timeouts timeouts, Limits limits) {

        /** Plain, on this port of every address; 0 takes a free one. */
        public static Settings at(int port) {
            return new Settings(new InetSocketAddress(port), null, Timeouts.USUAL, Limits.USUAL);
        }
    }

    private AssociationServer(ServerSocket socket, Settings settings, AssociationService service) {
        this.socket = socket;
        this.settings = settings;
        this.service = service;
    }

    /** Listens from now on, until closed. */
    public static AssociationServer start(Settings settings, AssociationService service) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(settings.address(), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var server = new AssociationServer(socket, settings, service);
        Thread.ofPlatform().name("dicom-" + server.port()).daemon().start(server::listen);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many associations are open now. */
    public int associations() {
        return open.size();
    }

    private void listen() {
        while (!closed) {
            try {
                var connection = socket.accept();
                if (connections.incrementAndGet() > settings.limits().associations() + WAITING) {
                    connections.decrementAndGet();
                    connection.close();
                } else {
                    Thread.ofVirtual().name("dicom-association").start(() -> welcome(connection));
                }
            } catch (IOException e) {
                if (!closed) {
                    LOG.log(System.Logger.Level.WARNING, "A DICOM connection was not accepted", e);
                }
            }
        }
    }

    private void welcome(Socket raw) {
        try {
            var connection = Connection.accepting(raw, settings.tls(), settings.timeouts());
            try {
                attend(connection);
            } finally {
                connection.close(new Lost("The association is over", null));
            }
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.INFO,
                    () -> "The DICOM peer " + raw.getRemoteSocketAddress() + " left: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A DICOM association failed", e);
        } finally {
            connections.decrementAndGet();
        }
    }

    private void attend(Connection connection) throws IOException {
        var full = places.incrementAndGet() > settings.limits().associations();
        try {
            var association = new Negotiation(connection, settings.limits(), service).answer(full);
            if (association == null) {
                return;
            }
            open.add(association);
            try (association) {
                if (!closed) {
                    service.serve(association);
                }
            } finally {
                open.remove(association);
            }
        } finally {
            places.decrementAndGet();
        }
    }

    /** Takes no more calls and lets what is under way end by itself for this long; then what is left is aborted. */
    public void close(Duration grace) {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The DICOM port does not close", e);
        }
        var until = System.nanoTime() + grace.toNanos();
        while (!open.isEmpty()
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            open.stream()
                    .findAny()
                    .ifPresent(association -> association.awaitEnd(Duration.ofNanos(until - System.nanoTime())));
        }
        open.forEach(association -> association.abort(AbortReason.NOT_SPECIFIED));
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }
}
