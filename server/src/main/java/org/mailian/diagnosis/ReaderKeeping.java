package org.mailian.diagnosis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.diagnosis.DiagnosisRules.BodyPart;
import org.mailian.diagnosis.DiagnosisRules.Examination;
import org.mailian.diagnosis.DiagnosisRules.Subspecialty;
import org.mailian.directory.Directory;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who reads at one's own institution, and how far. Every change is in the journal of the institution. */
@Service
@Transactional
public class ReaderKeeping {

    private final Readers readers;
    private final DiagnosisPolicy policy;
    private final Directory directory;
    private final Journal journal;

    ReaderKeeping(Readers readers, DiagnosisPolicy policy, Directory directory, Journal journal) {
        this.readers = readers;
        this.policy = policy;
        this.directory = directory;
        this.journal = journal;
    }

    /**
     * Somebody who reads here.
     *
     * @param onDesk how many the person has taken and not finished
     */
    public record ReaderLine(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            ReadingRights rights,
            int onDesk) {}

    @Transactional(readOnly = true)
    public List<ReaderLine> all(Caller caller) {
        var found = readers.at(caller.institution());
        var people = directory.practitioners(
                found.stream().map(it -> it.practitioner()).toList());
        return found.stream()
                .map(it -> {
                    var person = Objects.requireNonNull(people.get(it.practitioner()));
                    return new ReaderLine(
                            person.id(), person.name(), person.nameEn(), person.title(), it.rights(), it.onDesk());
                })
                .toList();
    }

    /**
     * Refused: {@code diagnosis/unknown-modality}, {@code diagnosis/unknown-body-part}, {@code diagnosis/unknown-subspecialty},
     * {@code diagnosis/unknown-reader} for somebody without a post here.
     */
    public void put(Caller caller, UUID practitioner, ReadingRights rights) {
        caller.must(Permission.DIRECTORY_WRITE);
        check(rights, policy.of(caller.institution()).rules());
        if (directory.postsOf(practitioner).stream()
                .noneMatch(it -> it.institution().equals(caller.institution()))) {
            throw DiagnosisProblems.unknownReader(practitioner);
        }
        var name = directory.practitioner(practitioner).name();
        readers.put(caller.institution(), practitioner, name, rights);
        tell(
                caller,
                "diagnosis.reader-named",
                Map.of(
                        "reader",
                        name,
                        "modalities",
                        sorted(rights.modalities()),
                        "bodyParts",
                        sorted(rights.bodyParts()),
                        "subspecialties",
                        sorted(rights.subspecialties()),
                        "maySign",
                        rights.maySign(),
                        "mayArbitrate",
                        rights.mayArbitrate(),
                        "atOnce",
                        rights.atOnce()));
    }

    /** Refused: {@code diagnosis/unknown-reader}. */
    public void remove(Caller caller, UUID practitioner) {
        caller.must(Permission.DIRECTORY_WRITE);
        var reader = readers.find(caller.institution(), practitioner)
                .orElseThrow(() -> DiagnosisProblems.unknownReader(practitioner));
        readers.remove(caller.institution(), practitioner);
        tell(caller, "diagnosis.reader-removed", Map.of("reader", reader.name()));
    }

    private static void check(ReadingRights rights, DiagnosisRules rules) {
        var images = new HashSet<>(rights.modalities());
        images.remove(Readers.LABORATORY);
        known(images, rules.examinations(), Examination::modality, DiagnosisProblems::unknownModality);
        known(rights.bodyParts(), rules.bodyParts(), BodyPart::code, DiagnosisProblems::unknownBodyPart);
        known(
                rights.subspecialties(),
                rules.subspecialties(),
                Subspecialty::code,
                DiagnosisProblems::unknownSubspecialty);
    }

    private static <T> void known(
            Set<String> named, Collection<T> all, Function<T, String> code, Function<String, Problem> unknown) {
        var codes = all.stream().map(code).collect(Collectors.toSet());
        named.stream().filter(it -> !codes.contains(it)).findFirst().ifPresent(it -> {
            throw unknown.apply(it);
        });
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
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
