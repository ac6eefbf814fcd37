package org.mailian.dicom.dimse;

import org.mailian.dicom.DicomException;
import org.mailian.dicom.net.AssociationException;

/** What an operation that failed is answered with (PS3.4 sections B.2.3, C.4.1.1.4, C.4.2.1.5 and C.4.3.1.4; PS3.7 annex C). */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** @throws AssociationException if there is nobody left to be answered */
    static Status status(Operation operation, Exception failure) throws AssociationException {
        return switch (failure) {
            case AssociationException gone -> throw gone;
            case DimseException known -> known.status();
            case DicomException malformed -> {
                LOG.log(
                        System.Logger.Level.INFO,
                        () -> operation + " with a data set that is none: " + malformed.getMessage());
                var status = operation == Operation.C_STORE ? Status.CANNOT_UNDERSTAND : ofIdentifier(operation);
                yield status.because(malformed.fault().code());
            }
            default -> {
                LOG.log(System.Logger.Level.ERROR, operation + " failed", failure);
                yield ofSurprise(operation, failure);
            }
        };
    }

    private static Status ofIdentifier(Operation operation) {
        return switch (operation) {
            case C_FIND, C_GET, C_MOVE -> Status.DOES_NOT_MATCH_CLASS;
            default -> Status.MISTYPED_ARGUMENT;
        };
    }

    private static Status ofSurprise(Operation operation, Exception failure) {
        return switch (operation) {
            case C_STORE -> failure instanceof RuntimeException ? Status.PROCESSING_FAILURE : Status.OUT_OF_RESOURCES;
            case C_FIND, C_GET, C_MOVE -> Status.CANNOT_UNDERSTAND.because("unable to process");
            default -> Status.PROCESSING_FAILURE;
        };
    }
}
