package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;

/** Takes the long binary values that a reader is not to keep in memory. */
@FunctionalInterface
public interface BulkHandler {

    /**
     * Decides where a value stays. What is not read of it is skipped.
     *
     * @param origin which value it is and where it lies
     * @param value its bytes in little endian; valid only during this call
     * @return by which the value can be opened later
     */
    BulkData take(Origin origin, InputStream value) throws IOException;

    /**
     * @param part 0 for a whole value or the basic offset table of encapsulated pixel data, from 1 for its fragments
     * @param offset of the first byte in the stream of the data set
     * @param unit bytes that were swapped together; 1 where the stream holds the value as it is given here
     */
    record Origin(int tag, Vr vr, int part, long offset, long length, int unit) {}
}
