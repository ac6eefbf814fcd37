package org.mailian.dicom.dimse;

import java.io.IOException;
import java.io.InputStream;

/** A composite object that can be sent: what it is, how its data set is encoded, and where its bytes come from. */
public record StoredInstance(String sopClass, String sopInstance, String transferSyntax, Source data) {

    /** Opens the data set, without file meta information; whoever asks closes it. */
    public interface Source {

        InputStream open() throws IOException;
    }
}
