package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisWorkflow.ACKNOWLEDGE;
import static org.mailian.diagnosis.DiagnosisWorkflow.ALERT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.Diagnosis.CriticalAlert;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 危急值: a finding that must reach a human being at once. Raised, it makes the case an emergency and calls the requester's side until
 * somebody there writes what was done; until then it climbs, and the report is not handed out.
 */
@Service
@Transactional
public class CriticalValues {

    private final DiagnosisSteps steps;

    CriticalValues(DiagnosisSteps steps) {
        this.steps = steps;
    }

    Opened alert(Caller caller, UUID id, int version, String code, String finding) {
        var opened = steps.open(caller, id, version, ALERT);
        var value = opened.rules().rules().critical(code, opened.diagnosis().modality());
        var alerts = new ArrayList<>(opened.diagnosis().alerts());
        alerts.add(new CriticalAlert(Ids.next(), value.code(), finding, caller.name(), steps.now(), null, null, null));
        var payload = new LinkedHashMap<String, Object>();
        payload.put("code", value.code());
        payload.put("criticalValue", value.zh());
        payload.put("criticalValueEn", value.en());
        payload.put("text", finding);
        var it = opened.it();
        var change = DiagnosisSteps.change(opened.rules(), opened.diagnosis().modality(), Priority.EMERGENCY, payload)
                .matter(Priority.EMERGENCY, it.greenChannel(), it.title());
        return steps.take(
                caller,
                opened,
                ALERT,
                change,
                opened.diagnosis().next().alerts(alerts).build());
    }

    /** Who reads it says what was done; that answers every critical value of the case that is still open. */
    Opened acknowledge(Caller caller, UUID id, int version, String actionTaken) {
        var opened = steps.open(caller, id, version, ACKNOWLEDGE);
        var now = steps.now();
        var alerts = opened.diagnosis().alerts().stream()
                .map(it -> it.isOpen()
                        ? new CriticalAlert(
                                it.id(),
                                it.code(),
                                it.finding(),
                                it.raisedBy(),
                                it.raisedAt(),
                                caller.name(),
                                actionTaken,
                                now)
                        : it)
                .toList();
        return steps.take(
                caller,
                opened,
                ACKNOWLEDGE,
                steps.change(opened, Map.of("text", actionTaken)),
                opened.diagnosis().next().alerts(alerts).build());
    }
}
