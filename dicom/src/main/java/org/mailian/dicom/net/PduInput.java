package org.mailian.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Aborted;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.Pdu.Abort;

/** Reads PDUs; those of data as streams of message fragments (PS3.8 annex E), which take no memory. */
final class PduInput {

    /** Length, context and control header of a presentation data value (PS3.8 section 9.3.5.1, annex E.2). */
    private static final int VALUE_HEADER = 6;

    private static final int COMMAND = 1;
    private static final int LAST = 2;

    private final Connection connection;
    private final Limits limits;
    private final byte[] header = new byte[Pdu.HEADER];

    /** Bytes of the current P-DATA-TF that were not read yet, and of the value in it. */
    private int dataLeft;

    private int valueLeft;
    private int context;
    private boolean command;
    private boolean last = true;

    PduInput(Connection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /** The next PDU, or null if it is one of data, whose first fragment is then open. */
    @Nullable
    Pdu next(Duration within, String what) throws IOException {
        skipRest();
        if (dataLeft > 0) {
            openValue();
            return null;
        }
        var type = header(within, what);
        if (type == Pdu.DATA) {
            openValue();
            return null;
        }
        return body(type);
    }

    private void skipRest() throws IOException {
        var nothing = OutputStream.nullOutputStream();
        while (valueLeft > 0 || !last) {
            if (valueLeft == 0) {
                continueMessage();
            } else {
                valueLeft -= counted(connection.transfer(nothing, valueLeft));
            }
        }
    }

    int context() {
        return context;
    }

    boolean isCommand() {
        return command;
    }

    /** The fragments of the command or data set that has just begun, up to its last. */
    InputStream fragments() {
        return new Fragments();
    }

    /** @return the type of the PDU, after whose header the connection stands; its length is in {@link #dataLeft} */
    private int header(Duration within, String what) throws IOException {
        connection.expect(within, what);
        var first = connection.read(header, 0, 1);
        if (first < 0) {
            throw new Lost("The peer closed the connection without a release", null);
        }
        connection.expect(connection.timeouts().dimse(), "to send a whole PDU");
        var filled = 1;
        while (filled < Pdu.HEADER) {
            filled += counted(connection.read(header, filled, Pdu.HEADER - filled));
        }
        var type = header[0] & 0xFF;
        var length = int32(header, 2);
        var most = type == Pdu.DATA ? limits.dataLength() : limits.negotiationLength();
        if (type < Pdu.ASSOCIATE_REQUEST || type > Pdu.ABORT) {
            throw new Malformed(AbortReason.UNRECOGNISED_PDU, "a PDU of type 0x" + Integer.toHexString(type));
        }
        if (length < 0 || length > most || type > Pdu.DATA && length != 4) {
            throw new Malformed(
                    AbortReason.INVALID_PARAMETER,
                    "a PDU of type " + type + " with a length of " + Integer.toUnsignedString(length));
        }
        dataLeft = length;
        return type;
    }

    private Pdu body(int type) throws IOException {
        var body = new byte[dataLeft];
        dataLeft = 0;
        connection.readFully(body);
        return PduDecoder.decode(type, body);
    }

    private void openValue() throws IOException {
        var value = header;
        if (dataLeft < VALUE_HEADER) {
            throw new Malformed(AbortReason.INVALID_PARAMETER, "a P-DATA-TF that ends within the header of a value");
        }
        connection.readFully(value);
        dataLeft -= VALUE_HEADER;
        valueLeft = int32(value, 0) - 2;
        if (valueLeft < 0 || valueLeft > dataLeft) {
            throw new Malformed(
                    AbortReason.INVALID_PARAMETER,
                    "a data value that is longer than its PDU, or shorter than its header");
        }
        dataLeft -= valueLeft;
        context = value[4] & 0xFF;
        command = (value[5] & COMMAND) != 0;
        last = (value[5] & LAST) != 0;
    }

    /** The next fragment of the same message; whatever else comes here breaks PS3.8 annex E. */
    private void continueMessage() throws IOException {
        var ofContext = context;
        var ofCommand = command;
        if (dataLeft == 0) {
            var type = header(connection.timeouts().dimse(), "to send the rest of a message");
            if (type != Pdu.DATA) {
                var pdu = body(type);
                if (pdu instanceof Abort(var reason)) {
                    throw new Aborted(reason);
                }
                throw new Malformed(
                        AbortReason.UNEXPECTED_PDU, "a PDU of type " + type + " in the middle of a message");
            }
        }
        openValue();
        if (context != ofContext || command != ofCommand) {
            throw new Malformed(AbortReason.INVALID_PARAMETER, "a fragment of another message in the middle of one");
        }
    }

    private static int counted(int count) throws IOException {
        if (count < 0) {
            throw new Lost("The peer closed the connection in the middle of a PDU", null);
        }
        return count;
    }

    private static int int32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private final class Fragments extends InputStream {

        /** @return false after the last fragment */
        private boolean hasMore() throws IOException {
            while (valueLeft == 0) {
                if (last) {
                    return false;
                }
                continueMessage();
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            var count = counted(connection.read(target, from, Math.min(length, valueLeft)));
            valueLeft -= count;
            return count;
        }

        @Override
        public long transferTo(OutputStream target) throws IOException {
            var moved = 0L;
            while (hasMore()) {
                var count = counted(connection.transfer(target, valueLeft));
                valueLeft -= count;
                moved += count;
            }
            return moved;
        }
    }
}
