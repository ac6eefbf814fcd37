package org.mailian.exchange.dimse;

import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Status;
import org.mailian.imaging.ObjectRefused;
import org.mailian.kernel.Problem;

/** The refusals of the house as the statuses of the standard (PS3.7 annex C; PS3.4 sections B.2.3 and C.4); the comment is the code. */
final class Refusals {

    private Refusals() {}

    static DimseException of(Problem problem) {
        var status = problem instanceof ObjectRefused refused
                ? new Status(refused.status().code())
                : status(problem.kind());
        return new DimseException(status.because(problem.code()), problem);
    }

    private static Status status(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED, INVALID -> Status.DOES_NOT_MATCH_CLASS;
            case UNAUTHENTICATED, FORBIDDEN -> Status.NOT_AUTHORISED;
            case NOT_FOUND -> Status.NO_SUCH_INSTANCE;
            case TOO_LARGE, TOO_MANY, UNAVAILABLE -> Status.OUT_OF_RESOURCES;
            case CONFLICT, STALE, PRECONDITION_REQUIRED -> Status.PROCESSING_FAILURE;
        };
    }
}
