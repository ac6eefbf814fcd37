package org.mailian.dicom.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;

/** Waits for a request on a fresh connection and answers it. */
final class Negotiation {

    private final Connection connection;
    private final Limits limits;
    private final AssociationService service;

    Negotiation(Connection connection, Limits limits, AssociationService service) {
        this.connection = connection;
        this.limits = limits;
        this.service = service;
    }

    /** @return null if it was rejected, and the peer told so */
    @Nullable
    Association answer(boolean full) throws IOException {
        var input = new PduInput(connection, limits);
        try {
            return switch (input.next(connection.timeouts().artim(), "to ask for an association")) {
                case AssociateRequest request -> answer(request, input, full);
                case Abort(var reason) -> throw new Aborted(reason);
                case null, default ->
                    throw new Malformed(AbortReason.UNEXPECTED_PDU, "something before an association was asked for");
            };
        } catch (Malformed e) {
            connection.write(new Abort(e.reason()));
            connection.linger(e);
            throw e;
        }
    }

    private @Nullable Association answer(AssociateRequest request, PduInput input, boolean full) throws IOException {
        var rejection = full ? Rejection.LOCAL_LIMIT_EXCEEDED : refusal(request);
        if (rejection != null) {
            connection.write(new AssociateReject(rejection));
            connection.linger(new Rejected(rejection));
            return null;
        }
        var accept = accept(request);
        var association = new Association(connection, input, false, request, accept);
        connection.write(accept);
        return association;
    }

    private @Nullable Rejection refusal(AssociateRequest request) {
        if ((request.version() & 1) == 0) {
            return Rejection.PROTOCOL_VERSION_NOT_SUPPORTED;
        }
        if (!request.applicationContext().equals(Pdu.APPLICATION_CONTEXT)) {
            return Rejection.APPLICATION_CONTEXT_NOT_SUPPORTED;
        }
        if (!PduOutput.isPossible(request.user().maximumLength())) {
            return Rejection.NO_REASON;
        }
        return service.refuse(request, connection.peer());
    }

    private AssociateAccept accept(AssociateRequest request) {
        var answers = new ArrayList<PresentationContext.Answer>();
        request.contexts().forEach(proposed -> answers.add(service.answer(request, proposed)));
        var roles = request.user().roles().stream()
                .map(proposed -> service.role(request, proposed))
                .filter(Objects::nonNull)
                .toList();
        return new AssociateAccept(
                1,
                request.called().value(),
                request.calling().value(),
                request.applicationContext(),
                answers,
                UserInformation.of(limits.dataLength(), roles));
    }
}
