package org.mailian.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.springframework.stereotype.Component;

/** What was found of somebody is the business of who collected it and of who found it. */
@Component
class TrendIsolationSample implements IsolationSample {

    private final LaboratoryRegion region;
    private final SpecimenOrders orders;
    private final Specimens specimens;
    private final LabResults results;

    TrendIsolationSample(LaboratoryRegion region, SpecimenOrders orders, Specimens specimens, LabResults results) {
        this.region = region;
        this.orders = orders;
        this.specimens = specimens;
        this.results = results;
    }

    @Override
    public String resource() {
        return "trend";
    }

    @Override
    public Shown make(Stage stage) {
        var nurse = stage.at(stage.own(), "NURSE").caller();
        var laboratorian = stage.at(stage.party(), "LABORATORIAN").caller();
        var patient = region.patient(nurse, "隔离趋势", 1970);
        var tube = orders.order(nurse, new Order(patient, stage.party(), List.of("GLUCOSE"), null))
                .getFirst();
        specimens.collect(nurse, tube.id(), null);
        specimens.receive(laboratorian, tube.id());
        results.enter(laboratorian, tube.id(), List.of(new Entered("GLU", "23.4567", null, null)), null);
        return new Shown(
                "/api/laboratory/patients/{patient}/trends",
                Map.of("patient", patient.toString()),
                Set.of(patient.toString(), tube.id().toString(), "23.4567"),
                List.of(),
                true);
    }
}
