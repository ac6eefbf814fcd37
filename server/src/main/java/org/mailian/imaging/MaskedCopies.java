package org.mailian.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.FileMeta;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.masking.Alias;
import org.mailian.imaging.masking.DeIdentifier;
import org.springframework.stereotype.Component;

/**
 * Makes a study without identities from another one: a study of its own, with UIDs of its own, that holds nothing a person did not let
 * pass. Made again after a failure it goes on where it ended, because the same object always becomes the same.
 */
@Component
class MaskedCopies {

    private final Instances instances;
    private final Receiving receiving;
    private final Spool spool;
    private final MaskingTable table;

    MaskedCopies(Instances instances, Receiving receiving, Spool spool, MaskingTable table) {
        this.instances = instances;
        this.receiving = receiving;
        this.spool = spool;
        this.table = table;
    }

    /** Each image that leaves, and what of it is covered. */
    void make(
            Caller caller,
            Study study,
            Alias alias,
            List<MaskingTable.Image> leaving,
            Map<UUID, List<MaskingRegion>> covered) {
        var masker = new DeIdentifier(alias);
        var stored = instances.of(Looker.of(caller), study.uid(), null, null);
        for (var image : leaving) {
            var it = stored.stream()
                    .filter(one -> one.id().equals(image.instanceId()))
                    .findFirst()
                    .orElseThrow(ImagingProblems::unknownMasking);
            try {
                keep(caller, study, alias, masked(masker, it, image, covered.getOrDefault(it.id(), List.of())));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private record Copy(DataSet dataSet, TransferSyntax syntax) {}

    private Copy masked(DeIdentifier masker, StoredInstance it, MaskingTable.Image image, List<MaskingRegion> regions)
            throws IOException {
        var masked = masker.apply(instances.read(it)).dataSet();
        if (image.verdict() != null) {
            DeIdentifier.pixelsSeen(masked, !regions.isEmpty());
        }
        if (regions.isEmpty()) {
            return new Copy(masked, TransferSyntax.of(it.transferSyntax()));
        }
        BlackOut.cover(masked, it.transferSyntax(), regions);
        return new Copy(masked, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    /** The study is listed before its first object comes, so that nobody hears of it as of one that arrived. */
    private void keep(Caller caller, Study study, Alias alias, Copy copy) throws IOException {
        table.list(study, alias, copy.dataSet());
        try (var part = spool.begin()) {
            FileMeta.of(copy.dataSet(), copy.syntax()).write(part);
            DataSetWriter.write(copy.dataSet(), part, copy.syntax());
            try (var file = part.read()) {
                receiving.file(Sender.of(caller), file);
            }
        }
    }
}
