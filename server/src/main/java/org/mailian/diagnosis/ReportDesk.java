package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisWorkflow.ADDEND;
import static org.mailian.diagnosis.DiagnosisWorkflow.DELIVER;
import static org.mailian.diagnosis.DiagnosisWorkflow.DISAGREE;
import static org.mailian.diagnosis.DiagnosisWorkflow.NOTE;
import static org.mailian.diagnosis.DiagnosisWorkflow.READING;
import static org.mailian.diagnosis.DiagnosisWorkflow.RETRACT;
import static org.mailian.diagnosis.DiagnosisWorkflow.REVIEWING;
import static org.mailian.diagnosis.DiagnosisWorkflow.SIGN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.casework.Change;
import org.mailian.diagnosis.Diagnosis.Concordance;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.Diagnosis.Reading;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.diagnosis.ReportContent.Agreement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From an opinion to a report the patient holds: sign, disagree, deliver, add to it, take it back. */
@Service
@Transactional
public class ReportDesk {

    private final DiagnosisSteps steps;
    private final ReadingDesk desk;
    private final Reports reports;
    private final ReadingSight sight;

    ReportDesk(DiagnosisSteps steps, ReadingDesk desk, Reports reports, ReadingSight sight) {
        this.steps = steps;
        this.desk = desk;
        this.reports = reports;
        this.sight = sight;
    }

    /** How a second opinion stands beside the first; {@code reason} says wherein they differ. */
    public record Grade(Agreement grade, @Nullable String reason) {}

    /**
     * Signs what is on the desk: alone, as second reader, or as arbiter. The two last say how well the first opinion agrees with the
     * report. A second reader who disagrees where it matters asks for arbitration instead ({@code diagnosis/major-disagreement}).
     */
    Opened sign(Caller caller, UUID id, int version, @Nullable Grade grade) {
        var opened = steps.open(caller, id, version, SIGN);
        var expert = desk.name(caller);
        var content = Objects.requireNonNull(opened.diagnosis().draft());
        var next = opened.diagnosis().next();
        var payload = new LinkedHashMap<String, Object>();
        payload.put("expert", expert.name());
        if (!READING.equals(opened.it().state())) {
            next.graded(graded(opened, expert, grade));
            payload.put("grade", Objects.requireNonNull(grade).grade().name());
        }
        if (REVIEWING.equals(opened.it().state())) {
            next.secondRead(new Reading(expert, content, steps.now()));
        }
        return signed(caller, opened, SIGN, steps.change(opened, payload), next, content, expert, null);
    }

    /** The second reader sees it otherwise where it matters: a third decides. What the readers say to each other stays at the reading side. */
    Opened disagree(Caller caller, UUID id, int version, String reason) {
        var opened = steps.open(caller, id, version, DISAGREE);
        var reader = desk.name(caller);
        var reading =
                new Reading(reader, Objects.requireNonNull(opened.diagnosis().draft()), steps.now());
        var next = opened.diagnosis()
                .next()
                .secondRead(reading)
                .graded(new Concordance(Agreement.MAJOR, reason, reader, steps.now()))
                .released()
                .build();
        return steps.take(caller, opened, DISAGREE, steps.change(opened, Map.of("reader", reader.name())), next);
    }

    /** Hands it to the patient: the institution that examined signs its part. */
    Opened deliver(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, DELIVER);
        var report = opened.diagnosis().currentReport().orElseThrow();
        var delivered = reports.countersign(caller, opened, report, steps.now());
        var taken = steps.take(
                caller,
                opened,
                DELIVER,
                steps.change(opened, Map.of("report", report.version())),
                opened.diagnosis().next().delivered(delivered, steps.now()).build());
        sight.closeSummary(taken.it());
        return taken;
    }

    /** A new version, signed like the first; the one before stays readable, and the paper of it says that it is no longer current. */
    Opened addend(Caller caller, UUID id, int version, ReportContent content, Because because) {
        var opened = steps.open(caller, id, version, ADDEND);
        var reason = because.in(opened.rules().rules().reasons(), "ADDENDUM");
        opened.rules().rules().check(content, opened.examination());
        if (!content.isComplete()) {
            throw DiagnosisProblems.incomplete();
        }
        var expert = desk.name(caller);
        var payload = Because.told(because);
        payload.put("expert", expert.name());
        return signed(
                caller,
                opened,
                ADDEND,
                steps.change(opened, payload),
                opened.diagnosis().next(),
                content,
                expert,
                because.inWords(reason));
    }

    /** The report must not be used any more; the requester says what was done about it. */
    Opened retract(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, RETRACT);
        because.in(opened.rules().rules().reasons(), "RETRACT");
        reports.withdraw(opened.diagnosis());
        return steps.take(caller, opened, RETRACT, steps.change(opened, Because.told(because)), opened.diagnosis());
    }

    Opened note(Caller caller, UUID id, int version, String actionTaken) {
        var opened = steps.open(caller, id, version, NOTE);
        var taken =
                steps.take(caller, opened, NOTE, steps.change(opened, Map.of("text", actionTaken)), opened.diagnosis());
        sight.end(taken.it(), caller.actor());
        return taken;
    }

    private Opened signed(
            Caller caller,
            Opened opened,
            String action,
            Change change,
            Diagnosis.Next next,
            ReportContent content,
            ReaderName expert,
            @Nullable String reason) {
        var number = opened.diagnosis().reports().size() + 1;
        var first = opened.diagnosis().firstReading();
        var report = reports.issue(
                caller,
                opened,
                new Reports.Wording(
                        number, content, expert, first == null ? null : first.reader(), steps.now(), reason));
        return steps.take(caller, opened, action, change, next.signed(report).build());
    }

    private Concordance graded(Opened opened, ReaderName expert, @Nullable Grade grade) {
        if (grade == null) {
            throw DiagnosisProblems.gradeMissing();
        }
        if (grade.grade() == Agreement.MAJOR && REVIEWING.equals(opened.it().state())) {
            throw DiagnosisProblems.majorGradeIsADispute();
        }
        return new Concordance(grade.grade(), grade.reason(), expert, steps.now());
    }
}
