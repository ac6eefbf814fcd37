package org.mailian.consultation;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** What this room refuses. */
final class ConsultationProblems {

    private ConsultationProblems() {}

    static Problem notAConsultation(UUID id) {
        return new Problem(NOT_FOUND, "consultation/unknown", "No consultation " + id + " for this caller");
    }

    static Problem kindNotOffered(ConsultationKind kind) {
        return new Problem(
                INVALID,
                "consultation/kind-not-offered",
                "The region does not offer this kind",
                Map.of("kind", kind.name()));
    }

    static Problem sameInstitution() {
        return new Problem(
                INVALID, "consultation/same-institution", "One's own institution is not asked through the platform");
    }

    static Problem departmentElsewhere() {
        return new Problem(
                INVALID, "consultation/department-elsewhere", "The department belongs to another institution");
    }

    static Problem noRoom() {
        return new Problem(CONFLICT, "consultation/no-room", "There is no room to hold for this caller");
    }

    static Problem notARoom(String name) {
        return new Problem(
                INVALID, "consultation/not-a-room", name + " is neither a room nor equipment", Map.of("name", name));
    }

    static Problem consentNotDeferrable() {
        return new Problem(
                FORBIDDEN, "consultation/consent-not-deferrable", "Signing later is for emergency consultations only");
    }

    static Problem invitationNotAccepted() {
        return new Problem(
                INVALID,
                "consultation/invitation-not-accepted",
                "Without an agreement the centre has to accept the invitation and its terms");
    }

    static Problem unknownExpert(UUID id) {
        return new Problem(
                NOT_FOUND, "consultation/unknown-expert", "Nobody in the roster of experts has the id " + id);
    }

    static Problem expertNotQualified(String name, String because) {
        return new Problem(
                INVALID,
                "consultation/expert-not-qualified",
                name + " may not be invited to this consultation",
                Map.of("expert", name, "because", because));
    }

    static Problem expertSeated(String name) {
        return new Problem(
                CONFLICT, "consultation/expert-seated", name + " has been asked already", Map.of("expert", name));
    }

    static Problem hourBackwards() {
        return new Problem(INVALID, "consultation/hour-backwards", "A session ends after it begins, and in the future");
    }

    static Problem unknownItem(String item) {
        return new Problem(INVALID, "consultation/unknown-check-item", "Not on the check list", Map.of("item", item));
    }

    static Problem nothingMissing() {
        return new Problem(INVALID, "consultation/nothing-missing", "A request is sent back with what is missing");
    }

    static Problem unknownPlace(UUID id) {
        return new Problem(NOT_FOUND, "consultation/unknown-place", "No agreement leads to " + id);
    }

    static Problem unknownPaper() {
        return new Problem(NOT_FOUND, "consultation/unknown-paper", "No such paper of this consultation");
    }

    static Problem notLookedThrough() {
        return new Problem(
                CONFLICT,
                "consultation/not-looked-through",
                "Something leaves without identities that nobody has looked through");
    }

    static Problem nothingToLookThrough() {
        return new Problem(
                NOT_FOUND, "consultation/nothing-to-look-through", "The case has nothing like that to look through");
    }

    static Problem identitiesKept() {
        return new Problem(CONFLICT, "consultation/identities-kept", "This kind is sent with the patient's identity");
    }

    static Problem spanMalformed() {
        return new Problem(INVALID, "consultation/span-malformed", "A mark lies outside of the text");
    }

    static Problem noSuchResult(String item) {
        return new Problem(
                INVALID,
                "consultation/no-such-result",
                "There is no result of this item that could be shown",
                Map.of("item", item));
    }

    static Problem studyOfAnother(String uid) {
        return new Problem(
                INVALID,
                "consultation/study-of-another",
                "The study shows another person, or nobody has said yet whom",
                Map.of("study", uid));
    }
}
