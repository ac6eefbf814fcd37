package org.mailian.laboratory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tubes of a case and what was found in them, for the rooms above that know the case. Knows no caller: who asks has already been told
 * who may see it.
 */
@Service
@Transactional(readOnly = true)
public class CaseSpecimens {

    private final SpecimenTable table;
    private final ResultTable results;
    private final LaboratoryPolicy policy;
    private final Journal journal;

    CaseSpecimens(SpecimenTable table, ResultTable results, LaboratoryPolicy policy, Journal journal) {
        this.journal = journal;
        this.table = table;
        this.results = results;
        this.policy = policy;
    }

    /** A result that holds, with the words of its item and the number of its tube. */
    public record NamedResult(LabResult result, String tube, String zh, String en) {}

    /** A tube and what was found in it. */
    public record ExaminedTube(Specimen tube, List<NamedResult> results) {}

    public Optional<Specimen> find(UUID specimen) {
        return table.glance(specimen);
    }

    /** The oldest first. */
    public List<Specimen> of(UUID caseId) {
        return table.ofCase(caseId);
    }

    /** The tubes of a case, the oldest first, and what holds of each in the order of its items. */
    public List<ExaminedTube> examined(UUID caseId) {
        return results.ofCase(caseId).stream()
                .map(it -> new ExaminedTube(it.tube(), named(it.tube(), it.results())))
                .toList();
    }

    private List<NamedResult> named(Specimen tube, List<LabResult> found) {
        var rules = policy.of(tube.laboratory()).rules();
        return found.stream()
                .sorted(Comparator.comparingInt(it -> tube.items().indexOf(it.item())))
                .map(it -> named(it, tube, rules.item(it.item())))
                .toList();
    }

    private static NamedResult named(LabResult it, Specimen tube, LaboratoryRules.Item item) {
        return new NamedResult(it, tube.code(), item.zh(), item.en());
    }

    /** The words of an item at a laboratory; null for one it no longer has. */
    public LaboratoryRules.@Nullable Item item(UUID laboratory, String code) {
        return policy.of(laboratory).rules().items().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What was ordered, in the words of the laboratory. Refused: {@code laboratory/unknown-panel}. */
    public List<LaboratoryRules.Panel> panels(UUID laboratory, List<String> codes) {
        var rules = policy.of(laboratory).rules();
        return codes.stream().distinct().map(rules::panel).toList();
    }

    /** Why a tube was refused, in the words of its laboratory; null when it was not. */
    public LaboratoryRules.@Nullable Reason refusal(Specimen tube) {
        var rejection = tube.rejection();
        return rejection == null ? null : policy.of(tube.laboratory()).rules().reason(rejection.reason());
    }

    /** Who ordered a tube; empty where the journal knows no person. */
    public Optional<UUID> orderedBy(UUID specimen) {
        return journal.read(new StreamId(Deeds.SPECIMEN, specimen), 0, 1).stream()
                .findFirst()
                .map(it -> it.actor().practitioner());
    }

    /** A tube that was ordered without a case belongs to this one from now on. */
    @Transactional
    public void adopt(UUID specimen, UUID caseId) {
        table.adopt(specimen, caseId);
    }

    /** Tubes that still count: neither called off nor refused and collected again. */
    public static List<Specimen> living(List<Specimen> tubes) {
        Set<UUID> replaced =
                tubes.stream().map(Specimen::replaces).filter(it -> it != null).collect(Collectors.toUnmodifiableSet());
        return tubes.stream()
                .filter(it -> it.state() != SpecimenState.CANCELLED)
                .filter(it -> it.state() != SpecimenState.REJECTED || !replaced.contains(it.id()))
                .toList();
    }
}
