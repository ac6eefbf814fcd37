package org.mailian.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.springframework.stereotype.Component;

/** A tube is the business of who collects it and who examines it. */
@Component
class SpecimenIsolationSample implements IsolationSample {

    private final LaboratoryRegion region;
    private final SpecimenOrders orders;
    private final Specimens specimens;

    SpecimenIsolationSample(LaboratoryRegion region, SpecimenOrders orders, Specimens specimens) {
        this.region = region;
        this.orders = orders;
        this.specimens = specimens;
    }

    @Override
    public String resource() {
        return "specimen";
    }

    @Override
    public Shown make(Stage stage) {
        var nurse = stage.at(stage.own(), "NURSE").caller();
        var patient = region.patient(nurse, "隔离标本", 1970);
        var tube = orders.order(nurse, new Order(patient, stage.party(), List.of("KIDNEY"), null))
                .getFirst();
        specimens.collect(nurse, tube.id(), null);
        return new Shown(
                "/api/laboratory/specimens/{id}",
                Map.of("id", tube.id().toString()),
                Set.of(tube.id().toString(), tube.code(), patient.toString()),
                List.of(
                        "/api/laboratory/specimens?side=EXAMINING",
                        "/api/laboratory/specimens?patient=" + patient,
                        "/api/laboratory/specimens/scanned?code=" + tube.code(),
                        "/api/laboratory/specimens/labels.pdf?id=" + tube.id()),
                true);
    }
}
