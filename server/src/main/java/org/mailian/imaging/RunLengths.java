package org.mailian.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE (PS3.5 annex G): a frame in segments, one for each byte of each sample, the highest byte of the first sample first. What is
 * malformed is an {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}.
 */
final class RunLengths {

    private static final int MOST_SEGMENTS = 15;

    private RunLengths() {}

    /** The samples plane by plane, the lower byte of each first. */
    static byte[] decode(byte[] frame, CompressedFrame.Shape shape) {
        var header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        var segments = header.getInt(0);
        if (segments != shape.samples() * shape.bytesEach() || segments > MOST_SEGMENTS) {
            throw new IllegalArgumentException("The number of segments");
        }
        var pixels = shape.columns() * shape.rows();
        var samples = new byte[Math.toIntExact(shape.bytes())];
        for (int segment = 0; segment < segments; segment++) {
            var from = header.getInt(4 + 4 * segment);
            var sample = segment / shape.bytesEach();
            var part = shape.bytesEach() - 1 - segment % shape.bytesEach();
            spread(frame, from, samples, sample * pixels * shape.bytesEach() + part, shape.bytesEach(), pixels);
        }
        return samples;
    }

    /** Writes the bytes of a segment, each {@code step} behind the one before. */
    private static void spread(byte[] frame, int from, byte[] into, int start, int step, int count) {
        var read = from;
        var done = 0;
        while (done < count) {
            var length = frame[read++];
            if (length >= 0) {
                for (int copied = 0; copied <= length && done < count; copied++) {
                    into[start + step * done++] = frame[read++];
                }
            } else if (length != -128) {
                var value = frame[read++];
                for (int copied = 0; copied <= -length && done < count; copied++) {
                    into[start + step * done++] = value;
                }
            }
        }
    }
}
