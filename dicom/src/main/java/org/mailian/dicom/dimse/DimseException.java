package org.mailian.dicom.dimse;

import java.io.IOException;

/** An operation that did not succeed, here or at the peer; the association goes on. */
public final class DimseException extends IOException {

    private final transient Status status;

    public DimseException(Status status) {
        super("The operation ended with status " + status);
        this.status = status;
    }

    public DimseException(Status status, Throwable cause) {
        super("The operation ended with status " + status, cause);
        this.status = status;
    }

    public Status status() {
        return status;
    }
}
