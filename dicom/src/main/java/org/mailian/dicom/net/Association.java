package org.mailian.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.Pdu.ReleaseReply;
import org.mailian.dicom.net.Pdu.ReleaseRequest;

/**
 * An established association (PS3.8 section 7). One thread receives; any may send whole messages; any may abort. Whoever closes one that
 * was not released aborts it.
 */
public final class Association implements AutoCloseable {

    /** A context that was proposed and accepted: what may be said under its number, and how it is written. */
    public record Context(int id, String abstractSyntax, String transferSyntax) {}

    /**
     * The beginning of a command or of a data set.
     *
     * @param content its bytes; good until the next one is received, which skips what was not read
     */
    public record Received(Context context, boolean isCommand, InputStream content) {}

    private final Connection connection;
    private final boolean requestor;
    private final AssociateRequest request;
    private final AssociateAccept accept;
    private final Map<Integer, Context> contexts;
    private final PduInput input;
    private final PduOutput output;

    Association(
            Connection connection,
            PduInput input,
            boolean requestor,
            AssociateRequest request,
            AssociateAccept accept) {
        this.connection = connection;
        this.requestor = requestor;
        this.request = request;
        this.accept = accept;
        this.input = input;
        this.output = new PduOutput(connection, (requestor ? accept.user() : request.user()).maximumLength());
        this.contexts = accept.contexts().stream()
                .filter(PresentationContext.Answer::isAccepted)
                .flatMap(answer -> request.contexts().stream()
                        .filter(proposed -> proposed.id() == answer.id())
                        .map(proposed -> new Context(answer.id(), proposed.abstractSyntax(), answer.transferSyntax())))
                .collect(Collectors.toUnmodifiableMap(Context::id, Function.identity()));
    }

    public AssociateRequest request() {
        return request;
    }

    public AssociateAccept accept() {
        return accept;
    }

    public Peer peer() {
        return connection.peer();
    }

    public Timeouts timeouts() {
        return connection.timeouts();
    }

    /** Whether this side called. */
    public boolean isRequestor() {
        return requestor;
    }

    /** The accepted contexts by their numbers. */
    public Map<Integer, Context> contexts() {
        return contexts;
    }

    /**
     * Sends a command and, where it has one, the data set after it, without anything between them.
     *
     * @param data read to its end; if it fails, the message cannot be finished and the association is aborted
     */
    public void send(int context, byte[] command, @Nullable InputStream data) throws IOException {
        try {
            output.write(context, command, data);
        } catch (IOException | RuntimeException e) {
            connection.abort(AbortReason.BY_USER, new Aborted(AbortReason.BY_USER));
            throw e;
        }
    }

    /**
     * Waits for the next command or data set.
     *
     * @param what completes "the peer took too long"
     * @return null if the peer released the association, which is then over
     */
    public @Nullable Received receive(Duration within, String what) throws IOException {
        try {
            var pdu = input.next(within, what);
            return switch (pdu) {
                case null -> received();
                case ReleaseRequest _ -> released();
                case Abort(var reason) -> throw new Aborted(reason);
                default ->
                    throw new Malformed(
                            AbortReason.UNEXPECTED_PDU,
                            "an unexpected " + pdu.getClass().getSimpleName());
            };
        } catch (IOException e) {
            throw end(e);
        }
    }

    private Received received() throws Malformed {
        var context = contexts.get(input.context());
        if (context == null) {
            throw new Malformed(
                    AbortReason.INVALID_PARAMETER, "data in context " + input.context() + ", which nobody accepted");
        }
        return new Received(context, input.isCommand(), new Guarded(input.fragments(), this));
    }

    private @Nullable Received released() throws IOException {
        connection.write(new ReleaseReply());
        connection.linger(over());
        return null;
    }

    /** Ends a broken association the way its end demands, and says why. */
    IOException end(IOException why) {
        if (why instanceof Malformed malformed && !connection.isOver()) {
            try {
                connection.write(new Abort(malformed.reason()));
                connection.linger(malformed);
            } catch (IOException _) {
                connection.close(malformed);
            }
        }
        connection.close(why instanceof AssociationException known ? known : new Lost("" + why.getMessage(), why));
        return why;
    }

    /**
     * Ends the association when nothing is under way (PS3.8 section 7.2). Data that still arrives is thrown away. When both sides ask at
     * the same time, the requestor answers first (section 7.2.2.7).
     */
    public void release() throws IOException {
        if (connection.isOver()) {
            return;
        }
        try {
            new Release(connection, input, requestor).perform();
            connection.close(over());
        } catch (IOException e) {
            throw end(e);
        }
    }

    private static Lost over() {
        return new Lost("The association was released", null);
    }

    /** Ends the association at once, whatever is under way (PS3.8 section 7.3). */
    public void abort(AbortReason reason) {
        connection.abort(reason, new Aborted(reason));
    }

    /** Whether it was released, aborted or lost. */
    public boolean isOver() {
        return connection.isOver();
    }

    /** Waits until it is over, or until so much time has passed. */
    void awaitEnd(Duration atMost) {
        connection.awaitEnd(atMost);
    }

    @Override
    public void close() {
        abort(AbortReason.BY_USER);
    }
}
