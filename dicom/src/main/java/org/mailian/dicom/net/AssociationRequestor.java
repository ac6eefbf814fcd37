package org.mailian.dicom.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.UserInformation.Role;

/**
 * A side that calls (PS3.8 section 7.1).
 *
 * @param tls null for a plain connection
 */
public record AssociationRequestor(
        InetSocketAddress address,
        AeTitle called,
        AeTitle calling,
        @Nullable Tls tls,
        Timeouts timeouts,
        Limits limits) {

    public static AssociationRequestor of(InetSocketAddress address, AeTitle called, AeTitle calling) {
        return new AssociationRequestor(address, called, calling, null, Timeouts.USUAL, Limits.USUAL);
    }

    public AssociationRequestor over(Tls secured) {
        return new AssociationRequestor(address, called, calling, secured, timeouts, limits);
    }

    public AssociationRequestor within(Timeouts others) {
        return new AssociationRequestor(address, called, calling, tls, others, limits);
    }

    public Association open(List<PresentationContext> contexts, List<Role> roles) throws IOException {
        var user = UserInformation.of(limits.dataLength(), roles);
        return open(new AssociateRequest(1, called, calling, Pdu.APPLICATION_CONTEXT, contexts, user));
    }

    /**
     * Makes the association.
     *
     * @throws Rejected if the peer does not want it
     */
    public Association open(AssociateRequest request) throws IOException {
        var connection = Connection.calling(address, tls, timeouts);
        try {
            connection.write(request);
            var input = new PduInput(connection, limits);
            return switch (input.next(timeouts.artim(), "to answer the request for an association")) {
                case AssociateAccept accept
                when PduOutput.isPossible(accept.user().maximumLength()) ->
                    new Association(connection, input, true, request, accept);
                case AssociateReject(var rejection) -> throw new Rejected(rejection);
                case Abort(var reason) -> throw new Aborted(reason);
                case null, default ->
                    throw new Malformed(AbortReason.UNEXPECTED_PDU, "no answer to the request for an association");
            };
        } catch (IOException e) {
            if (e instanceof Malformed malformed) {
                connection.abort(malformed.reason(), malformed);
            }
            connection.close(e instanceof AssociationException known ? known : new Lost("" + e.getMessage(), e));
            throw e;
        }
    }
}
