package org.mailian.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.directory.Directory;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who of one's own institution may be asked as an expert. Every change is in the journal of the institution. */
@Service
@Transactional
public class ExpertKeeping {

    /**
     * Somebody in the roster.
     *
     * @param open consultations in which the expert has something to do yet
     */
    public record ExpertLine(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            ExpertRecord record,
            int open) {}

    private final Experts experts;
    private final ConsultationPolicy policy;
    private final Directory directory;
    private final Journal journal;

    ExpertKeeping(Experts experts, ConsultationPolicy policy, Directory directory, Journal journal) {
        this.experts = experts;
        this.policy = policy;
        this.directory = directory;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<ExpertLine> all(Caller caller) {
        var found = experts.at(Set.of(caller.institution()));
        var people = directory.practitioners(
                found.stream().map(Experts.Expert::practitioner).toList());
        return found.stream()
                .map(it -> {
                    var person = Objects.requireNonNull(people.get(it.practitioner()));
                    return new ExpertLine(
                            person.id(), person.name(), person.nameEn(), person.title(), it.record(), it.open());
                })
                .toList();
    }

    /** Refused: {@code consultation/unknown-expert} for somebody without a post here. */
    public void put(Caller caller, UUID practitioner, ExpertRecord record) {
        caller.must(Permission.DIRECTORY_WRITE);
        if (directory.postsOf(practitioner).stream()
                .noneMatch(it -> it.institution().equals(caller.institution()))) {
            throw ConsultationProblems.unknownExpert(practitioner);
        }
        experts.put(caller.institution(), practitioner, record);
        tell(
                caller,
                "consultation.expert-named",
                Map.of(
                        "expert", directory.practitioner(practitioner).name(),
                        "specialties", record.specialties().stream().sorted().toList(),
                        "since", record.since().toString(),
                        "kinds",
                                record.kinds().stream().map(Enum::name).sorted().toList(),
                        "atOnce", record.atOnce()));
    }

    /** Refused: {@code consultation/unknown-expert}. What was promised before stays promised. */
    public void remove(Caller caller, UUID practitioner) {
        caller.must(Permission.DIRECTORY_WRITE);
        if (!experts.remove(caller.institution(), practitioner)) {
            throw ConsultationProblems.unknownExpert(practitioner);
        }
        tell(
                caller,
                "consultation.expert-removed",
                Map.of("expert", directory.practitioner(practitioner).name()));
    }

    private void tell(Caller caller, String type, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("institution", caller.institution()),
                type,
                caller.actor(),
                policy.now(),
                facts,
                Set.of(caller.institution())));
    }
}
