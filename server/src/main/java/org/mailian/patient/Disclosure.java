package org.mailian.patient;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.ReadLog;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Page;
import org.mailian.patient.Patient.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where anything of a patient is handed out: first noted, then given. */
@Service
class Disclosure {

    private final Looks looks;
    private final ReadLog log;
    private final Journal journal;
    private final Clock clock;

    Disclosure(Looks looks, ReadLog log, Journal journal, Clock clock) {
        this.looks = looks;
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    Patient masked(Caller caller, UUID patient) {
        caller.must(Permission.PATIENT);
        var look = looks.at(caller, patient);
        log.record(caller, patient, null, "patient.summary", look.sight().name());
        return look.seen().masked(look.sight());
    }

    /** A list names everybody on it. */
    Page<Patient> masked(Caller caller, Page<Seen> page) {
        log.record(caller, page.items().stream().map(Seen::id).toList(), null, "patient.list", "search");
        return new Page<>(
                page.items().stream()
                        .map(it -> it.masked(it.sightOr(Sight.SUMMARY)))
                        .toList(),
                page.next());
    }

    @Transactional
    Identity clear(Caller caller, UUID patient, String reason) {
        caller.must(Permission.PATIENT);
        var why = reason.strip();
        if (why.length() < 2 || why.length() > 200 || why.indexOf('\0') >= 0) {
            throw PatientProblems.reasonNeeded();
        }
        var look = looks.at(caller, patient);
        log.record(caller, patient, null, "patient.identity", why);
        journal.append(new Deed(
                new StreamId("patient", patient),
                "patient.identity-revealed",
                caller.actor(),
                clock.instant(),
                Map.of("reason", why, "sight", look.sight().name()),
                Set.of(caller.institution())));
        return look.seen().clear(look.sight());
    }
}
