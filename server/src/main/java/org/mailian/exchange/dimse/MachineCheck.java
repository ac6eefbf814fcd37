package org.mailian.exchange.dimse;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.Timeouts;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.imaging.CalledTitle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a registered machine is there, under its title, and knows us (C-ECHO, PS3.4 annex A). */
@Component
class MachineCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MachineCheck.class);

    /** Somebody waits in front of a page. */
    private static final Timeouts PATIENCE =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** How we call ourselves where the institution has no title of ours yet. */
    private static final String NAMELESS = "MAILIAN";

    enum Echo {
        ANSWERED,
        /** It is there, and does not know our title, or is not called so. */
        REJECTED,
        /** It is there, and does not answer this question. */
        NOT_OFFERED,
        /** Nobody is there, or something in between lets nothing through. */
        UNREACHED,
        /** It is to be called over TLS, and no key is configured here. */
        NO_TLS
    }

    /** @param calling the title we called ourselves; the machine must know it */
    record EchoAnswer(Echo echo, String calling, long milliseconds) {}

    private final ApplicationEntities entities;
    private final Fetching machines;
    private final DimseTls tls;

    MachineCheck(ApplicationEntities entities, Fetching machines, DimseTls tls) {
        this.entities = entities;
        this.machines = machines;
        this.tls = tls;
    }

    /** Refused: {@code imaging/unknown-peer}. */
    EchoAnswer echo(UUID institution, UUID id) {
        var machine = entities.peerInUse(institution, id);
        var ours = entities.titlesOf(institution).stream()
                .filter(it -> it.endedAt() == null)
                .map(CalledTitle::title)
                .findFirst()
                .orElse(NAMELESS);
        if (machine.tls() && tls.find() == null) {
            return new EchoAnswer(Echo.NO_TLS, ours, 0);
        }
        var began = System.nanoTime();
        Echo echo;
        try (var user = ServiceUser.call(
                machines.call(machine, new AeTitle(ours)).within(PATIENCE),
                new Proposal().service(SopClass.VERIFICATION))) {
            echo = user.echo().isSuccess() ? Echo.ANSWERED : Echo.NOT_OFFERED;
        } catch (Rejected unknown) {
            echo = Echo.REJECTED;
        } catch (DimseException unsupported) {
            echo = Echo.NOT_OFFERED;
        } catch (IOException unreached) {
            LOG.info(
                    "{} at {}:{} was not reached: {}", machine.title(), machine.host(), machine.port(), "" + unreached);
            echo = Echo.UNREACHED;
        }
        return new EchoAnswer(
                echo, ours, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
