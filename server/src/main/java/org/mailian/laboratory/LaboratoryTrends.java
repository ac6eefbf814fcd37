package org.mailian.laboratory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.laboratory.LabResults.Trend;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Component;

/** Trends for people: of a patient one knows nothing of there are none, not even an empty list. */
@Component
class LaboratoryTrends {

    private final LabResults results;
    private final Patients patients;
    private final LaboratoryReading reading;

    LaboratoryTrends(LabResults results, Patients patients, LaboratoryReading reading) {
        this.results = results;
        this.patients = patients;
        this.reading = reading;
    }

    LaboratoryReading reading() {
        return reading;
    }

    List<Trend> of(Caller caller, UUID patient, @Nullable String item) {
        var found = results.trends(caller, patient, item);
        if (found.isEmpty()) {
            patients.requireOpenTo(caller, patient);
        }
        reading.results(caller, patient);
        return found;
    }
}
