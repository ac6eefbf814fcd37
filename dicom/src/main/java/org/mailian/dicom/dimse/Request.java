package org.mailian.dicom.dimse;

import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.Association;
import org.mailian.dicom.net.Association.Context;

/** An operation that a peer asks for. */
public record Request(Association association, Context context, Command command) {

    public AeTitle called() {
        return association.request().called();
    }

    public AeTitle calling() {
        return association.request().calling();
    }

    public String sopClass() {
        return context.abstractSyntax();
    }

    /** The instance that is stored or acted upon; empty where an operation has none. */
    public String sopInstance() {
        return command.sopInstance() instanceof String sopInstance ? sopInstance : "";
    }

    /** The encoding of the data set. */
    public String transferSyntax() {
        return context.transferSyntax();
    }

    /** Who asked for the C-MOVE that a C-STORE belongs to. */
    public @Nullable String moveOriginator() {
        return command.text(Field.MOVE_ORIGINATOR);
    }
}
