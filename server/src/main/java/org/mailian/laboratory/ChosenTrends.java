package org.mailian.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.laboratory.LabResults.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of a patient over time for rooms that show them on, under the names they have now. */
@Service
@Transactional(readOnly = true)
public class ChosenTrends {

    /** @param unit empty where there is none */
    public record NamedTrend(String item, String zh, String en, String unit, List<Point> points) {}

    private final LabResults results;
    private final LaboratoryPolicy policy;

    ChosenTrends(LabResults results, LaboratoryPolicy policy) {
        this.results = results;
        this.policy = policy;
    }

    /** What holds now of these items, as far as the caller may see it; an item of which that is nothing is not among them. */
    public List<NamedTrend> of(Caller caller, UUID patient, Collection<String> items) {
        var names = policy.of(caller.institution()).rules().items().stream()
                .collect(Collectors.toMap(LaboratoryRules.Item::code, Function.identity()));
        return results.trends(caller, patient, null).stream()
                .filter(it -> items.contains(it.item()))
                .map(it -> {
                    var known = names.get(it.item());
                    return new NamedTrend(
                            it.item(),
                            known == null ? it.item() : known.zh(),
                            known == null ? it.item() : known.en(),
                            it.unit(),
                            it.points());
                })
                .toList();
    }
}
