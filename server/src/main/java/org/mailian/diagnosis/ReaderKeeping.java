package org.mailian.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.diagnosis.DiagnosisRules.Examination;
import org.mailian.diagnosis.Readers.Reader;
import org.mailian.directory.Directory;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
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

    @Transactional(readOnly = true)
    public List<Reader> all(Caller caller) {
        return readers.at(caller.institution());
    }

    /** Refused: {@code diagnosis/unknown-modality}, {@code diagnosis/unknown-reader} for somebody without a post here. */
    public Reader put(
            Caller caller,
            UUID practitioner,
            Set<String> modalities,
            boolean maySign,
            boolean mayArbitrate,
            int atOnce) {
        caller.must(Permission.DIRECTORY_WRITE);
        var known = new TreeSet<String>();
        policy.of(caller.institution()).rules().examinations().stream()
                .map(Examination::modality)
                .forEach(known::add);
        known.add(Readers.LABORATORY);
        modalities.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw DiagnosisProblems.unknownModality(it);
        });
        if (directory.postsOf(practitioner).stream()
                .noneMatch(it -> it.institution().equals(caller.institution()))) {
            throw DiagnosisProblems.unknownReader(practitioner);
        }
        var reader = new Reader(
                practitioner,
                directory.practitioner(practitioner).name(),
                Set.copyOf(modalities),
                maySign,
                mayArbitrate,
                atOnce);
        readers.put(caller.institution(), reader);
        tell(
                caller,
                "diagnosis.reader-named",
                Map.of(
                        "reader",
                        reader.name(),
                        "modalities",
                        modalities.stream().sorted().toList(),
                        "maySign",
                        maySign,
                        "mayArbitrate",
                        mayArbitrate));
        return reader;
    }

    /** Refused: {@code diagnosis/unknown-reader}. */
    public void remove(Caller caller, UUID practitioner) {
        caller.must(Permission.DIRECTORY_WRITE);
        var reader = readers.find(caller.institution(), practitioner)
                .orElseThrow(() -> DiagnosisProblems.unknownReader(practitioner));
        readers.remove(caller.institution(), practitioner);
        tell(caller, "diagnosis.reader-removed", Map.of("reader", reader.name()));
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
