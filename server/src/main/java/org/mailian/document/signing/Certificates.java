package org.mailian.document.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** The three kinds of certificate (RFC 5280) the demonstration authority writes. */
enum Certificates {
    /** Signs the others and nothing else. */
    ROOT(Duration.ofDays(20 * 365)) {
        @Override
        void extend(X509v3CertificateBuilder builder) throws IOException {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        }
    },
    /** Signs documents for one practitioner of one institution. */
    PRACTITIONER(Duration.ofDays(3 * 365)) {
        @Override
        void extend(X509v3CertificateBuilder builder) throws IOException {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
    },
    /** Says the time and nothing else (RFC 3161, 2.3). */
    TIME_STAMP(Duration.ofDays(10 * 365)) {
        @Override
        void extend(X509v3CertificateBuilder builder) throws IOException {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    };

    /** A clock that is a little behind finds it valid all the same. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private final Duration validity;

    Certificates(Duration validity) {
        this.validity = validity;
    }

    abstract void extend(X509v3CertificateBuilder builder) throws IOException;

    /** A certificate for these keys, valid from the day before. */
    X509CertificateHolder write(
            X500Name subject, KeyPair keys, BigInteger number, X500Name issuer, ContentSigner signer, Instant at) {
        var builder = new JcaX509v3CertificateBuilder(
                issuer, number, Date.from(at.minus(EARLIER)), Date.from(at.plus(validity)), subject, keys.getPublic());
        try {
            extend(builder);
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils()
                            .createSubjectKeyIdentifier(SubjectPublicKeyInfo.getInstance(
                                    keys.getPublic().getEncoded())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return builder.build(signer);
    }
}
