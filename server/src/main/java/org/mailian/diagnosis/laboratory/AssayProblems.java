package org.mailian.diagnosis.laboratory;

import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way laboratory diagnosis says no. */
final class AssayProblems {

    private AssayProblems() {}

    static Problem notAnAssay(UUID id) {
        return new Problem(
                NOT_FOUND, "diagnosis/unknown-laboratory-case", "Case " + id + " is not a laboratory diagnosis");
    }

    static Problem unknownReason(String code) {
        return new Problem(
                INVALID, "diagnosis/unknown-laboratory-reason", "Not a reason of this region", Map.of("reason", code));
    }

    static Problem reasonNeedsText(String code) {
        return new Problem(
                INVALID,
                "diagnosis/laboratory-reason-needs-text",
                "This reason needs a sentence",
                Map.of("reason", code));
    }

    static Problem notADoctorHere(UUID practitioner) {
        return new Problem(
                INVALID,
                "diagnosis/not-a-doctor-here",
                "Nobody by this id may ask for a diagnosis at this institution",
                Map.of("doctor", practitioner));
    }

    static Problem unknownReport(int version) {
        return new Problem(
                NOT_FOUND,
                "diagnosis/unknown-laboratory-report",
                "The report has no such version",
                Map.of("version", version));
    }
}
