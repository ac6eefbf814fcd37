package org.mailian.patient;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way patient says no. A number or a name is never in an answer: answers are logged by others. */
final class PatientProblems {

    private PatientProblems() {}

    static Problem unknown(UUID patient) {
        return new Problem(
                NOT_FOUND, "patient/unknown", "No patient %s is open to this institution".formatted(patient));
    }

    static Problem nameMalformed() {
        return new Problem(INVALID, "patient/name-malformed", "A name has 1 to 100 printable signs");
    }

    static Problem textMalformed(String field) {
        return new Problem(INVALID, "patient/text-malformed", "Control characters in " + field, Map.of("field", field));
    }

    static Problem identityNumberMalformed() {
        return new Problem(
                INVALID, "patient/identity-number-malformed", "An identity number has 17 digits and a digit or X");
    }

    static Problem identityNumberDate() {
        return new Problem(
                INVALID, "patient/identity-number-date", "Signs 7 to 14 are no day somebody living was born on");
    }

    static Problem identityNumberCheck() {
        return new Problem(INVALID, "patient/identity-number-check", "The last sign does not fit the other seventeen");
    }

    static Problem sexMismatch() {
        return new Problem(INVALID, "patient/sex-mismatch", "The sex differs from the one in the identity number");
    }

    static Problem birthDateMismatch() {
        return new Problem(
                INVALID, "patient/birth-date-mismatch", "The birth date differs from the one in the identity number");
    }

    static Problem sexMalformed() {
        return new Problem(INVALID, "patient/sex-malformed", "GB/T 2261.1: 0, 1, 2 or 9");
    }

    static Problem birthDateNeeded() {
        return new Problem(
                INVALID,
                "patient/birth-date-needed",
                "Without an identity number a birth date is needed, if only estimated");
    }

    static Problem birthDateImpossible() {
        return new Problem(INVALID, "patient/birth-date-impossible", "Nobody living was born on that day");
    }

    static Problem kindUnknown(String code) {
        return new Problem(
                INVALID, "patient/identifier-kind-unknown", "CV02.01.101 has no code " + code, Map.of("kind", code));
    }

    static Problem numberMalformed() {
        return new Problem(INVALID, "patient/number-malformed", "A number has 2 to 40 letters, digits or hyphens");
    }

    static Problem phoneMalformed() {
        return new Problem(INVALID, "patient/phone-malformed", "A phone number has 5 to 20 digits, + and -");
    }

    /** Only about a patient the caller's institution has anyway. */
    static Problem nameMismatch(UUID patient) {
        return new Problem(
                CONFLICT,
                "patient/name-mismatch",
                "Patient %s of this institution has this number and another name".formatted(patient),
                Map.of("patient", patient));
    }

    static Problem looksKnown(Collection<UUID> patients) {
        return new Problem(
                CONFLICT,
                "patient/looks-known",
                "This institution has a patient of the same name, sex and birth date",
                Map.of("patients", patients));
    }

    static Problem recordNumberTaken() {
        return new Problem(
                CONFLICT, "patient/record-number-taken", "Another patient of this institution has this record number");
    }

    static Problem reasonNeeded() {
        return new Problem(INVALID, "patient/reason-needed", "Say why, in 2 to 200 characters");
    }

    static Problem consentIncomplete(String missing) {
        return new Problem(
                INVALID, "patient/consent-incomplete", "The consent lacks " + missing, Map.of("missing", missing));
    }

    static Problem relationMalformed() {
        return new Problem(INVALID, "patient/relation-malformed", "GB/T 4761 has two digits");
    }

    static Problem guardianMustSign(int age) {
        return new Problem(
                INVALID,
                "patient/guardian-must-sign",
                "For a child under %d a guardian decides".formatted(age),
                Map.of("age", age));
    }

    static Problem signatureUnreadable(int most) {
        return new Problem(
                INVALID,
                "patient/signature-unreadable",
                "A signature is a PNG of at most %d bytes".formatted(most),
                Map.of("most", most / 1024));
    }

    static Problem alreadyDecided(String decision) {
        return new Problem(
                CONFLICT,
                "patient/consent-already-decided",
                "This case has a decision: " + decision,
                Map.of("decision", decision));
    }

    static Problem nothingToWithdraw() {
        return new Problem(CONFLICT, "patient/consent-nothing-to-withdraw", "This case has no consent to withdraw");
    }
}
