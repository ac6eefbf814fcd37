package org.mailian.exchange.dimse;

import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.Tls;
import org.mailian.dicom.net.Tls.ClientCertificate;
import org.mailian.kernel.StartRefused;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Our key and whom we trust, where an operator has named a bundle with them. */
@Component
class DimseTls {

    private final @Nullable Tls tls;

    DimseTls(DimseSettings settings, SslBundles bundles) {
        this.tls =
                settings.tlsBundle() == null ? null : of(settings.tlsBundle(), settings.clientCertificate(), bundles);
        if (settings.tlsPort() != null && tls == null) {
            throw new StartRefused(
                    "mailian.dimse.tls-port is set, and nothing says with which key.",
                    "Name a Spring SSL bundle with mailian.dimse.tls-bundle; docs/operations.md shows how.");
        }
    }

    private static Tls of(String bundle, ClientCertificate clientCertificate, SslBundles bundles) {
        try {
            return new Tls(bundles.getBundle(bundle).createSslContext(), clientCertificate);
        } catch (NoSuchSslBundleException unknown) {
            throw new StartRefused(
                    "mailian.dimse.tls-bundle names the SSL bundle " + bundle + ", which does not exist.",
                    "Configure spring.ssl.bundle.pem." + bundle + "; docs/operations.md shows how.");
        }
    }

    @Nullable
    Tls find() {
        return tls;
    }
}
