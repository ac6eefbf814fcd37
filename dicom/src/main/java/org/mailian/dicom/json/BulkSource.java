package org.mailian.dicom.json;

import org.mailian.dicom.BulkData;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;

/** Finds what a BulkDataURI points at. */
@FunctionalInterface
public interface BulkSource {

    /** Nothing is fetched: an address is refused. */
    BulkSource NONE = uri -> {
        throw new DicomException(Fault.BAD_JSON, "A BulkDataURI points at something that is not here");
    };

    BulkData of(String uri);
}
