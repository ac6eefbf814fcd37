package org.mailian.document.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.mailian.kernel.Times;

/** Puts a signature into a PDF as an increment (ISO 32000-1, 12.8): everything that was there stays where it was. */
final class PdfSignature {

    /** Room for the signature, its certificates and a time stamp with its own. */
    private static final int RESERVED = 24 * 1024;

    private PdfSignature() {}

    /** Makes the signature over what the PDF says it covers. */
    interface Maker {
        byte[] over(InputStream content);
    }

    static byte[] add(byte[] pdf, Signer signer, Instant at, Maker maker) {
        try (var document = open(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(RESERVED);
            document.addSignature(dictionary(signer, at), options);
            var signed = new ByteArrayOutputStream(pdf.length + 3 * RESERVED);
            var external = document.saveIncrementalForExternalSigning(signed);
            external.setSignature(maker.over(external.getContent()));
            return signed.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Refuses with {@code document/not-a-pdf}. */
    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException unreadable) {
            throw SigningProblems.notAPdf();
        }
    }

    private static PDSignature dictionary(Signer signer, Instant at) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(signer.name());
        signature.setReason(signer.reason());
        if (signer.place() != null) {
            signature.setLocation(signer.place());
        }
        signature.setSignDate(GregorianCalendar.from(at.atZone(Times.CHINA)));
        return signature;
    }
}
