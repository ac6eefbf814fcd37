package org.mailian.consultation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.consultation.ConsultationMatter.Part;
import org.mailian.consultation.Stripping.LookedThrough;
import org.mailian.consultation.Stripping.StrippedFile;
import org.mailian.consultation.Stripping.StrippedSpan;
import org.mailian.imaging.MaskingReview;

/**
 * What has to be looked through before the material leaves without identities. For the asking side only.
 *
 * @param pseudonym how the patient is called in all of it
 * @param all how many texts, studies and pictures there are to look through
 * @param done how many somebody has
 */
public record StrippingView(
        String pseudonym,
        int all,
        int done,
        List<StrippingText> texts,
        List<StrippingStudy> studies,
        List<StrippingFile> files) {

    /**
     * @param masked how the others read it
     * @param by who looked it through as it is now; null: nobody
     */
    public record StrippingText(
            Part part,
            String text,
            List<StrippedSpan> spans,
            String masked,
            @Nullable LookedThrough by) {}

    /** @param review null for a study of another institution, which cannot leave from here */
    public record StrippingStudy(
            String uid,
            @Nullable String description,
            List<String> modalities,
            @Nullable String date,
            @Nullable MaskingReview review) {

        boolean confirmed() {
            return review != null && review.confirmation() != null;
        }
    }

    /**
     * @param possible whether it is a picture that can be covered; whatever is not does not leave
     * @param decision null: nobody has looked at it
     */
    public record StrippingFile(
            UUID id,
            String name,
            String mediaType,
            boolean possible,
            @Nullable StrippedFile decision) {}

    static StrippingView of(
            String pseudonym, List<StrippingText> texts, List<StrippingStudy> studies, List<StrippingFile> files) {
        var pictures = files.stream().filter(StrippingFile::possible).toList();
        var done = texts.stream().filter(it -> it.by() != null).count()
                + studies.stream().filter(StrippingStudy::confirmed).count()
                + pictures.stream().filter(it -> it.decision() != null).count();
        return new StrippingView(
                pseudonym, texts.size() + studies.size() + pictures.size(), (int) done, texts, studies, files);
    }
}
