package org.mailian.demo;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.demo.ReadingStory.Step;
import org.mailian.diagnosis.DiagnosisDoor;
import org.mailian.diagnosis.DiagnosisDoor.ReadingStanding;
import org.mailian.diagnosis.ReportDesk.Grade;

/** Does what a step of the script says, at the diagnosis room's own door, as the person who does it. */
@DemoPart
class ReadingActs {

    private final DiagnosisDoor door;

    ReadingActs(DiagnosisDoor door) {
        this.door = door;
    }

    ReadingStanding take(Caller caller, ReadingStanding it, Step step) {
        return switch (step.does()) {
            case "acquire" -> door.acquire(caller, it, null);
            case "cancel" -> door.cancel(caller, it, because(step));
            case "claim" -> door.claim(caller, it);
            case "review" -> door.review(caller, it);
            case "arbitrate" -> door.arbitrate(caller, it);
            case "write" -> {
                door.write(caller, it, requireNonNull(step.report()).content());
                yield it;
            }
            case "refuse" -> door.refuse(caller, it, because(step), text(step));
            case "first-read" -> door.firstRead(caller, it);
            case "sign" -> door.reports().sign(caller, it, grade(step));
            case "disagree" -> door.reports().disagree(caller, it, text(step));
            case "deliver" -> door.reports().deliver(caller, it);
            case "addend" ->
                door.reports().addend(caller, it, requireNonNull(step.report()).content(), because(step));
            case "retract" -> door.reports().retract(caller, it, because(step));
            case "note-retraction" -> door.reports().note(caller, it, text(step));
            case "alert" -> door.reports().alert(caller, it, requireNonNull(step.code()), text(step));
            case "acknowledge" -> door.reports().acknowledge(caller, it, text(step));
            default -> throw new IllegalArgumentException("Nobody can " + step.does());
        };
    }

    private static @Nullable Grade grade(Step step) {
        return step.grade() == null ? null : new Grade(step.grade(), step.text());
    }

    private static Because because(Step step) {
        return new Because(requireNonNull(step.reason()), step.text());
    }

    private static String text(Step step) {
        return requireNonNull(step.text());
    }
}
