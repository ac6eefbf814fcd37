package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisDoor.standing;

import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.diagnosis.DiagnosisDoor.ReadingStanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in to reports and critical values for rooms that act without a browser, as {@link DiagnosisDoor}. */
@Service
@Transactional
public class ReportDoor {

    private final ReportDesk desk;
    private final CriticalValues values;

    ReportDoor(ReportDesk desk, CriticalValues values) {
        this.desk = desk;
        this.values = values;
    }

    public ReadingStanding sign(Caller caller, ReadingStanding it, ReportDesk.@Nullable Grade grade) {
        return standing(desk.sign(caller, it.id(), it.version(), grade));
    }

    public ReadingStanding disagree(Caller caller, ReadingStanding it, String reason) {
        return standing(desk.disagree(caller, it.id(), it.version(), reason));
    }

    public ReadingStanding deliver(Caller caller, ReadingStanding it) {
        return standing(desk.deliver(caller, it.id(), it.version()));
    }

    public ReadingStanding addend(Caller caller, ReadingStanding it, ReportContent content, Because because) {
        return standing(desk.addend(caller, it.id(), it.version(), content, because));
    }

    public ReadingStanding retract(Caller caller, ReadingStanding it, Because because) {
        return standing(desk.retract(caller, it.id(), it.version(), because));
    }

    public ReadingStanding note(Caller caller, ReadingStanding it, String actionTaken) {
        return standing(desk.note(caller, it.id(), it.version(), actionTaken));
    }

    public ReadingStanding alert(Caller caller, ReadingStanding it, String code, String finding) {
        return standing(values.alert(caller, it.id(), it.version(), code, finding));
    }

    public ReadingStanding acknowledge(Caller caller, ReadingStanding it, String actionTaken) {
        return standing(values.acknowledge(caller, it.id(), it.version(), actionTaken));
    }
}
