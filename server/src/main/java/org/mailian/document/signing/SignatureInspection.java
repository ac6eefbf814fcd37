package org.mailian.document.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Reads the signatures of a PDF again, trusting nothing that is written in it. */
final class SignatureInspection {

    private final Authority authority;

    SignatureInspection(Authority authority) {
        this.authority = authority;
    }

    List<SignatureCheck> of(byte[] pdf) {
        try (var document = PdfSignature.open(pdf)) {
            var signatures = document.getSignatureDictionaries().stream()
                    .sorted(Comparator.comparingInt(it -> end(it, pdf)))
                    .toList();
            var untouched = !signatures.isEmpty() && end(signatures.getLast(), pdf) == pdf.length;
            return signatures.stream().map(it -> check(it, pdf, untouched)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SignatureCheck check(PDSignature signature, byte[] pdf, boolean untouched) {
        var said = signature.getSignDate() == null
                ? Instant.EPOCH
                : signature.getSignDate().toInstant();
        var evidence = end(signature, pdf) < 0
                ? CadesEvidence.NONE
                : CadesEvidence.read(signature.getContents(), signedContent(signature, pdf));
        var certificate = evidence.certificate();
        var confirmed = confirmed(evidence);
        var signedAt = confirmed == null ? said : confirmed;
        return new SignatureCheck(
                certificate == null
                        ? Objects.requireNonNullElse(signature.getName(), "")
                        : part(certificate, BCStyle.CN),
                certificate == null ? "" : part(certificate, BCStyle.O),
                Objects.requireNonNullElse(signature.getReason(), ""),
                signature.getLocation(),
                signedAt,
                confirmed != null,
                evidence.intact(),
                certificate != null && authority.vouchesFor(certificate, signedAt),
                untouched);
    }

    /** The time, when somebody we rely on confirmed it. */
    private @Nullable Instant confirmed(CadesEvidence evidence) {
        var stamp = evidence.stamp();
        return stamp != null && authority.vouchesFor(stamp.certificate(), stamp.at()) ? stamp.at() : null;
    }

    private static byte[] signedContent(PDSignature signature, byte[] pdf) {
        try {
            return signature.getSignedContent(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where its range ends; -1 when it does not begin at the first byte, or leaves out more than the signature itself. */
    private static int end(PDSignature signature, byte[] pdf) {
        var range = signature.getByteRange();
        if (range == null
                || range.length != 4
                || range[0] != 0
                || range[1] <= 0
                || range[2] <= range[1]
                || range[3] < 0) {
            return -1;
        }
        var end = (long) range[2] + range[3];
        var gapIsTheSignature = end <= pdf.length && pdf[range[1]] == '<' && pdf[range[2] - 1] == '>';
        return gapIsTheSignature && isHexadecimal(pdf, range[1] + 1, range[2] - 1) ? (int) end : -1;
    }

    private static boolean isHexadecimal(byte[] pdf, int from, int until) {
        for (int i = from; i < until; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String part(X509CertificateHolder certificate, ASN1ObjectIdentifier which) {
        var parts = certificate.getSubject().getRDNs(which);
        return parts.length == 0
                ? ""
                : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }
}
