package org.mailian.exchange.dimse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.imaging.Instances;
import org.mailian.imaging.Looker;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Component;

/** What a C-GET or C-MOVE names (PS3.4 sections C.4.2 and C.4.3), as far as the machine's institution may see it. */
@Component
class Retrieving {

    private final Instances instances;
    private final Finding finding;

    Retrieving(Instances instances, Finding finding) {
        this.instances = instances;
        this.finding = finding;
    }

    List<StoredInstance> named(Looker looker, DataSet dataSet) throws DimseException {
        var identifier = Identifier.of(dataSet);
        try {
            var found = switch (identifier.level()) {
                case PATIENT -> ofStudies(looker, finding.studiesOf(looker, identifier.require(Tag.PATIENT_ID)));
                case STUDY -> ofStudies(looker, identifier.uids(Tag.STUDY_INSTANCE_UID));
                case SERIES -> ofSeries(looker, identifier);
                case IMAGE -> instances.named(looker, new HashSet<>(identifier.uids(Tag.SOP_INSTANCE_UID)));
            };
            return found.stream().map(this::sendable).toList();
        } catch (Problem refused) {
            throw Refusals.of(refused);
        }
    }

    private List<org.mailian.imaging.StoredInstance> ofStudies(Looker looker, List<String> studies) {
        var found = new ArrayList<org.mailian.imaging.StoredInstance>();
        Set.copyOf(studies).forEach(study -> found.addAll(ofStudy(looker, study)));
        return found;
    }

    private List<org.mailian.imaging.StoredInstance> ofSeries(Looker looker, Identifier identifier)
            throws DimseException {
        var wanted = new HashSet<>(identifier.uids(Tag.SERIES_INSTANCE_UID));
        return ofStudy(looker, identifier.require(Tag.STUDY_INSTANCE_UID)).stream()
                .filter(it -> wanted.contains(it.seriesUid()))
                .toList();
    }

    /** What is not there, or not to be seen, matches nothing; that is a success with no sub-operations. */
    private List<org.mailian.imaging.StoredInstance> ofStudy(Looker looker, String study) {
        try {
            return instances.of(looker, study, null, null);
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }

    private StoredInstance sendable(org.mailian.imaging.StoredInstance it) {
        return new StoredInstance(it.sopClass(), it.uid(), it.transferSyntax(), () -> instances.openDataSet(it));
    }
}
