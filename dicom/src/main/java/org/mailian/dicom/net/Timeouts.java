package org.mailian.dicom.net;

import java.time.Duration;

/**
 * How long a peer may keep this side waiting. Only waiting counts: time that this side spends on its own work is never held against
 * the peer.
 *
 * @param artim to connect, to finish a TLS handshake, to send the request or the answer for an association, and to close the
 *     transport after its end (the ARTIM timer of PS3.8 section 9.1.5)
 * @param dimse for the next response, for the rest of a message that has begun, and for one PDU as a whole, however slowly it trickles
 * @param idle between messages
 */
public record Timeouts(Duration artim, Duration dimse, Duration idle) {

    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));
}
