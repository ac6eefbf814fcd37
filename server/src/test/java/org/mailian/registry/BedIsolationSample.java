package org.mailian.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.directory.Beds;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Component;

/** Which bed a case holds is the ward's to know; a partner learns how many are free, a stranger nothing. */
@Component
class BedIsolationSample implements IsolationSample {

    private final DirectoryFixtures region;
    private final Beds beds;

    BedIsolationSample(DirectoryFixtures region, Beds beds) {
        this.region = region;
        this.beds = beds;
    }

    @Override
    public String resource() {
        return "beds";
    }

    @Override
    public Shown make(Stage stage) {
        var department = region.department(stage.own(), "胸外科", "04.04");
        var bed = region.bed(region.ward(department), "隔离07");
        var patient = Ids.next();
        beds.hold(bed, patient, DirectoryFixtures.OFFICE);
        region.agreement(region.draft(stage.own(), stage.party()));
        return new Shown(
                "/api/institutions/{institution}/beds",
                Map.of("institution", stage.own().toString(), "bed", bed.toString()),
                Set.of(bed.toString(), patient.toString(), "隔离07"),
                List.of("/api/institutions/%s/slots?from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z"
                        .formatted(stage.own())),
                true);
    }
}
