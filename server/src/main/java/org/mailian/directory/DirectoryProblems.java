package org.mailian.directory;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way the directory says no. */
final class DirectoryProblems {

    private DirectoryProblems() {}

    /** @param what institution, department, practitioner, post, consortium, agreement, ward, bed, slot, duty or swap */
    static Problem unknown(String what, UUID id) {
        return new Problem(
                NOT_FOUND, "directory/unknown-" + what, "No %s %s".formatted(what, id), Map.of("id", id.toString()));
    }

    static Problem creditCodeMalformed(String code) {
        return new Problem(
                INVALID,
                "directory/credit-code-malformed",
                "%s is not a unified social credit code (GB 32100)".formatted(code),
                Map.of("code", code));
    }

    static Problem licenceMalformed(String licence) {
        return new Problem(
                INVALID,
                "directory/licence-malformed",
                "A licence number has 22 or 12 characters",
                Map.of("licence", licence));
    }

    static Problem placeIncomplete() {
        return new Problem(INVALID, "directory/place-incomplete", "A place has a latitude and a longitude, or neither");
    }

    static Problem alreadyThere(String what, String key) {
        return new Problem(
                CONFLICT,
                "directory/already-there",
                "There is already a %s %s".formatted(what, key),
                Map.of("what", what, "key", key));
    }

    static Problem otherInstitution(UUID department, UUID institution) {
        return new Problem(
                INVALID,
                "directory/other-institution",
                "Department %s is not of institution %s".formatted(department, institution),
                Map.of("department", department.toString(), "institution", institution.toString()));
    }

    static Problem notOfInstitution(UUID practitioner, UUID institution) {
        return new Problem(
                INVALID,
                "directory/not-of-institution",
                "Practitioner %s holds no post, or the department is not, at %s".formatted(practitioner, institution),
                Map.of("practitioner", practitioner.toString(), "institution", institution.toString()));
    }

    static Problem datesReversed(LocalDate from, LocalDate until) {
        return new Problem(
                INVALID,
                "directory/dates-reversed",
                "It would end on %s, before it begins on %s".formatted(until, from),
                Map.of("from", from.toString(), "until", until.toString()));
    }

    static Problem termsTooLong(int most) {
        return new Problem(
                INVALID,
                "directory/terms-too-long",
                "Terms have at most %d characters".formatted(most),
                Map.of("most", most));
    }

    static Problem ownAgreement() {
        return new Problem(INVALID, "directory/own-agreement", "An agreement has two institutions");
    }

    /** @param code no-agreement, agreement-unsigned, agreement-not-yet or agreement-expired */
    static Problem notCovered(String code, Map<String, Object> facts) {
        return new Problem(
                FORBIDDEN,
                "directory/" + code,
                "No agreement in force between %s and %s covers %s %s"
                        .formatted(
                                facts.get("requester"),
                                facts.get("responder"),
                                facts.get("service"),
                                facts.get("direction")),
                facts);
    }

    static Problem notAParty(UUID agreement) {
        return new Problem(
                FORBIDDEN,
                "directory/not-a-party",
                "Only its two parties sign or end agreement " + agreement,
                Map.of("agreement", agreement.toString()));
    }

    static Problem alreadySigned(String number) {
        return new Problem(
                CONFLICT,
                "directory/already-signed",
                "This party has signed agreement " + number,
                Map.of("number", number));
    }

    static Problem agreementEnded(String number) {
        return new Problem(
                CONFLICT,
                "directory/agreement-ended",
                "Agreement %s is terminated".formatted(number),
                Map.of("number", number));
    }

    static Problem bedTaken(UUID bedOrDepartment) {
        return new Problem(
                CONFLICT,
                "directory/bed-taken",
                "No free bed " + bedOrDepartment,
                Map.of("bed", bedOrDepartment.toString()));
    }

    static Problem slotFull(UUID slot) {
        return new Problem(
                CONFLICT, "directory/slot-full", "Slot %s is full".formatted(slot), Map.of("slot", slot.toString()));
    }

    static Problem slotPast(UUID slot) {
        return new Problem(
                CONFLICT, "directory/slot-past", "Slot %s is over".formatted(slot), Map.of("slot", slot.toString()));
    }

    static Problem dutyPast(UUID turn) {
        return new Problem(
                CONFLICT,
                "directory/duty-past",
                "Turn %s is over and stays on the roster".formatted(turn),
                Map.of("turn", turn.toString()));
    }

    /** Only who has a turn leaves it, swaps it and hands it over. */
    static Problem notYourDuty(UUID turn) {
        return new Problem(
                FORBIDDEN,
                "directory/not-your-duty",
                "Turn %s is somebody else's".formatted(turn),
                Map.of("turn", turn.toString()));
    }

    static Problem swapPending(UUID turn) {
        return new Problem(
                CONFLICT,
                "directory/swap-pending",
                "A swap of turn %s is proposed already".formatted(turn),
                Map.of("turn", turn.toString()));
    }

    /** The turns are not any more as they were when it was proposed. */
    static Problem swapStale(UUID swap) {
        return new Problem(
                CONFLICT,
                "directory/swap-stale",
                "The turns of swap %s have changed".formatted(swap),
                Map.of("swap", swap.toString()));
    }

    static Problem handedOver(UUID turn) {
        return new Problem(
                CONFLICT,
                "directory/handed-over",
                "Turn %s was taken over with the note it has".formatted(turn),
                Map.of("turn", turn.toString()));
    }

    /** Who could have signed, for the sentence and for the page. */
    static Map<String, Object> facts(
            String requester,
            String responder,
            String service,
            String direction,
            List<? extends Record> signers,
            String whoCanSign) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("requester", requester);
        facts.put("responder", responder);
        facts.put("service", service);
        facts.put("direction", direction);
        facts.put("whoCanSign", whoCanSign);
        facts.put("signers", signers);
        return facts;
    }
}
