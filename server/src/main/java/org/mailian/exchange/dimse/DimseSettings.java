package org.mailian.exchange.dimse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.Tls.ClientCertificate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where DICOM machines call. Without a port the door does not exist.
 *
 * @param port for plain associations, as they are safe within one network or tunnel only; 104 and 11112 are usual, 0 takes a free one
 * @param tlsPort for associations over TLS; 2762 is usual, 0 takes a free one
 * @param tlsBundle the Spring SSL bundle with our key and whom we trust, for what is accepted over TLS and for machines that are called over TLS
 * @param clientCertificate whether a machine that calls over TLS shows a certificate
 * @param associations how many are open at once
 * @param idle an association in which nothing is said for so long ends
 * @param grace how long what is under way may take to end when the house stops
 */
@ConfigurationProperties("mailian.dimse")
record DimseSettings(
        @Nullable Integer port,
        @Nullable Integer tlsPort,
        @Nullable String tlsBundle,
        @DefaultValue("required") ClientCertificate clientCertificate,
        @DefaultValue("100") int associations,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("20s") Duration grace) {}
