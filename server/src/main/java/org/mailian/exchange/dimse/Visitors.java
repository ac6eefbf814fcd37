package org.mailian.exchange.dimse;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.Status;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.Rejection;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.imaging.CalledTitle;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Peer;
import org.mailian.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/**
 * Which machine of which institution calls. What is ended in the directory of titles ends within seconds here, also for an association
 * that is open.
 */
@Component
class Visitors {

    private static final Duration LASTING = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    /** A machine of the institution that the called title belongs to. */
    record Visitor(CalledTitle called, Peer machine) {

        Looker looker() {
            return Looker.of(machine);
        }
    }

    private record Titles(String called, String calling) {}

    private record Found(Optional<CalledTitle> called, Optional<Peer> machine) {}

    private final ShortMemory<Titles, Found> found = new ShortMemory<>(LASTING, MOST);
    private final ApplicationEntities entities;

    Visitors(ApplicationEntities entities) {
        this.entities = entities;
    }

    /** Null lets it in; otherwise which of its two titles nobody here knows (PS3.8 section 9.3.4). */
    @Nullable
    Rejection refuse(AssociateRequest request) {
        var it = found(request);
        if (it.called().isEmpty()) {
            return Rejection.CALLED_TITLE_NOT_RECOGNISED;
        }
        return it.machine().isEmpty() ? Rejection.CALLING_TITLE_NOT_RECOGNISED : null;
    }

    /** Refused with status 0124 (PS3.7 section C.5.6) if a title has ended since the association began. */
    Visitor require(Request request) throws DimseException {
        var it = found(request.association().request());
        if (it.called().isEmpty() || it.machine().isEmpty()) {
            throw new DimseException(Status.NOT_AUTHORISED.because("the AE title is no longer in use"));
        }
        return new Visitor(it.called().get(), it.machine().get());
    }

    /** A machine that may search and fetch; others may only send. */
    Visitor requireRetrieving(Request request) throws DimseException {
        var visitor = require(request);
        if (!visitor.machine().retrieves()) {
            throw new DimseException(Status.NOT_AUTHORISED.because("this AE may only send"));
        }
        return visitor;
    }

    private Found found(AssociateRequest request) {
        var titles = new Titles(request.called().value(), request.calling().value());
        var known = found.get(titles, this::load);
        // Only what is known is remembered: a machine that has just been registered need not wait.
        return known.machine().isPresent() ? known : load(titles);
    }

    private Found load(Titles titles) {
        var called = entities.called(titles.called());
        return new Found(called, called.flatMap(title -> entities.peer(title.institution(), titles.calling())));
    }
}
