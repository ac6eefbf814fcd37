package org.mailian.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One box of blood from the township to the county, as {@code laboratory.yaml} tells it.
 *
 * @param at when the first tube was ordered
 * @param temperatures when sealed and when handed over
 */
record LaboratoryRun(String at, Until until, List<BigDecimal> temperatures, List<Tube> tubes) {

    /** How far it has come. */
    enum Until {
        ORDERED,
        OPEN,
        ON_THE_WAY,
        ARRIVED,
        REPORTED;

        boolean reached(Until other) {
            return compareTo(other) >= 0;
        }
    }

    /**
     * @param values as typed
     * @param reject the reason it was refused for
     */
    record Tube(
            String patient,
            List<String> panels,
            @Nullable Map<String, String> values,
            @Nullable String reject) {}
}
