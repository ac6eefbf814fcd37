package org.mailian.imaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Dictionary;
import org.mailian.dicom.Tag;
import org.mailian.imaging.MaskingReview.MaskedAttribute;
import org.mailian.imaging.MaskingReview.MaskingConfirmation;
import org.mailian.imaging.MaskingReview.MaskingImage;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.MaskingReview.Verdict;
import org.mailian.imaging.masking.Alias;
import org.mailian.imaging.masking.BurnedIn;
import org.mailian.imaging.masking.DeIdentifier;
import org.mailian.imaging.masking.WhyLook;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;

/**
 * Studies without identities, for the case packs of the rooms above. A person of the institution a study belongs to begins a review,
 * looks at what no table can clean, and confirms; then there is a second study without identities, which {@link Studies#grantMasked}
 * shows to others. The first one is shown to nobody by this.
 */
@Service
public class MaskingReviews {

    private static final int MOST_REGIONS = 50;

    private final MaskingTable table;
    private final Studies studies;
    private final Instances instances;
    private final MaskedCopies copies;

    MaskingReviews(MaskingTable table, Studies studies, Instances instances, MaskedCopies copies) {
        this.table = table;
        this.studies = studies;
        this.instances = instances;
        this.copies = copies;
    }

    /**
     * Looks through a study of the caller's institution. Begun again for the same pack it is the same review, with what has arrived
     * since. Refused: {@code imaging/unknown-study}, {@code imaging/not-the-owner}, {@code imaging/masking-confirmed}.
     *
     * @param pack the same for all studies of a pack: what belongs together in them goes on belonging together
     * @param pseudonym how the patient is called in the pack
     * @param characteristics whether age, sex, size and weight stay
     */
    public MaskingReview begin(Caller caller, UUID pack, String study, String pseudonym, boolean characteristics) {
        var it = owned(caller, study);
        var alias = alias(pack, caller, pseudonym.strip(), characteristics);
        for (var known : table.ofPack(pack, caller.institution())) {
            table.find(known)
                    .filter(row -> row.studyId().equals(it.id()) && row.confirmedAt() != null)
                    .ifPresent(_ -> {
                        throw ImagingProblems.maskingConfirmed();
                    });
        }
        var masker = new DeIdentifier(alias);
        var changed = new TreeSet<Integer>(Integer::compareUnsigned);
        var found = new ArrayList<MaskingTable.Found>();
        for (var instance : instances.of(Looker.of(caller), study, null, null)) {
            found.add(look(masker, instance, changed));
        }
        var review = table.begin(Ids.next(), pack, it, alias.pseudonym(), characteristics, changed, found, caller);
        return get(caller, review);
    }

    /** One review of the caller's institution. Refused: {@code imaging/unknown-masking}. */
    public MaskingReview get(Caller caller, UUID review) {
        return told(row(caller, review));
    }

    /** The reviews of a pack of the caller's institution. */
    public List<MaskingReview> ofPack(Caller caller, UUID pack) {
        return table.ofPack(pack, caller.institution()).stream()
                .map(it -> get(caller, it))
                .toList();
    }

    /**
     * What the caller says of an image, having looked at it; the last word counts. Refused: {@code imaging/unknown-masking}, {@code
     * imaging/masking-confirmed}, {@code imaging/may-not-leave}, {@code imaging/not-covered}, {@code imaging/region-malformed}.
     *
     * @param regions what is covered; only and always with {@link Verdict#COVERED}
     * @param series whether it goes for all images of the series that may leave
     */
    public MaskingReview judge(
            Caller caller, UUID review, String instance, Verdict verdict, List<MaskingRegion> regions, boolean series) {
        var row = unconfirmed(caller, review);
        if (regions.size() > MOST_REGIONS || regions.isEmpty() == (verdict == Verdict.COVERED)) {
            throw ImagingProblems.regionMalformed();
        }
        var images = table.images(review);
        var image = images.stream()
                .filter(it -> it.instance().equals(instance))
                .findFirst()
                .orElseThrow(ImagingProblems::unknownMasking);
        if (!image.mayLeave() && verdict != Verdict.LEFT_OUT) {
            throw ImagingProblems.mayNotLeave();
        }
        var judged = images.stream()
                .filter(it -> it == image || series && it.series().equals(image.series()) && it.mayLeave())
                .toList();
        if (verdict == Verdict.COVERED && !judged.stream().allMatch(MaskingTable.Image::coverable)) {
            throw ImagingProblems.notCovered();
        }
        table.judge(
                row.id(), judged.stream().map(MaskingTable.Image::instanceId).toList(), verdict, regions, caller);
        return get(caller, review);
    }

    /**
     * The caller answers for it: the study without identities is made. Refused: {@code imaging/unknown-masking}, {@code
     * imaging/masking-confirmed}, {@code imaging/masking-open} while somebody has to look, {@code imaging/masking-empty}, {@code
     * imaging/not-covered}.
     */
    public MaskingReview confirm(Caller caller, UUID review) {
        var row = unconfirmed(caller, review);
        var images = table.images(review);
        var open = told(row).open();
        if (open > 0) {
            throw ImagingProblems.maskingOpen(open);
        }
        var leaving = images.stream().filter(MaskingTable.Image::leaves).toList();
        if (leaving.isEmpty()) {
            throw ImagingProblems.maskingEmpty();
        }
        var alias = alias(row.packId(), caller, row.pseudonym(), row.characteristics());
        copies.make(caller, owned(caller, row.uid()), alias, leaving, regions(review));
        table.confirm(row, alias.uid(row.uid()), leaving.size(), caller);
        return get(caller, review);
    }

    private MaskingTable.Found look(DeIdentifier masker, StoredInstance it, TreeSet<Integer> changed) {
        try {
            var dataSet = instances.read(it);
            changed.addAll(masker.apply(dataSet).changed());
            var why = BurnedIn.of(dataSet).orElse(null);
            return new MaskingTable.Found(it.id(), why, why != null && why.mayLeave() && coverable(dataSet, it));
        } catch (DicomException broken) {
            return new MaskingTable.Found(it.id(), WhyLook.UNREADABLE, false);
        }
    }

    private static boolean coverable(DataSet dataSet, StoredInstance it) {
        return BlackOut.possible(dataSet, it.transferSyntax());
    }

    private Alias alias(UUID pack, Caller caller, String pseudonym, boolean characteristics) {
        var kept = table.pack(pack, caller.institution());
        if (!kept.institutionId().equals(caller.institution())) {
            throw ImagingProblems.notTheOwner();
        }
        return new Alias(kept.key(), pseudonym, characteristics);
    }

    private Study owned(Caller caller, String uid) {
        var study = studies.get(Looker.of(caller), uid);
        if (!study.institution().equals(caller.institution())) {
            throw ImagingProblems.notTheOwner();
        }
        return study;
    }

    private MaskingTable.Row row(Caller caller, UUID review) {
        return table.find(review)
                .filter(it -> it.institutionId().equals(caller.institution()))
                .orElseThrow(ImagingProblems::unknownMasking);
    }

    private MaskingTable.Row unconfirmed(Caller caller, UUID review) {
        var row = row(caller, review);
        if (row.confirmedAt() != null) {
            throw ImagingProblems.maskingConfirmed();
        }
        return row;
    }

    private Map<UUID, List<MaskingRegion>> regions(UUID review) {
        return table.covers(review).stream()
                .collect(groupingBy(MaskingTable.Cover::instanceId, mapping(MaskingTable.Cover::region, toList())));
    }

    private MaskingReview told(MaskingTable.Row row) {
        var regions = regions(row.id());
        var all = table.images(row.id());
        var images = all.stream()
                .filter(it -> it.why() != null || it.verdict() != null)
                .map(it -> new MaskingImage(
                        it.series(),
                        it.instance(),
                        it.frames() == null ? 1 : it.frames(),
                        it.why() == null ? null : WhyLook.valueOf(it.why()),
                        it.mayLeave(),
                        it.coverable(),
                        it.verdict() == null ? null : Verdict.valueOf(it.verdict()),
                        it.judgedName(),
                        regions.getOrDefault(it.instanceId(), List.of())))
                .toList();
        var attributes = Arrays.stream(row.attributes().split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> Integer.parseUnsignedInt(it, 16))
                .map(it -> new MaskedAttribute(Tag.format(it), Dictionary.label(it)))
                .toList();
        return new MaskingReview(
                row.id(),
                row.packId(),
                row.uid(),
                row.pseudonym(),
                row.characteristics(),
                attributes,
                images,
                all.size(),
                confirmation(row));
    }

    private static @Nullable MaskingConfirmation confirmation(MaskingTable.Row row) {
        return row.confirmedAt() == null
                ? null
                : new MaskingConfirmation(
                        Objects.requireNonNull(row.confirmedBy()),
                        Objects.requireNonNull(row.confirmedName()),
                        Objects.requireNonNull(Times.instant(row.confirmedAt())),
                        Objects.requireNonNull(row.maskedUid()));
    }
}
