package org.mailian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.mailian.access.Caller;
import org.mailian.casework.Priority;
import org.mailian.demo.LaboratoryRun.Ends;
import org.mailian.demo.LaboratoryRun.Tube;
import org.mailian.demo.LaboratoryRun.Until;
import org.mailian.diagnosis.laboratory.AssayOrder;
import org.mailian.laboratory.Boxes.Handling;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.Specimen;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Tells how blood is drawn in the township, carried to the county and examined there, in every state. */
@DemoPart
@Order(9)
class LaboratoryChapter implements Chapter {

    private static final String NURSE = "chakou.nurse";
    private static final String COURIER = "qingxi2.courier";
    private static final String LABORATORIAN = "qingxi2.laboratory";
    private static final String DOCTOR = "chakou.doctor";
    private static final String COUNTY_DOCTOR = "qingxi2.doctor";
    private static final String SPECIALIST = "qingxi2.validator";

    private final DemoClock clock;
    private final DemoPatients patients;
    private final LaboratoryStage stage;
    private final LaboratoryEar ear;

    LaboratoryChapter(DemoClock clock, DemoPatients patients, LaboratoryStage stage, LaboratoryEar ear) {
        this.ear = ear;
        this.clock = clock;
        this.patients = patients;
        this.stage = stage;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        var moments = new Moments(now);
        for (var run : Script.read("laboratory", new TypeReference<List<LaboratoryRun>>() {})) {
            if (run.temperatures() == null) {
                atHome(cast, run, moments);
            } else {
                tell(cast, run, run.temperatures(), moments);
            }
        }
    }

    /** What the county examines for itself has no case before something dangerous is found in it. */
    private void atHome(Cast cast, LaboratoryRun run, Moments moments) {
        var begins = moments.at(run.at());
        var laboratorian = cast.caller(LABORATORIAN);
        var doctor = cast.caller(COUNTY_DOCTOR);
        for (var it : run.tubes()) {
            var tubes = at(begins, 0, () -> ordered(cast, COUNTY_DOCTOR, it, moments));
            for (var tube : tubes) {
                at(begins, 2, () -> stage.collected(doctor, tube));
                at(begins, 10, () -> stage.examined(laboratorian, tube, it.reject()));
                at(begins, 40, () -> {
                    reported(laboratorian, tube, it);
                    ear.listen(tube.id());
                });
                var answer = it.answer();
                if (answer != null) {
                    at(
                            begins,
                            46,
                            () -> stage.door()
                                    .acknowledge(doctor, Objects.requireNonNull(stage.caseOf(doctor, tube)), answer));
                }
            }
        }
    }

    private void tell(Cast cast, LaboratoryRun run, List<BigDecimal> temperatures, Moments moments) {
        var begins = moments.at(run.at());
        var nurse = cast.caller(NURSE);
        var courier = cast.caller(COURIER);
        var laboratorian = cast.caller(LABORATORIAN);
        var tubes = new LinkedHashMap<Specimen, Tube>();
        at(begins, 0, () -> {
            run.tubes().forEach(it -> ordered(cast, DOCTOR, it, moments).forEach(tube -> tubes.put(tube, it)));
            return tubes;
        });
        tubes.forEach((tube, it) -> {
            var reason = it.cancel();
            if (reason != null) {
                var id = Objects.requireNonNull(tube.caseId());
                at(begins, 5, () -> stage.door().cancel(cast.caller(DOCTOR), id, reason));
            }
        });
        if (!run.until().reached(Until.OPEN)) {
            return;
        }
        at(begins, 4, () -> {
            tubes.keySet().forEach(it -> stage.collected(nurse, it));
            heard(tubes);
            return tubes;
        });
        var box = at(begins, 15, () -> stage.packed(nurse, laboratorian.institution(), tubes.keySet()));
        if (!run.until().reached(Until.ON_THE_WAY)) {
            return;
        }
        at(begins, 25, () -> stage.boxes().seal(nurse, box, handling("汊口镇卫生院采血窗口", temperatures.getFirst())));
        at(begins, 35, () -> stage.boxes().handOver(courier, box, handling("汊口镇卫生院", temperatures.getLast())));
        if (!run.until().reached(Until.ARRIVED)) {
            return;
        }
        at(begins, 80, () -> stage.boxes().arrive(courier, box, handling("检验科标本接收处", temperatures.getLast())));
        if (!run.until().reached(Until.REPORTED)) {
            return;
        }
        at(begins, 85, () -> {
            tubes.forEach((tube, it) -> stage.examined(laboratorian, tube, it.reject()));
            heard(tubes);
            return tubes;
        });
        at(begins, 150, () -> {
            tubes.forEach((tube, it) -> reported(laboratorian, tube, it));
            heard(tubes);
            return tubes;
        });
        finish(cast, begins, tubes);
    }

    /** Answered, validated, handed out: by those whose business it is. */
    private void finish(Cast cast, Instant begins, Map<Specimen, Tube> tubes) {
        tubes.forEach((tube, it) -> {
            var id = Objects.requireNonNull(tube.caseId());
            var answer = it.answer();
            if (answer != null) {
                at(begins, 158, () -> stage.door().acknowledge(cast.caller(DOCTOR), id, answer));
            }
            if (it.reached(Ends.SIGNED)) {
                at(begins, 165, () -> stage.door().sign(cast.caller(SPECIALIST), id, null));
            }
            if (it.reached(Ends.DELIVERED)) {
                at(begins, 200, () -> stage.door().deliver(cast.caller(DOCTOR), id));
            }
        });
    }

    private void heard(Map<Specimen, Tube> tubes) {
        tubes.keySet().forEach(it -> ear.listen(it.id()));
    }

    private List<Specimen> ordered(Cast cast, String by, Tube it, Moments moments) {
        var doctor = cast.caller(by);
        var patient = patients.register(doctor, it.patient(), moments);
        var order = new AssayOrder(
                cast.caller(LABORATORIAN).institution(),
                it.panels(),
                Objects.requireNonNullElse(it.priority(), Priority.ROUTINE),
                null,
                it.impression(),
                null);
        return stage.ordered(doctor, patient, order);
    }

    private void reported(Caller laboratorian, Specimen tube, Tube it) {
        var values = Objects.requireNonNullElse(it.values(), Map.<String, String>of());
        var entered = values.entrySet().stream()
                .filter(value -> tube.items().contains(value.getKey()))
                .map(value -> new Entered(value.getKey(), value.getValue(), null, "AU5800"))
                .toList();
        if (!entered.isEmpty()) {
            stage.results().enter(laboratorian, tube.id(), entered, null);
        }
    }

    private void at(Instant begins, int minutes, Runnable deed) {
        clock.at(begins.plus(Duration.ofMinutes(minutes)), deed);
    }

    private <T> T at(Instant begins, int minutes, Supplier<T> deed) {
        return clock.at(begins.plus(Duration.ofMinutes(minutes)), deed);
    }

    private static Handling handling(String place, BigDecimal temperature) {
        return new Handling(place, temperature);
    }
}
