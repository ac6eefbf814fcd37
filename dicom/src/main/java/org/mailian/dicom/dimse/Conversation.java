package org.mailian.dicom.dimse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AbortReason;
import org.mailian.dicom.net.Association;
import org.mailian.dicom.net.Association.Context;
import org.mailian.dicom.net.AssociationException.Malformed;

/** Whole messages over an association (PS3.7 section 6.3): a command, and a data set where the command says so. */
final class Conversation {

    /** Far more than any command needs. */
    private static final int LONGEST_COMMAND = 16 * 1024;

    private final Association association;
    private final AtomicInteger lastMessageId = new AtomicInteger();

    /** A received message; its data is good until the next one is received. */
    record Message(
            Context context, Command command, @Nullable InputStream data) {}

    Conversation(Association association) {
        this.association = association;
    }

    Association association() {
        return association;
    }

    int nextMessageId() {
        return lastMessageId.updateAndGet(last -> last >= 0xFFFF ? 1 : last + 1);
    }

    void send(Context context, Command command) throws IOException {
        association.send(context.id(), CommandCodec.write(command), null);
    }

    void send(Context context, Command command, InputStream data) throws IOException {
        association.send(context.id(), CommandCodec.write(command.withDataSet()), data);
    }

    /** @return null if the peer released the association */
    @Nullable
    Message receive(Duration within, String what) throws IOException {
        var received = association.receive(within, what);
        if (received == null) {
            return null;
        }
        if (!received.isCommand()) {
            throw broken("a data set without a command");
        }
        var bytes = received.content().readNBytes(LONGEST_COMMAND + 1);
        if (bytes.length > LONGEST_COMMAND) {
            throw broken("a command of more than " + LONGEST_COMMAND + " bytes");
        }
        var command = read(bytes);
        return new Message(received.context(), command, command.hasDataSet() ? data(received.context()) : null);
    }

    private InputStream data(Context context) throws IOException {
        var received = association.receive(association.timeouts().dimse(), "to send a data set");
        if (received == null || received.isCommand() || !received.context().equals(context)) {
            throw broken("no data set after a command that has one");
        }
        return received.content();
    }

    private Command read(byte[] bytes) throws Malformed {
        try {
            return CommandCodec.read(bytes);
        } catch (Malformed e) {
            association.abort(AbortReason.BY_USER);
            throw e;
        }
    }

    /** Ends the association: what came is no message. */
    Malformed broken(String what) {
        association.abort(AbortReason.BY_USER);
        return new Malformed(AbortReason.BY_USER, what);
    }
}
