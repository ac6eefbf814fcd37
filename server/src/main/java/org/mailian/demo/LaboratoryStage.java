package org.mailian.demo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.diagnosis.laboratory.AssayDoor;
import org.mailian.diagnosis.laboratory.AssayOrder;
import org.mailian.laboratory.Boxes;
import org.mailian.laboratory.LabResults;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.Specimens;

/** The deeds of the laboratory in the demonstration, through its own doors. */
@DemoPart
class LaboratoryStage {

    private final AssayDoor door;
    private final Specimens specimens;
    private final Boxes boxes;
    private final LabResults results;

    LaboratoryStage(AssayDoor door, Specimens specimens, Boxes boxes, LabResults results) {
        this.door = door;
        this.specimens = specimens;
        this.boxes = boxes;
        this.results = results;
    }

    Boxes boxes() {
        return boxes;
    }

    LabResults results() {
        return results;
    }

    AssayDoor door() {
        return door;
    }

    /** Ordered by a doctor. */
    List<Specimen> ordered(Caller doctor, UUID patient, AssayOrder order) {
        return door.order(doctor, patient, order).tubes();
    }

    Specimen collected(Caller nurse, Specimen tube) {
        return specimens.collect(nurse, tube.id(), null);
    }

    /** The case a tube belongs to by now. */
    @Nullable
    UUID caseOf(Caller caller, Specimen tube) {
        return specimens.get(caller, tube.id()).caseId();
    }

    UUID packed(Caller nurse, UUID laboratory, Collection<Specimen> tubes) {
        var box = boxes.open(nurse, laboratory);
        tubes.forEach(it -> boxes.pack(nurse, box.id(), it.code()));
        return box.id();
    }

    void examined(Caller laboratorian, Specimen tube, @Nullable String reject) {
        if (reject == null) {
            specimens.receive(laboratorian, tube.id());
        } else {
            specimens.reject(laboratorian, tube.id(), reject, null);
        }
    }
}
