package org.mailian.imaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine of an institution: how it calls itself, and where it is reached.
 *
 * @param tls whether it is reached over TLS
 * @param retrieves whether it may search and fetch what its institution may see; otherwise it may only send
 * @param deviceCode 医保医用设备代码, a part of the national imaging index
 */
public record Peer(
        UUID id,
        UUID institution,
        String title,
        String name,
        String host,
        int port,
        boolean tls,
        boolean retrieves,
        @Nullable String deviceCode,
        Instant since,
        @Nullable Instant endedAt) {}
