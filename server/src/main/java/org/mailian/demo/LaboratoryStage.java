package org.mailian.demo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.laboratory.Boxes;
import org.mailian.laboratory.LabResults;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenOrders;
import org.mailian.laboratory.Specimens;

/** The deeds of the laboratory in the demonstration, through its own doors. */
@DemoPart
class LaboratoryStage {

    private final SpecimenOrders orders;
    private final Specimens specimens;
    private final Boxes boxes;
    private final LabResults results;

    LaboratoryStage(SpecimenOrders orders, Specimens specimens, Boxes boxes, LabResults results) {
        this.orders = orders;
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

    /** Ordered, and the tubes filled at once. */
    List<Specimen> collected(Caller nurse, SpecimenOrders.Order order) {
        return orders.order(nurse, order).stream()
                .map(it -> specimens.collect(nurse, it.id(), null))
                .toList();
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
