package org.mailian.imaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regional rules of the archive: pack {@code imaging}.
 *
 * @param quotaGigabytes how much an institution may keep; null for as much as there is
 * @param retention how long studies are kept
 * @param link how long a link to a study lasts
 * @param bodyParts 检查部位代码 of the national imaging index (WS/T 364.8-2023) by DICOM's Body Part Examined, in capitals
 * @param storageUnits 影像存储单位代码 by the institution's unified social credit code; where one is missing its own code stands for it
 * @param provisional what stands in the national imaging index where a code is not known: zeros, until they are given out
 */
record ImagingRules(
        @Nullable Integer quotaGigabytes,
        Retention retention,
        Link link,
        Map<String, String> bodyParts,
        Map<String, String> storageUnits,
        Provisional provisional) {

    static final String PACK = "imaging";

    /**
     * @param years the years a study is kept after its examination, at least 15 (医疗机构管理条例实施细则 art. 53)
     * @param remove whether what is older is removed by itself
     */
    record Retention(int years, boolean remove) {

        Retention {
            if (years < 15) {
                throw new IllegalArgumentException("Studies are kept for 15 years at least");
            }
        }
    }

    /** @param days how long a link lasts when nobody says */
    record Link(int days) {}

    /** @param bodyPart and device: null where the index is rather not complete */
    record Provisional(@Nullable String bodyPart, @Nullable String device) {}
}
