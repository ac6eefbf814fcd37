package org.mailian.laboratory;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import org.mailian.kernel.Problem;

/** Every way the laboratory says no. */
final class LaboratoryProblems {

    private LaboratoryProblems() {}

    static Problem unknownSpecimen() {
        return new Problem(NOT_FOUND, "laboratory/unknown-specimen", "There is no such specimen for this institution");
    }

    static Problem unknownBox() {
        return new Problem(NOT_FOUND, "laboratory/unknown-box", "There is no such box for this institution");
    }

    static Problem unknownPanel(String code) {
        return new Problem(INVALID, "laboratory/unknown-panel", "There is no panel " + code, Map.of("panel", code));
    }

    static Problem unknownItem(String code) {
        return new Problem(INVALID, "laboratory/unknown-item", "There is no item " + code, Map.of("item", code));
    }

    static Problem unknownReason(String code) {
        return new Problem(INVALID, "laboratory/unknown-reason", "There is no reason " + code, Map.of("reason", code));
    }

    static Problem reasonNeedsText() {
        return new Problem(INVALID, "laboratory/reason-needs-text", "This reason needs some words");
    }

    static Problem notYours() {
        return new Problem(FORBIDDEN, "laboratory/not-yours", "This is done by the other institution");
    }

    /** It is too early or too late for what was asked. */
    static Problem notNow(SpecimenState state) {
        return new Problem(
                CONFLICT,
                "laboratory/specimen-not-now",
                "The specimen is " + state + ", which does not allow this",
                Map.of("state", state.name()));
    }

    static Problem boxNotNow(BoxState state) {
        return new Problem(
                CONFLICT,
                "laboratory/box-not-now",
                "The box is " + state + ", which does not allow this",
                Map.of("state", state.name()));
    }

    static Problem boxEmpty() {
        return new Problem(CONFLICT, "laboratory/box-empty", "There is nothing in the box");
    }

    static Problem boxGoesElsewhere() {
        return new Problem(CONFLICT, "laboratory/box-goes-elsewhere", "The box goes to another laboratory");
    }

    static Problem collectedInTheFuture() {
        return new Problem(INVALID, "laboratory/collected-in-the-future", "A specimen is not collected in the future");
    }

    static Problem notOrdered(String item) {
        return new Problem(
                INVALID, "laboratory/not-ordered", item + " was not ordered of this specimen", Map.of("item", item));
    }

    static Problem valueMalformed(String item) {
        return new Problem(INVALID, "laboratory/value-malformed", "This is no value of " + item, Map.of("item", item));
    }

    static Problem correctionNeedsReason() {
        return new Problem(
                INVALID, "laboratory/correction-needs-reason", "A result that was given is corrected with a reason");
    }
}
