package org.mailian.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results, as they are entered and as they are looked at. What was entered is told to the journal as {@code specimen.resulted} with
 * {@code results: [{item, value, number, unit, low, high, flag, corrected}]}: rooms above find the dangerous ones there.
 */
@Service
@Transactional
public class LabResults {

    private final ResultTable table;
    private final SpecimenTable specimenTable;
    private final Specimens specimens;
    private final ResultPens pens;

    LabResults(ResultTable table, SpecimenTable specimenTable, Specimens specimens, ResultPens pens) {
        this.table = table;
        this.specimenTable = specimenTable;
        this.specimens = specimens;
        this.pens = pens;
    }

    /** One value as somebody typed it: {@code 6.8}, {@code <0.01}, {@code 阳性}. */
    public record Entered(
            String item,
            String value,
            @Nullable String method,
            @Nullable String instrument) {}

    /** One item of one patient over time. */
    public record Trend(String item, String unit, List<Point> points) {}

    /** @param at when the specimen was taken */
    public record Point(
            Instant at,
            UUID specimen,
            UUID laboratory,
            String value,
            @Nullable BigDecimal number,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Flag flag) {}

    /**
     * Writes results down, flagged by the range of this patient. When every item has one the specimen is REPORTED. What holds already is
     * replaced only with a reason. Needs LABORATORY, at the laboratory.
     *
     * <p>Refused: {@code laboratory/specimen-not-now}, {@code laboratory/not-ordered}, {@code laboratory/value-malformed}, {@code
     * laboratory/correction-needs-reason}.
     */
    public List<LabResult> enter(Caller caller, UUID specimen, List<Entered> values, @Nullable String correction) {
        var it = specimens.examining(caller, specimen, Set.of(SpecimenState.RECEIVED, SpecimenState.REPORTED));
        var holding = holding(specimen);
        var changed = pens.changed(it, values, holding);
        var replaced = changed.keySet().stream().filter(holding::containsKey).toList();
        if (!replaced.isEmpty() && (correction == null || correction.isBlank())) {
            throw LaboratoryProblems.correctionNeedsReason();
        }
        var now = pens.now();
        if (!replaced.isEmpty()) {
            table.replace(specimen, replaced, now);
        }
        var written = new ArrayList<LabResult>();
        changed.forEach((item, reading) -> {
            var result = pens.write(caller, it, reading, replaced.contains(item) ? correction : null, now);
            table.add(result);
            written.add(result);
        });
        if (!written.isEmpty()) {
            pens.tell(caller, it, written);
        }
        var known = new TreeSet<>(holding.keySet());
        known.addAll(changed.keySet());
        if (known.containsAll(it.items()) && it.state() == SpecimenState.RECEIVED) {
            specimenTable.set(Set.of(specimen), SpecimenState.REPORTED);
        }
        return of(caller, specimen);
    }

    /** What holds of a specimen and what held, in the order of its items, the earliest of each first. */
    @Transactional(readOnly = true)
    public List<LabResult> of(Caller caller, UUID specimen) {
        var it = specimens.get(caller, specimen);
        return table.of(Set.of(it.id())).stream()
                .sorted(Comparator.<LabResult>comparingInt(result -> it.items().indexOf(result.item()))
                        .thenComparing(LabResult::enteredAt))
                .toList();
    }

    /** What holds of every specimen of a case the caller may see. */
    @Transactional(readOnly = true)
    public List<LabResult> ofCase(Caller caller, UUID caseId) {
        var ids = specimens.ofCase(caller, caseId).stream().map(Specimen::id).toList();
        return table.of(ids).stream().filter(it -> it.replacedAt() == null).toList();
    }

    /** Everything the caller may see of a patient, item by item, the oldest point first. @param item null: all of them */
    @Transactional(readOnly = true)
    public List<Trend> trends(Caller caller, UUID patient, @Nullable String item) {
        var byItem = table.ofPatient(caller.institution(), patient, item).stream()
                .collect(Collectors.groupingBy(it -> it.result().item(), LinkedHashMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .map(it -> new Trend(
                        it.getKey(),
                        it.getValue().getLast().result().unit(),
                        it.getValue().stream().map(LabResults::point).toList()))
                .toList();
    }

    private Map<String, LabResult> holding(UUID specimen) {
        return table.of(Set.of(specimen)).stream()
                .filter(it -> it.replacedAt() == null)
                .collect(Collectors.toMap(LabResult::item, it -> it));
    }

    private static Point point(ResultTable.Dated it) {
        var result = it.result();
        return new Point(
                it.collectedAt(),
                result.specimen(),
                it.laboratory(),
                result.value(),
                result.number(),
                result.low(),
                result.high(),
                result.flag());
    }
}
