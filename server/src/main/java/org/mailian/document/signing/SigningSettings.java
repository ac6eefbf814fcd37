package org.mailian.document.signing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Electronic signatures.
 *
 * @param algorithm what the embedded demonstration authority signs with
 * @param timeStampAddress of an RFC 3161 authority; without one an embedded demonstration authority says the time
 */
@ConfigurationProperties("mailian.signing")
record SigningSettings(
        @DefaultValue("ECDSA") SigningAlgorithm algorithm,
        @Nullable URI timeStampAddress) {}
