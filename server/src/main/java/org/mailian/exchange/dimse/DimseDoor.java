package org.mailian.exchange.dimse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
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
    private final List<AssociationServer> servers = new ArrayList<>();

    DimseDoor(DimseSettings settings, DimseServices services, Visitors visitors, DimseTls tls) {
        this.settings = settings;
        this.services = services;
        this.visitors = visitors;
        this.tls = tls;
    }

    @Override
    public void start() {
        open(settings.port(), null);
        open(settings.tlsPort(), tls.find());
    }

    private void open(@Nullable Integer port, @Nullable Tls secured) {
        if (port == null) {
            return;
        }
        var timeouts = new Timeouts(Timeouts.USUAL.artim(), Timeouts.USUAL.dimse(), settings.idle());
        var usual = Limits.USUAL;
        var limits = new Limits(usual.dataLength(), usual.negotiationLength(), settings.associations());
        var provider = new ServiceProvider((request, peer) -> visitors.refuse(request), services.all());
        try {
            var server = AssociationServer.start(
                    new AssociationServer.Settings(new InetSocketAddress(port), secured, timeouts, limits), provider);
            servers.add(server);
            LOG.info("DICOM machines may call port {}{}", server.port(), secured == null ? "" : " over TLS");
        } catch (IOException taken) {
            throw new StartRefused(
                    "The DICOM port " + port + " cannot be opened: " + taken.getMessage() + ".",
                    "Choose another with mailian.dimse.port (or tls-port), or leave it out to do without.");
        }
    }

    /** The plain port first, as far as they are open. */
    List<Integer> ports() {
        return servers.stream().map(AssociationServer::port).toList();
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.close(settings.grace()));
        servers.clear();
    }

    @Override
    public boolean isRunning() {
        return !servers.isEmpty();
    }
}
