package org.mailian.diagnosis;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.diagnosis.PictureIdentity.IdentityFact;
import org.mailian.kernel.Problem;

/** Every way this room says no. */
final class DiagnosisProblems {

    private DiagnosisProblems() {}

    static Problem notADiagnosis(UUID id) {
        return new Problem(NOT_FOUND, "diagnosis/unknown", "Case " + id + " is not a diagnosis");
    }

    static Problem unknownExamination(String code) {
        return new Problem(
                INVALID,
                "diagnosis/unknown-examination",
                "Not an examination of this region",
                Map.of("examination", code));
    }

    static Problem unknownCriticalValue(String code) {
        return new Problem(
                INVALID,
                "diagnosis/unknown-critical-value",
                "Not a critical value of this region for this modality",
                Map.of("value", code));
    }

    static Problem unknownTemplate(String code) {
        return new Problem(
                INVALID, "diagnosis/unknown-template", "Not a template of this region", Map.of("template", code));
    }

    static Problem unknownFinding(String code) {
        return new Problem(
                INVALID, "diagnosis/unknown-finding", "This examination does not ask for it", Map.of("finding", code));
    }

    static Problem sameInstitution() {
        return new Problem(INVALID, "diagnosis/same-institution", "A remote diagnosis is read at another institution");
    }

    static Problem departmentElsewhere() {
        return new Problem(
                INVALID, "diagnosis/department-elsewhere", "The department does not belong to the institution");
    }

    static Problem unknownStudy(String uid) {
        return new Problem(
                NOT_FOUND, "diagnosis/unknown-study", "No such study at this institution", Map.of("study", uid));
    }

    static Problem studyTaken(String uid) {
        return new Problem(
                CONFLICT, "diagnosis/study-taken", "The study already belongs to another order", Map.of("study", uid));
    }

    /** @param differs by which facts the pictures cannot be the patient's */
    static Problem identityContradicts(String uid, List<IdentityFact> differs) {
        return new Problem(
                CONFLICT,
                "diagnosis/identity-contradicts",
                "The pictures contradict the patient",
                Map.of("study", uid, "differs", differs));
    }

    static Problem notOnYourDesk() {
        return new Problem(CONFLICT, "diagnosis/not-on-your-desk", "Only who has claimed it writes the report");
    }

    static Problem incomplete() {
        return new Problem(INVALID, "diagnosis/incomplete", "A report has findings and an impression");
    }

    static Problem gradeMissing() {
        return new Problem(INVALID, "diagnosis/grade-missing", "A second opinion says how well it agrees");
    }

    static Problem majorGradeIsADispute() {
        return new Problem(
                CONFLICT, "diagnosis/major-disagreement", "Who disagrees where it matters asks for arbitration");
    }

    static Problem unknownReport(int version) {
        return new Problem(
                NOT_FOUND, "diagnosis/unknown-report", "The report has no such version", Map.of("version", version));
    }

    static Problem notHandedOut() {
        return new Problem(CONFLICT, "diagnosis/not-handed-out", "No report that holds has been handed out");
    }

    static Problem handedOutElsewhere() {
        return new Problem(
                FORBIDDEN, "diagnosis/handed-out-elsewhere", "Reports are handed out where the examination was made");
    }

    static Problem unknownReportLink() {
        return new Problem(NOT_FOUND, "diagnosis/unknown-report-link", "The link is not in force");
    }

    static Problem keyImageNotAPicture(UUID file) {
        return new Problem(
                INVALID, "diagnosis/key-image-not-a-picture", "A key image is a PNG or JPEG", Map.of("file", file));
    }

    static Problem unknownReader(UUID practitioner) {
        return new Problem(
                NOT_FOUND, "diagnosis/unknown-reader", "Nobody reads here by this id", Map.of("reader", practitioner));
    }

    static Problem unknownModality(String modality) {
        return new Problem(
                INVALID,
                "diagnosis/unknown-modality",
                "Nothing of this modality can be ordered here",
                Map.of("modality", modality));
    }

    static Problem unknownBodyPart(String code) {
        return new Problem(
                INVALID,
                "diagnosis/unknown-body-part",
                "The region names no such part of the body",
                Map.of("bodyPart", code));
    }

    static Problem unknownSubspecialty(String code) {
        return new Problem(
                INVALID,
                "diagnosis/unknown-subspecialty",
                "The region has no such subspecialty",
                Map.of("subspecialty", code));
    }

    static Problem unknownFigure(String name) {
        return new Problem(NOT_FOUND, "diagnosis/unknown-figure", "There is no such figure", Map.of("figure", name));
    }
}
