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
}
