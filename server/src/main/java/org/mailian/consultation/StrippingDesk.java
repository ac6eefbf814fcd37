package org.mailian.consultation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.ConsultationMatter.Part;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.Stripping.LookedThrough;
import org.mailian.consultation.Stripping.StrippedFile;
import org.mailian.consultation.Stripping.StrippedSpan;
import org.mailian.consultation.Stripping.StrippedStudy;
import org.mailian.consultation.Stripping.StrippedText;
import org.mailian.consultation.StrippingView.StrippingFile;
import org.mailian.consultation.StrippingView.StrippingStudy;
import org.mailian.consultation.StrippingView.StrippingText;
import org.mailian.document.PictureRegion;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.mailian.imaging.Study;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 去标识审核: somebody of the asking side looks through what is about to leave without identities, piece by piece. */
@Service
@Transactional
public class StrippingDesk {

    private final ConsultationSteps steps;
    private final TextStripping texts;
    private final StudyStripping studies;
    private final LaidFiles files;

    StrippingDesk(ConsultationSteps steps, TextStripping texts, StudyStripping studies, LaidFiles files) {
        this.steps = steps;
        this.texts = texts;
        this.studies = studies;
        this.files = files;
    }

    /** Looks for identities in whatever is new since the last time, and answers what there is to look through. */
    StrippingView begin(Caller caller, UUID id, int version) {
        var opened = own(caller, id, version);
        var it = opened.consultation();
        var proposed = texts.proposed(caller, opened.it(), it, stripping(opened));
        var begun = studies.begun(caller, it.matter(), proposed, TextStripping.pseudonym());
        return keep(caller, opened, begun);
    }

    /** What the caller says of a text, having read all of it. Refused: {@code consultation/nothing-to-look-through}. */
    StrippingView text(Caller caller, UUID id, int version, Part part, List<StrippedSpan> spans) {
        var opened = own(caller, id, version);
        var text = opened.consultation().matter().text(part);
        if (text == null) {
            throw ConsultationProblems.nothingToLookThrough();
        }
        if (spans.stream().anyMatch(it -> it.start() < 0 || it.end() <= it.start() || it.end() > text.length())) {
            throw ConsultationProblems.spanMalformed();
        }
        var looked = new StrippedText(text, List.copyOf(spans), LookedThrough.by(caller, steps.now()));
        return keep(caller, opened, stripping(opened).with(part, looked));
    }

    /** What the caller says of an image. Refused as {@code MaskingReviews.judge} refuses. */
    StrippingView image(
            Caller caller,
            UUID id,
            int version,
            String study,
            String instance,
            Verdict verdict,
            List<MaskingRegion> regions,
            boolean series) {
        var opened = own(caller, id, version);
        studies.judge(caller, review(opened, study), instance, verdict, regions, series);
        return view(caller, opened, stripping(opened));
    }

    /** The caller answers for a study. Refused as {@code MaskingReviews.confirm} refuses. */
    StrippingView study(Caller caller, UUID id, int version, String study) {
        var opened = own(caller, id, version);
        var review = review(opened, study);
        studies.confirm(caller, review);
        return keep(caller, opened, stripping(opened).with(study, new StrippedStudy(review, true)));
    }

    /** What the caller says of a picture. Refused: {@code consultation/nothing-to-look-through} for what is none of the case. */
    StrippingView file(Caller caller, UUID id, int version, UUID file, boolean leaves, List<PictureRegion> regions) {
        var opened = own(caller, id, version);
        if (!files.pictures(caller, id).contains(file)) {
            throw ConsultationProblems.nothingToLookThrough();
        }
        var looked = new StrippedFile(leaves, List.copyOf(regions), LookedThrough.by(caller, steps.now()));
        return keep(caller, opened, stripping(opened).with(file, looked));
    }

    private StrippingView keep(Caller caller, OpenConsultation opened, Stripping stripping) {
        steps.keep(caller, opened, opened.view(), opened.consultation().with(stripping));
        return view(caller, opened, stripping);
    }

    private StrippingView view(Caller caller, OpenConsultation opened, Stripping stripping) {
        var matter = opened.consultation().matter();
        var masked = TextStripping.masked(opened.it(), matter, stripping);
        return StrippingView.of(
                TextStripping.pseudonym(),
                Stripping.TEXTS.stream()
                        .filter(masked::containsKey)
                        .map(part -> text(part, stripping, Objects.requireNonNull(masked.get(part))))
                        .toList(),
                studies.chosen(caller, matter).stream()
                        .map(it -> study(caller, it, stripping))
                        .toList(),
                files.laid(caller, opened.it().id()).stream()
                        .map(it -> new StrippingFile(
                                it.id(),
                                it.name(),
                                it.mediaType(),
                                LaidFiles.coverable(it),
                                stripping.files().get(it.id())))
                        .toList());
    }

    private static StrippingText text(Part part, Stripping stripping, String masked) {
        var it = Objects.requireNonNull(stripping.texts().get(part));
        return new StrippingText(part, it.text(), it.spans(), masked, it.by());
    }

    private StrippingStudy study(Caller caller, Study it, Stripping stripping) {
        var known = stripping.studies().get(it.uid());
        return new StrippingStudy(
                it.uid(),
                it.description(),
                it.modalities(),
                it.studyDate(),
                known == null ? null : studies.review(caller, known.review()));
    }

    private static Stripping stripping(OpenConsultation opened) {
        var begun = opened.consultation().stripping();
        return begun == null ? Stripping.begun() : begun;
    }

    private static UUID review(OpenConsultation opened, String study) {
        var known = stripping(opened).studies().get(study);
        if (known == null) {
            throw ConsultationProblems.nothingToLookThrough();
        }
        return known.review();
    }

    private OpenConsultation own(Caller caller, UUID id, int version) {
        caller.must(Permission.CONSULTATION_REQUEST);
        var opened = steps.toPrepare(caller, id, version);
        if (!opened.kind().strips()) {
            throw ConsultationProblems.identitiesKept();
        }
        return opened;
    }
}
