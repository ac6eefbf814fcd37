package org.mailian.document.signing;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a CMS signature proves, whoever made it.
 *
 * @param certificate that the signature names; null where it names none
 * @param intact it fits the content, and its certificate is the one it says
 * @param stamp a time stamp that fits it, with the certificate of who gave it
 */
record CadesEvidence(
        @Nullable X509CertificateHolder certificate,
        boolean intact,
        @Nullable Stamp stamp) {

    static final CadesEvidence NONE = new CadesEvidence(null, false, null);

    /** Who confirmed the time, and which. */
    record Stamp(X509CertificateHolder certificate, Instant at) {}

    static CadesEvidence read(byte[] signature, byte[] content) {
        try (var der = new ASN1InputStream(signature)) {
            // what follows the signature is the padding of its place
            var signed =
                    new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(der.readObject()));
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return NONE;
            }
            var signer = signers.iterator().next();
            var certificate = certificate(signed.getCertificates(), signer.getSID());
            return certificate == null
                    ? NONE
                    : new CadesEvidence(certificate, isIntact(signer, certificate), stamp(signer));
        } catch (CMSException | IOException | IllegalArgumentException unreadable) {
            return NONE;
        }
    }

    private static boolean isIntact(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            return signer.verify(verifier(certificate)) && namesItsCertificate(signer, certificate);
        } catch (CMSException | OperatorCreationException | CertificateException broken) {
            return false;
        }
    }

    /** Without this a signature could be claimed by another certificate of the same key. */
    private static boolean namesItsCertificate(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException {
        var attributes = signer.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        var named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts()[0];
        return Arrays.equals(named.getCertHash(), CadesSignature.hash(certificate, named.getHashAlgorithm()));
    }

    private static @Nullable Stamp stamp(SignerInformation signer) {
        var attributes = signer.getUnsignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return null;
        }
        try {
            var token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttributeValues()[0]));
            var certificate = certificate(token.getCertificates(), token.getSID());
            var info = token.getTimeStampInfo();
            var imprint = MessageDigest.getInstance(
                            info.getMessageImprintAlgOID().getId(), SigningAlgorithm.PROVIDER)
                    .digest(signer.getSignature());
            if (certificate == null || !Arrays.equals(imprint, info.getMessageImprintDigest())) {
                return null;
            }
            token.validate(verifier(certificate));
            return new Stamp(certificate, info.getGenTime().toInstant());
        } catch (TSPException
                | IOException
                | NoSuchAlgorithmException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static SignerInformationVerifier verifier(X509CertificateHolder certificate)
            throws OperatorCreationException, CertificateException {
        return new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(SigningAlgorithm.PROVIDER)
                .build(certificate);
    }

    private static @Nullable X509CertificateHolder certificate(
            Store<X509CertificateHolder> certificates, Selector<X509CertificateHolder> named) {
        return certificates.getMatches(named).stream().findFirst().orElse(null);
    }
}
