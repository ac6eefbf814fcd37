package org.mailian.dicom.json;

import org.jspecify.annotations.Nullable;
import org.mailian.dicom.Element;

/** Decides which binary values stand in the JSON themselves and which are only pointed at (PS3.18 section F.2.2). */
@FunctionalInterface
public interface BulkUris {

    /** Everything stands in the JSON. */
    BulkUris NONE = (path, element) -> null;

    /**
     * @param path of the element from the top, tags and item numbers from 0 between slashes, like {@code 00081140/0/00420011}
     * @return the address where the value can be fetched; null to write it in base64
     */
    @Nullable
    String of(String path, Element element);
}
