package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisWorkflow.FINISH;
import static org.mailian.diagnosis.DiagnosisWorkflow.REFUSE;
import static org.mailian.diagnosis.DiagnosisWorkflow.RELEASE;
import static org.mailian.diagnosis.DiagnosisWorkflow.TAKE_OVER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.diagnosis.Diagnosis.QualityRefusal;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.Diagnosis.Reading;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.directory.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool and the desk: claim, write, give back, take over, refuse what cannot be read, finish a first reading. */
@Service
@Transactional
public class ReadingDesk {

    private final DiagnosisSteps steps;
    private final DiagnosisTable diagnoses;
    private final Directory directory;

    ReadingDesk(DiagnosisSteps steps, DiagnosisTable diagnoses, Directory directory) {
        this.steps = steps;
        this.diagnoses = diagnoses;
        this.directory = directory;
    }

    /** Takes it from a colleague who cannot go on, with what was written so far. */
    Opened takeOver(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, TAKE_OVER);
        because.in(opened.rules().rules().reasons(), "TAKE_OVER");
        var payload = Because.told(because);
        payload.put(
                "previous",
                Objects.requireNonNull(opened.diagnosis().claim()).reader().name());
        return onto(caller, opened, TAKE_OVER, payload);
    }

    /**
     * Takes it out of the pool, or begins the second reading or the arbitration: from now on nobody else reads it. What was written is
     * the beginning of the next opinion.
     */
    Opened begin(Caller caller, UUID id, int version, String action) {
        return onto(caller, id, version, action, Map.of());
    }

    /** Back where it came from, for somebody else; what was written stays. */
    Opened release(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, RELEASE);
        return steps.take(
                caller,
                opened,
                RELEASE,
                steps.change(opened, Map.of()).handledBy(handledBy(opened.it(), null)),
                opened.diagnosis().next().released().build());
    }

    /** Keeps what has been written, as often as the page likes; no step, and on nobody's timeline. */
    void save(Caller caller, UUID id, ReportContent content) {
        var opened = steps.look(caller, id);
        opened.rules().rules().check(content, opened.examination());
        if (!diagnoses.saveDraft(id, caller.practitioner(), content)) {
            throw DiagnosisProblems.notOnYourDesk();
        }
    }

    /** The pictures cannot be read: back to the technician, with what to do. */
    Opened refuse(Caller caller, UUID id, int version, Because because, String whatToDo) {
        var opened = steps.open(caller, id, version, REFUSE);
        var reason = because.in(opened.rules().rules().reasons(), "QUALITY");
        var payload = Because.told(because);
        payload.put("whatToDo", whatToDo);
        var refusal = new QualityRefusal(because.inWords(reason), whatToDo, name(caller), steps.now());
        return steps.take(
                caller,
                opened,
                REFUSE,
                steps.change(opened, payload).handledBy(handledBy(opened.it(), null)),
                opened.diagnosis().next().refused(refusal).build());
    }

    /** A first opinion is finished and waits for the second reader. */
    Opened finish(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, FINISH);
        var reading = new Reading(
                name(caller), Objects.requireNonNull(opened.diagnosis().draft()), steps.now());
        return steps.take(
                caller,
                opened,
                FINISH,
                steps.change(opened, Map.of()).handledBy(handledBy(opened.it(), null)),
                opened.diagnosis().next().firstRead(reading).build());
    }

    /** The caller as a report names them. */
    ReaderName name(Caller caller) {
        var person = directory.practitioner(caller.practitioner());
        return new ReaderName(person.id(), person.name(), person.title());
    }

    private Opened onto(Caller caller, UUID id, int version, String action, Map<String, Object> payload) {
        return onto(caller, steps.open(caller, id, version, action), action, payload);
    }

    private Opened onto(Caller caller, Opened opened, String action, Map<String, Object> payload) {
        var reader = name(caller);
        var told = new LinkedHashMap<>(payload);
        told.put("reader", reader.name());
        return steps.take(
                caller,
                opened,
                action,
                steps.change(opened, told).handledBy(handledBy(opened.it(), reader)),
                opened.diagnosis().next().claimed(reader, steps.now()).build());
    }

    /** The reading side with whoever reads it now: reminders go to that person first. */
    private static Party handledBy(Case it, @Nullable ReaderName reader) {
        var side = Objects.requireNonNull(it.responder());
        return new Party(
                side.institution(),
                side.department(),
                reader == null ? null : new Party.NamedPerson(reader.practitioner(), reader.name(), reader.title()));
    }
}
