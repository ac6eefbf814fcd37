package org.mailian.document.signing;

import java.io.IOException;

/** The port to whoever says the time with authority (RFC 3161): an address in the settings, or the embedded demonstration. */
interface TimeStampAuthority {

    /** The answer to a request, both as they travel. */
    byte[] answer(byte[] request) throws IOException;
}
