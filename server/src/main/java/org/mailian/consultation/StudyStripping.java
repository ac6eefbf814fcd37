package org.mailian.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.consultation.ConsultationPack.PackStudy;
import org.mailian.consultation.Stripping.StrippedStudy;
import org.mailian.imaging.Looker;
import org.mailian.imaging.MaskingReview;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.mailian.imaging.MaskingReviews;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.springframework.stereotype.Component;

/** The studies of a request without their identities. */
@Component
class StudyStripping {

    private final MaskingReviews reviews;
    private final Studies studies;

    StudyStripping(MaskingReviews reviews, Studies studies) {
        this.reviews = reviews;
        this.studies = studies;
    }

    /** Has every chosen study looked through that nobody has confirmed yet. One of another institution cannot be: it stays here. */
    Stripping begun(Caller caller, ConsultationMatter matter, Stripping stripping, String pseudonym) {
        var next = stripping;
        for (var study : own(caller, matter)) {
            if (!stripping.confirmed(study.uid())) {
                var review = reviews.begin(caller, stripping.pack(), study.uid(), pseudonym, true);
                next = next.with(study.uid(), new StrippedStudy(review.id(), false));
            }
        }
        return next;
    }

    MaskingReview review(Caller caller, UUID review) {
        return reviews.get(caller, review);
    }

    void judge(
            Caller caller, UUID review, String instance, Verdict verdict, List<MaskingRegion> regions, boolean series) {
        reviews.judge(caller, review, instance, verdict, regions, series);
    }

    void confirm(Caller caller, UUID review) {
        reviews.confirm(caller, review);
    }

    /** The chosen ones the caller sees, whoever owns them. */
    List<Study> chosen(Caller caller, ConsultationMatter matter) {
        return matter.studies().isEmpty()
                ? List.of()
                : studies.find(Looker.of(caller), new HashSet<>(matter.studies()));
    }

    /** What of the confirmed studies is shown in place of them. */
    List<PackStudy> masked(Caller caller, ConsultationMatter matter, Stripping stripping) {
        return matter.studies().stream()
                .map(uid -> Objects.requireNonNull(stripping.studies().get(uid)).review())
                .map(review -> shown(caller, review))
                .toList();
    }

    private PackStudy shown(Caller caller, UUID review) {
        var confirmation = reviews.get(caller, review).confirmation();
        if (confirmation == null) {
            throw ConsultationProblems.notLookedThrough();
        }
        var it = studies.get(Looker.of(caller), confirmation.maskedStudy());
        return new PackStudy(it.uid(), it.description(), it.modalities(), it.studyDate(), review);
    }

    private List<Study> own(Caller caller, ConsultationMatter matter) {
        return chosen(caller, matter).stream()
                .filter(it -> it.institution().equals(caller.institution()))
                .toList();
    }
}
