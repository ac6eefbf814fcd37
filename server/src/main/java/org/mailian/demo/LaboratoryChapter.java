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
import org.mailian.demo.LaboratoryRun.Tube;
import org.mailian.demo.LaboratoryRun.Until;
import org.mailian.laboratory.Boxes.Handling;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenOrders;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Tells how blood is drawn in the township, carried to the county and examined there, in every state. */
@DemoPart
@Order(9)
class LaboratoryChapter implements Chapter {

    private static final String NURSE = "chakou.nurse";
    private static final String COURIER = "qingxi2.courier";
    private static final String LABORATORIAN = "qingxi2.laboratory";

    private final DemoClock clock;
    private final DemoPatients patients;
    private final LaboratoryStage stage;

    LaboratoryChapter(DemoClock clock, DemoPatients patients, LaboratoryStage stage) {
        this.clock = clock;
        this.patients = patients;
        this.stage = stage;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        var moments = new Moments(now);
        for (var run : Script.read("laboratory", new TypeReference<List<LaboratoryRun>>() {})) {
            tell(cast, run, moments);
        }
    }

    private void tell(Cast cast, LaboratoryRun run, Moments moments) {
        var begins = moments.at(run.at());
        var nurse = cast.caller(NURSE);
        var courier = cast.caller(COURIER);
        var laboratorian = cast.caller(LABORATORIAN);
        var tubes = new LinkedHashMap<Specimen, Tube>();
        at(begins, 0, () -> {
            run.tubes().forEach(it -> ordered(nurse, laboratorian, it, moments).forEach(tube -> tubes.put(tube, it)));
            return tubes;
        });
        if (!run.until().reached(Until.OPEN)) {
            return;
        }
        var box = at(begins, 15, () -> stage.packed(nurse, laboratorian.institution(), tubes.keySet()));
        if (!run.until().reached(Until.ON_THE_WAY)) {
            return;
        }
        at(
                begins,
                25,
                () -> stage.boxes()
                        .seal(
                                nurse,
                                box,
                                handling("汊口镇卫生院采血窗口", run.temperatures().getFirst())));
        at(
                begins,
                35,
                () -> stage.boxes()
                        .handOver(
                                courier,
                                box,
                                handling("汊口镇卫生院", run.temperatures().getLast())));
        if (!run.until().reached(Until.ARRIVED)) {
            return;
        }
        at(
                begins,
                80,
                () -> stage.boxes()
                        .arrive(
                                courier,
                                box,
                                handling("检验科标本接收处", run.temperatures().getLast())));
        if (!run.until().reached(Until.REPORTED)) {
            return;
        }
        at(begins, 85, () -> {
            tubes.forEach((tube, it) -> stage.examined(laboratorian, tube, it.reject()));
            return tubes;
        });
        at(begins, 150, () -> {
            tubes.forEach((tube, it) -> reported(laboratorian, tube, it));
            return tubes;
        });
    }

    private List<Specimen> ordered(Caller nurse, Caller laboratorian, Tube it, Moments moments) {
        var patient = patients.register(nurse, it.patient(), moments);
        return stage.collected(nurse, new SpecimenOrders.Order(patient, laboratorian.institution(), it.panels(), null));
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

    private <T> T at(Instant begins, int minutes, Supplier<T> deed) {
        return clock.at(begins.plus(Duration.ofMinutes(minutes)), deed);
    }

    private static Handling handling(String place, BigDecimal temperature) {
        return new Handling(place, temperature);
    }
}
