package org.mailian.document.signing;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/**
 * A certificate with the means to sign in its name.
 *
 * @param chain the signer's own certificate first, the authority's last
 * @param signer signs what is written to it, once
 */
record SigningIdentity(List<X509CertificateHolder> chain, ContentSigner signer) {

    X509CertificateHolder certificate() {
        return chain.getFirst();
    }
}
