package org.mailian.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;

/**
 * One box of blood from the township to the county, as {@code laboratory.yaml} tells it.
 *
 * @param at when the first tube was ordered
 * @param temperatures when sealed and when handed over; none in the county's own laboratory, where there is no box
 */
record LaboratoryRun(String at, Until until, @Nullable List<BigDecimal> temperatures, List<Tube> tubes) {

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
     * @param impression of the clinic
     * @param values as typed
     * @param reject the reason it was refused for
     * @param answer what the doctor did about a critical value, eight minutes later
     * @param cancel why the order was called off again, five minutes later
     * @param ends how far its report has come; DELIVERED when not said
     */
    record Tube(
            String patient,
            List<String> panels,
            @Nullable Priority priority,
            @Nullable String impression,
            @Nullable Map<String, String> values,
            @Nullable String reject,
            @Nullable String answer,
            @Nullable String cancel,
            @Nullable Ends ends) {

        boolean reached(Ends other) {
            return values != null && (ends == null ? Ends.DELIVERED : ends).compareTo(other) >= 0;
        }
    }

    /** How far the report of a tube has come. */
    enum Ends {
        RESULTED,
        SIGNED,
        DELIVERED
    }
}
