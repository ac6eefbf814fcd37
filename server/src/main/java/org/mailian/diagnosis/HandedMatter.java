package org.mailian.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.diagnosis.HandedReports.HandedPicture;

/** What one kind of case hands to the patient. */
public interface HandedMatter {

    String kind();

    /** As it is now. */
    HandedOut of(Case it);

    /**
     * What was examined, and the report of it.
     *
     * @param report the newest the patient may hold; null where none holds
     */
    record HandedOut(String zh, String en, @Nullable HandedVersion report) {}

    /** @param newest no newer one has been signed */
    record HandedVersion(int version, Instant signedAt, UUID file, boolean newest, List<HandedPicture> pictures) {}
}
