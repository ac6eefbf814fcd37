package org.mailian.exchange.dimse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.dimse.ServiceProvider;
import org.mailian.dicom.net.AssociationServer;
import org.mailian.dicom.net.Limits;
import org.mailian.dicom.net.Timeouts;
import org.mailian.dicom.net.Tls;
import org.mailian.kernel.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Open while the house is, on the ports that are set. */
@Component
class DimseDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DimseDoor.class);

    private final DimseSettings settings;
    private final DimseServices services;
    private final Visitors visitors;
    private final DimseTls tls;
    private @Nullable AssociationServer plain;
    private @Nullable AssociationServer secured;

    DimseDoor(DimseSettings settings, DimseServices services, Visitors visitors, DimseTls tls) {
        this.settings = settings;
        this.services = services;
        this.visitors = visitors;
        this.tls = tls;
    }

    @Override
    public void start() {
        plain = open(settings.port(), null);
        secured = open(settings.tlsPort(), tls.find());
    }

    private @Nullable AssociationServer open(@Nullable Integer port, @Nullable Tls key) {
        if (port == null) {
            return null;
        }
        var timeouts = new Timeouts(Timeouts.USUAL.artim(), Timeouts.USUAL.dimse(), settings.idle());
        var usual = Limits.USUAL;
        var limits = new Limits(usual.dataLength(), usual.negotiationLength(), settings.associations());
        var provider = new ServiceProvider((request, peer) -> visitors.refuse(request), services.all());
        try {
            var server = AssociationServer.start(
                    new AssociationServer.Settings(new InetSocketAddress(port), key, timeouts, limits), provider);
            LOG.info("DICOM machines may call port {}{}", server.port(), key == null ? "" : " over TLS");
            return server;
        } catch (IOException taken) {
            throw new StartRefused(
                    "The DICOM port " + port + " cannot be opened: " + taken.getMessage() + ".",
                    "Choose another with mailian.dimse.port (or tls-port), or leave it out to do without.");
        }
    }

    /** Where machines call plainly; null when they cannot. */
    @Nullable
    Integer port() {
        return plain == null ? null : plain.port();
    }

    /** Where machines call over TLS; null when they cannot. */
    @Nullable
    Integer tlsPort() {
        return secured == null ? null : secured.port();
    }

    @Override
    public void stop() {
        Stream.of(plain, secured).filter(Objects::nonNull).forEach(server -> server.close(settings.grace()));
        plain = null;
        secured = null;
    }

    @Override
    public boolean isRunning() {
        return plain != null || secured != null;
    }
}
