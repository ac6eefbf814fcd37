package org.mailian.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The content of a message; what breaks while it is read ends the association. */
final class Guarded extends InputStream {

    private final InputStream content;
    private final Association association;

    Guarded(InputStream content, Association association) {
        this.content = content;
        this.association = association;
    }

    @Override
    public int read() throws IOException {
        try {
            return content.read();
        } catch (AssociationException e) {
            throw association.end(e);
        }
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            return content.read(target, from, length);
        } catch (AssociationException e) {
            throw association.end(e);
        }
    }

    /** The target's own failures are not the peer's, and do not end the association. */
    @Override
    public long transferTo(OutputStream target) throws IOException {
        try {
            return content.transferTo(target);
        } catch (AssociationException e) {
            throw association.end(e);
        }
    }
}
