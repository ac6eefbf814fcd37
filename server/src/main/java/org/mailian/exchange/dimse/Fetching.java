package org.mailian.exchange.dimse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Services.Delivery;
import org.mailian.dicom.dimse.Status;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.imaging.Peer;
import org.springframework.stereotype.Component;

/** C-GET to whoever asks, C-MOVE to registered machines of the same institution only. */
@Component
class Fetching implements Services.Get, Services.Move {

    private final Visitors visitors;
    private final Retrieving retrieving;
    private final ApplicationEntities entities;
    private final DimseTls tls;

    Fetching(Visitors visitors, Retrieving retrieving, ApplicationEntities entities, DimseTls tls) {
        this.visitors = visitors;
        this.retrieving = retrieving;
        this.entities = entities;
        this.tls = tls;
    }

    @Override
    public List<StoredInstance> get(Request request, DataSet identifier) throws IOException {
        return retrieving.named(visitors.requireRetrieving(request).looker(), identifier);
    }

    @Override
    public Delivery move(Request request, DataSet identifier, AeTitle destination) throws IOException {
        var visitor = visitors.requireRetrieving(request);
        var machine = entities.peer(visitor.called().institution(), destination.value())
                .orElseThrow(() -> new DimseException(Status.MOVE_DESTINATION_UNKNOWN));
        return new Delivery(call(machine, request.called()), retrieving.named(visitor.looker(), identifier));
    }

    /** How a machine is called by one of our titles. */
    AssociationRequestor call(Peer machine, AeTitle ours) throws DimseException {
        var address = new InetSocketAddress(machine.host(), machine.port());
        var requestor = AssociationRequestor.of(address, new AeTitle(machine.title()), ours);
        if (!machine.tls()) {
            return requestor;
        }
        var secured = tls.find();
        if (secured == null) {
            throw new DimseException(Status.PROCESSING_FAILURE.because("no TLS is configured here"));
        }
        return requestor.over(secured);
    }
}
