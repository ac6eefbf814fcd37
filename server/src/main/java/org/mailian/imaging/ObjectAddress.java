package org.mailian.imaging;

import org.jspecify.annotations.Nullable;

/** A study, one of its series, or one instance of that. What cannot be a UID is the address of nothing: {@code imaging/unknown-study}. */
record ObjectAddress(
        String study, @Nullable String series, @Nullable String instance) {

    ObjectAddress {
        if (!IncomingObject.isUid(study)
                || series != null && !IncomingObject.isUid(series)
                || instance != null && !IncomingObject.isUid(instance)) {
            throw ImagingProblems.unknownStudy();
        }
    }

    static ObjectAddress of(StoredInstance it) {
        return new ObjectAddress(it.studyUid(), it.seriesUid(), it.uid());
    }

    static ObjectAddress study(String study) {
        return new ObjectAddress(study, null, null);
    }

    static ObjectAddress series(String study, String series) {
        return new ObjectAddress(study, series, null);
    }

    /** Below the root of DICOMweb: {@code /studies/1.2/series/1.2.3}. */
    String path() {
        return "/studies/" + study
                + (series == null ? "" : "/series/" + series)
                + (instance == null ? "" : "/instances/" + instance);
    }
}
