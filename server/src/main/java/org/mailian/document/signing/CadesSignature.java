package org.mailian.document.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.io.Streams;

/**
 * A detached CMS signature (RFC 5652) with the attributes PAdES baseline B-T wants (EN 319 142-1, 6.3): the signing certificate's hash
 * inside what is signed, no signing time (the PDF says it), and a time stamp over the signature.
 */
final class CadesSignature {

    private final SigningIdentity identity;
    private final TimeStamper time;

    CadesSignature(SigningIdentity identity, TimeStamper time) {
        this.identity = identity;
        this.time = time;
    }

    /** The signature over this content, in DER. */
    byte[] over(InputStream content) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(digests())
                    .setSignedAttributeGenerator(signedAttributes())
                    .build(identity.signer(), identity.certificate()));
            generator.addCertificates(new CollectionStore<>(identity.chain()));
            return stamped(generator.generate(new Streamed(content), false)).getEncoded("DER");
        } catch (CMSException | OperatorCreationException failed) {
            throw new IllegalStateException("The signature cannot be made", failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(SigningAlgorithm.PROVIDER)
                .build();
    }

    /** The hash of a certificate, as the attribute that ties it to a signature holds it (RFC 5035). */
    static byte[] hash(X509CertificateHolder certificate, AlgorithmIdentifier algorithm)
            throws OperatorCreationException {
        var digest = digests().get(algorithm);
        try (var out = digest.getOutputStream()) {
            out.write(certificate.getEncoded());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest.getDigest();
    }

    private CMSAttributeTableGenerator signedAttributes() throws OperatorCreationException {
        var algorithm = new DefaultDigestAlgorithmIdentifierFinder()
                .find(identity.signer().getAlgorithmIdentifier());
        var reference = new ESSCertIDv2(algorithm, hash(identity.certificate(), algorithm));
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {reference}))));
        var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
        return parameters -> usual.getAttributes(parameters)
                .remove(CMSAttributes.signingTime)
                .remove(CMSAttributes.cmsAlgorithmProtect);
    }

    private CMSSignedData stamped(CMSSignedData signed) throws IOException {
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var token = time.stamp(signer.getSignature());
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(token.toCMSSignedData().toASN1Structure())));
        var stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
    }

    /** Content that is read once, while it is hashed. */
    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            Streams.pipeAll(content, out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
