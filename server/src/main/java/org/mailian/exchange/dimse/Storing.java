package org.mailian.exchange.dimse;

import java.io.IOException;
import java.io.InputStream;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Status;
import org.mailian.imaging.Receiving;
import org.mailian.imaging.Sender;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Component;

/** C-STORE (PS3.4 annex B): success is said only of what is safe on disk. */
@Component
class Storing implements Services.Store {

    private final Visitors visitors;
    private final Receiving receiving;

    Storing(Visitors visitors, Receiving receiving) {
        this.visitors = visitors;
        this.receiving = receiving;
    }

    @Override
    public Status store(Request request, InputStream object) throws IOException {
        var visitor = visitors.require(request);
        var sender = Sender.of(visitor.called(), visitor.machine().title());
        var syntax = TransferSyntax.of(request.transferSyntax());
        try {
            receiving.dataSet(sender, request.sopClass(), request.sopInstance(), syntax, object);
            return Status.SUCCESS;
        } catch (Problem refused) {
            throw Refusals.of(refused);
        }
    }
}
