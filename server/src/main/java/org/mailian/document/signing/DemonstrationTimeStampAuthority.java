package org.mailian.document.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.mailian.kernel.Ids;

/** Says what this machine's clock says, certified by the demonstration authority. */
final class DemonstrationTimeStampAuthority implements TimeStampAuthority {

    private static final X500Name NAME = new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, "Mailian demonstration")
            .addRDN(BCStyle.CN, "Mailian Demonstration Time Stamp 脉联演示时间戳")
            .build();

    /** Under this object identifier nothing is promised: 2.999 is the arc of examples. */
    private static final ASN1ObjectIdentifier PROMISE = new ASN1ObjectIdentifier("2.999.3161");

    private final DemonstrationAuthority authority;
    private final Clock clock;

    DemonstrationTimeStampAuthority(DemonstrationAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        try {
            var asked = new TimeStampRequest(request);
            var answer = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
            var number = ByteBuffer.allocate(16)
                    .putLong(Ids.next().getMostSignificantBits())
                    .putLong(Ids.next().getLeastSignificantBits())
                    .array();
            return answer.generate(asked, new BigInteger(1, number), Date.from(clock.instant()))
                    .getEncoded();
        } catch (TSPException | OperatorCreationException refused) {
            throw new IOException(refused);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, TSPException {
        var identity = authority.identity(Certificates.TIME_STAMP, NAME);
        var digests = CadesSignature.digests();
        var tokens = new TimeStampTokenGenerator(
                new SignerInfoGeneratorBuilder(digests).build(identity.signer(), identity.certificate()),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                PROMISE);
        tokens.addCertificates(new CollectionStore<>(identity.chain()));
        return tokens;
    }
}
