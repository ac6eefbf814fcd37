package org.mailian.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts commands and data sets into P-DATA-TF PDUs (PS3.8 annex E). A command travels in one system call with what follows it. */
final class PduOutput {

    /** The headers of a PDU and of the one data value in it. */
    private static final int HEADERS = Pdu.HEADER + 6;

    /** What is written at once even where the peer sets no limit, or a higher one. */
    private static final int LONGEST = 256 * 1024;

    private static final int COMMAND = 1;
    private static final int LAST = 2;

    private final Connection connection;
    private final int most;
    private byte[] frame = new byte[0];
    private int filled;

    /** @param maximumLength what the peer wants to receive at most; 0 sets no limit */
    PduOutput(Connection connection, long maximumLength) {
        this.connection = connection;
        var length = maximumLength == 0 ? LONGEST : (int) Math.min(maximumLength, LONGEST);
        // The header of the value counts, and fragments have an even length.
        this.most = length - 6 & ~1;
    }

    /** Whether anything fits into what the peer wants to receive. */
    static boolean isPossible(long maximumLength) {
        return maximumLength == 0 || maximumLength >= 8;
    }

    /** Writes a whole message; no other comes between its fragments. */
    void write(int context, byte[] command, @Nullable InputStream data) throws IOException {
        connection.writing().lock();
        try {
            if (frame.length == 0) {
                frame = new byte[most + HEADERS + 1024];
            }
            filled = 0;
            command(context, command);
            if (data != null) {
                data(context, data);
            }
            flush();
        } finally {
            connection.writing().unlock();
        }
    }

    private void command(int context, byte[] command) throws IOException {
        for (var from = 0; from < command.length; ) {
            var length = Math.min(command.length - from, room());
            System.arraycopy(command, from, frame, filled + HEADERS, length);
            from += length;
            close(context, length, COMMAND | (from == command.length ? LAST : 0));
        }
    }

    private void data(int context, InputStream data) throws IOException {
        var ahead = data.read();
        do {
            var room = room();
            var start = filled + HEADERS;
            var length = 0;
            if (ahead >= 0) {
                frame[start] = (byte) ahead;
                length = 1 + data.readNBytes(frame, start + 1, room - 1);
            }
            // Only a stream that was asked again tells whether this fragment is the last one.
            ahead = length < room ? -1 : data.read();
            close(context, length, ahead < 0 ? LAST : 0);
        } while (ahead >= 0);
    }

    /** How much fits into the next fragment; sends what is there if that would not be a full one. */
    private int room() throws IOException {
        if (frame.length - filled - HEADERS < most) {
            flush();
        }
        return most;
    }

    private void close(int context, int length, int control) {
        frame[filled] = Pdu.DATA;
        frame[filled + 1] = 0;
        int32(filled + 2, length + 6);
        int32(filled + 6, length + 2);
        frame[filled + 10] = (byte) context;
        frame[filled + 11] = (byte) control;
        filled += HEADERS + length;
    }

    private void int32(int at, int value) {
        frame[at] = (byte) (value >>> 24);
        frame[at + 1] = (byte) (value >>> 16);
        frame[at + 2] = (byte) (value >>> 8);
        frame[at + 3] = (byte) value;
    }

    private void flush() throws IOException {
        connection.write(frame, 0, filled);
        filled = 0;
    }
}
