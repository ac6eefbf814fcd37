package org.mailian.document.signing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.mailian.document.signing.CertificateTable.Kept;
import org.mailian.kernel.Ids;
import org.mailian.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/**
 * A certification authority for demonstrations and trials. It makes its root when first asked, and certificates as they are needed; it
 * asks nobody for a passport, and says so in its name.
 */
@Component
class DemonstrationAuthority implements Authority {

    static final X500Name ROOT_NAME = new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, "Mailian demonstration")
            .addRDN(BCStyle.CN, "Mailian Demonstration CA 脉联演示证书(无法律效力)")
            .build();

    private final CertificateTable table;
    private final SigningAlgorithm algorithm;
    private final Clock clock;

    /** The root and the time stamp, which every signature needs. Those of people are read each time. */
    private final ShortMemory<Certificates, Kept> standing = new ShortMemory<>(Duration.ofMinutes(5), 10);

    DemonstrationAuthority(CertificateTable table, SigningSettings settings, Clock clock) {
        this.table = table;
        this.algorithm = settings.algorithm();
        this.clock = clock;
    }

    @Override
    public SigningIdentity identityOf(Signer signer) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, signer.institutionName())
                .addRDN(BCStyle.CN, signer.name())
                .addRDN(BCStyle.SERIALNUMBER, signer.practitioner().toString())
                .build();
        return identity(Certificates.PRACTITIONER, subject);
    }

    /** The identity of this subject, certified now where it is not yet. */
    SigningIdentity identity(Certificates kind, X500Name subject) {
        var now = clock.instant();
        var kept = kind == Certificates.PRACTITIONER ? found(kind, subject, now) : remembered(kind, subject, now);
        var signer = algorithm.signer(algorithm.privateKey(kept.key()));
        return new SigningIdentity(List.of(kept.certificate(), root(now).certificate()), signer);
    }

    @Override
    public boolean vouchesFor(X509CertificateHolder certificate, Instant at) {
        return certificate.isValidOn(Date.from(at))
                && table.roots().stream().anyMatch(root -> root.isValidOn(Date.from(at)) && signed(root, certificate));
    }

    private static boolean signed(X509CertificateHolder root, X509CertificateHolder certificate) {
        try {
            return certificate.getIssuer().equals(root.getSubject())
                    && certificate.isSignatureValid(new JcaContentVerifierProviderBuilder()
                            .setProvider(SigningAlgorithm.PROVIDER)
                            .build(root));
        } catch (CertException | OperatorCreationException | CertificateException unreadable) {
            return false;
        }
    }

    private Kept root(Instant now) {
        return remembered(Certificates.ROOT, ROOT_NAME, now);
    }

    /** Of a kind that has one subject only. */
    private Kept remembered(Certificates kind, X500Name subject, Instant now) {
        var kept = standing.get(kind, it -> found(it, subject, now));
        return kept.certificate().isValidOn(Date.from(now)) ? kept : found(kind, subject, now);
    }

    private Kept found(Certificates kind, X500Name subject, Instant now) {
        return table.find(kind, algorithm, subject.toString(), now).orElseGet(() -> certified(kind, subject, now));
    }

    private Kept certified(Certificates kind, X500Name subject, Instant now) {
        table.lock();
        return table.find(kind, algorithm, subject.toString(), now).orElseGet(() -> {
            var keys = algorithm.newKeys();
            var id = Ids.next();
            var issuer = kind == Certificates.ROOT
                    ? keys.getPrivate().getEncoded()
                    : root(now).key();
            var certificate = kind.write(
                    subject, keys, number(id), ROOT_NAME, algorithm.signer(algorithm.privateKey(issuer)), now);
            var kept = new Kept(certificate, keys.getPrivate().getEncoded());
            table.add(id, kind, algorithm, subject.toString(), kept);
            if (kind != Certificates.PRACTITIONER) {
                // Whoever reads it before the transaction ends does not know yet whether it stays.
                standing.forgetWithTransaction();
            }
            return kept;
        });
    }

    private static BigInteger number(UUID id) {
        return new BigInteger(
                1,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }
}
