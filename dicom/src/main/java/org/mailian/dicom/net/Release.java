package org.mailian.dicom.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.ReleaseReply;
import org.mailian.dicom.net.Pdu.ReleaseRequest;

/**
 * Asks for the end of an association and waits for the reply (states 7 and 9 to 12 of PS3.8 section 9.2). When both sides ask at the same
 * time, the requestor of the association replies first and the acceptor after it (section 7.2.2.7).
 */
final class Release {

    private final Connection connection;
    private final PduInput input;
    private final boolean requestor;
    private boolean collision;

    Release(Connection connection, PduInput input, boolean requestor) {
        this.connection = connection;
        this.input = input;
        this.requestor = requestor;
    }

    void perform() throws IOException {
        connection.write(new ReleaseRequest());
        var replied = false;
        while (!replied) {
            replied = isReply(input.next(connection.timeouts().dimse(), "to release"));
        }
        if (collision && !requestor) {
            connection.write(new ReleaseReply());
        }
    }

    private boolean isReply(@Nullable Pdu pdu) throws IOException {
        return switch (pdu) {
            // Data that was sent before the peer saw our request.
            case null -> false;
            case ReleaseReply() -> true;
            case ReleaseRequest() -> {
                if (collision) {
                    throw unexpected(pdu);
                }
                collision = true;
                if (requestor) {
                    connection.write(new ReleaseReply());
                }
                yield false;
            }
            case Abort(var reason) -> throw new Aborted(reason);
            default -> throw unexpected(pdu);
        };
    }

    private static Malformed unexpected(Pdu pdu) {
        return new Malformed(
                AbortReason.UNEXPECTED_PDU, pdu.getClass().getSimpleName() + " instead of the reply to a release");
    }
}
