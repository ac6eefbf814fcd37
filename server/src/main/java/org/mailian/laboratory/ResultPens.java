package org.mailian.laboratory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.LaboratoryRules.Item;
import org.springframework.stereotype.Component;

/** From what was typed to what is written down, by the rules of the laboratory. */
@Component
class ResultPens {

    private final LaboratoryPolicy policy;
    private final Deeds deeds;

    ResultPens(LaboratoryPolicy policy, Deeds deeds) {
        this.policy = policy;
        this.deeds = deeds;
    }

    /** A value that was understood, with how it was measured. */
    record Understood(Item item, Reading reading, Entered entered) {}

    Instant now() {
        return policy.now();
    }

    /** What says something else than what holds; the same said twice is said once. */
    Map<String, Understood> changed(Specimen it, List<Entered> values, Map<String, LabResult> holding) {
        var rules = policy.of(it.laboratory()).rules();
        var taken = it.collected() == null ? policy.now() : it.collected().at();
        var age = it.ageOn(Times.dayInChina(taken));
        var changed = new LinkedHashMap<String, Understood>();
        for (var entered : values) {
            if (!it.items().contains(entered.item())) {
                throw LaboratoryProblems.notOrdered(entered.item());
            }
            var item = rules.item(entered.item());
            var reading = Reading.of(item, entered.value(), it.sex(), age);
            var holds = holding.get(entered.item());
            if (holds == null || !holds.value().equals(reading.value())) {
                changed.put(entered.item(), new Understood(item, reading, entered));
            }
        }
        return changed;
    }

    LabResult write(Caller caller, Specimen it, Understood understood, @Nullable String correction, Instant at) {
        var reading = understood.reading();
        var entered = understood.entered();
        return new LabResult(
                Ids.next(),
                it.id(),
                entered.item(),
                reading.value(),
                reading.number(),
                Objects.requireNonNullElse(understood.item().unit(), ""),
                reading.low(),
                reading.high(),
                reading.flag(),
                entered.method(),
                entered.instrument(),
                at,
                caller.name(),
                correction,
                null);
    }

    void tell(Caller caller, Specimen it, List<LabResult> written) {
        deeds.of(
                caller,
                it,
                "resulted",
                Map.of("results", written.stream().map(ResultPens::told).toList()));
    }

    private static Map<String, Object> told(LabResult it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("item", it.item());
        told.put("value", it.value());
        if (it.number() != null) {
            told.put("number", it.number());
        }
        told.put("unit", it.unit());
        if (it.low() != null) {
            told.put("low", it.low());
        }
        if (it.high() != null) {
            told.put("high", it.high());
        }
        told.put("flag", it.flag().name());
        told.put("corrected", it.correction() != null);
        return told;
    }
}
