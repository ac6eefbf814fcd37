package org.mailian.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A value that need not be in memory: it can be opened, and opened again. The bytes are in little endian whatever the encoding they came
 * from.
 */
public interface BulkData {

    long length();

    /** A new stream over all the bytes; the caller closes it. */
    InputStream open() throws IOException;

    /** A part of it. */
    default BulkData slice(long offset, long length) {
        return new Slice(this, offset, length);
    }

    static BulkData of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** Bytes that are in memory after all. The array is not copied. */
    record InMemory(byte[] bytes) implements BulkData {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** A part of something larger that can only be read from its start. */
    record Slice(BulkData whole, long offset, long length) implements BulkData {

        public Slice {
            if (offset < 0 || length < 0 || offset > whole.length() - length) {
                throw new IllegalArgumentException("A slice lies within the whole");
            }
        }

        @Override
        public InputStream open() throws IOException {
            var in = whole.open();
            in.skipNBytes(offset);
            return new Bounded(in, length);
        }
    }
}
