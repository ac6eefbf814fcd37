package org.mailian.diagnosis.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Entry;
import org.mailian.laboratory.Flag;
import org.mailian.laboratory.LaboratoryRules;
import tools.jackson.databind.JsonNode;

/** One result as the journal tells it ({@code specimen.resulted}), with the words of its item. */
record HeardResult(
        String item,
        String zh,
        String en,
        String value,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Flag flag,
        String enteredBy) {

    /** @param words the item by its code; null for one the laboratory no longer has, which then goes by its code */
    static List<HeardResult> in(Entry entry, Function<String, LaboratoryRules.@Nullable Item> words) {
        return entry.payload()
                .path("results")
                .valueStream()
                .map(it -> of(it, entry, words))
                .toList();
    }

    private static HeardResult of(JsonNode it, Entry entry, Function<String, LaboratoryRules.@Nullable Item> words) {
        var code = it.path("item").asString();
        var item = words.apply(code);
        return new HeardResult(
                code,
                item == null ? code : item.zh(),
                item == null ? code : item.en(),
                it.path("value").asString(),
                it.path("unit").asString(""),
                number(it.path("low")),
                number(it.path("high")),
                Flag.valueOf(it.path("flag").asString()),
                entry.actor().name());
    }

    /** Beyond the bound where something must be done at once. */
    boolean isBeyondBound() {
        return flag == Flag.VERY_LOW || flag == Flag.VERY_HIGH;
    }

    AssayAlert alert(UUID id, UUID specimen, Instant at) {
        return new AssayAlert(
                id, specimen, item, zh, en, value, unit, low, high, flag, enteredBy, at, null, null, null, null, null);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
