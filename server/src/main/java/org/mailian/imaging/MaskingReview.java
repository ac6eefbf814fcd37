package org.mailian.imaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.imaging.masking.WhyLook;

/**
 * What a person looks through before a study of a pack leaves without its identities.
 *
 * @param study the study's own UID; it does not leave
 * @param pseudonym how the patient is called in the pack
 * @param characteristics whether age, sex, size and weight stay
 * @param attributes what is removed, emptied or replaced, by tag
 * @param images those a person must look at, those that do not leave, and those somebody judged; the others leave as they are
 * @param instances how many objects were looked through
 * @param confirmation who answers for it; null until somebody does
 */
public record MaskingReview(
        UUID id,
        UUID pack,
        String study,
        String pseudonym,
        boolean characteristics,
        List<MaskedAttribute> attributes,
        List<MaskingImage> images,
        int instances,
        @Nullable MaskingConfirmation confirmation) {

    /** What a person says of an image. */
    public enum Verdict {
        /** Nothing in it tells who it is. */
        CLEAN,
        /** What told it is covered. */
        COVERED,
        /** It does not leave. */
        LEFT_OUT
    }

    /** @param tag as the standard writes it: (0010,0010) */
    public record MaskedAttribute(String tag, String name) {}

    /**
     * @param why null where nobody has to look
     * @param mayLeave whether it may leave at all
     * @param coverable whether parts of it can be covered here
     * @param verdict null until somebody looked
     */
    public record MaskingImage(
            String series,
            String instance,
            int frames,
            @Nullable WhyLook why,
            boolean mayLeave,
            boolean coverable,
            @Nullable Verdict verdict,
            @Nullable String judgedBy,
            List<MaskingRegion> regions) {

        /** Whether a person still has to look. */
        public boolean open() {
            return why != null && mayLeave && verdict == null;
        }
    }

    /**
     * A part of a picture that is covered, in its pixels.
     *
     * @param frame from 1; null for all of them
     */
    public record MaskingRegion(@Nullable Integer frame, int x, int y, int width, int height) {

        public MaskingRegion {
            if (x < 0 || y < 0 || width < 1 || height < 1 || frame != null && frame < 1) {
                throw ImagingProblems.regionMalformed();
            }
        }

        boolean on(int number) {
            return frame == null || frame == number;
        }
    }

    /** @param maskedStudy the UID of the study that may be shown */
    public record MaskingConfirmation(UUID account, String name, Instant at, String maskedStudy) {}

    /** How many images a person still has to look at. */
    public long open() {
        return images.stream().filter(MaskingImage::open).count();
    }
}
