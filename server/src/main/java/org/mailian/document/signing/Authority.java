package org.mailian.document.signing;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The port to whoever certifies practitioners and keeps their keys: the embedded demonstration authority, or the electronic
 * certification service an installation contracts, be it with keys on tokens (UKey), in a module, or in its cloud. The key itself
 * never passes through here: {@link SigningIdentity#signer()} may ask a device for each signature.
 */
interface Authority {

    /** The certificate and the means to sign of this person for this institution; made where there is none yet. */
    SigningIdentity identityOf(Signer signer);

    /** Whether it stands for this certificate at that time. */
    boolean vouchesFor(X509CertificateHolder certificate, Instant at);
}
