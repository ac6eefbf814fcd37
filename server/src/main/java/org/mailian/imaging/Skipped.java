package org.mailian.imaging;

import java.io.InputStream;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.BulkHandler;

/** Where a long value lies in an object, without the value. */
record Skipped(long offset, long length) implements BulkData {

    static BulkData take(BulkHandler.Origin origin, InputStream value) {
        return new Skipped(origin.offset(), origin.length());
    }

    @Override
    public InputStream open() {
        throw new IllegalStateException("Only its place is known");
    }
}
