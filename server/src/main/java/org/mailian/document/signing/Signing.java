package org.mailian.document.signing;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs PDF files as PAdES baseline B-T (ETSI EN 319 142-1): anybody with a PDF reader sees who signed, for whom, when, and whether a
 * byte was changed since.
 *
 * <pre>{@code
 * var report = Paper.a4(...)...pdf();
 * var once = signing.sign(report, technician);
 * var twice = signing.sign(once, expert);   // the first signature stays valid
 * files.store(caseId, "report.pdf", "application/pdf", new ByteArrayInputStream(twice), actor);
 * }</pre>
 */
@Service
public class Signing {

    private final Authority authority;
    private final TimeStamper time;
    private final Clock clock;

    Signing(Authority authority, TimeStamper time, Clock clock) {
        this.authority = authority;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The file with one more signature. What was there is not changed by a byte, so earlier signatures keep their worth; draw
     * everything a reader should see before the first one. Refuses with {@code document/time-stamp-unavailable} and
     * {@code document/not-a-pdf}.
     */
    @Transactional
    public byte[] sign(byte[] pdf, Signer signer) {
        var identity = authority.identityOf(signer);
        return PdfSignature.add(pdf, signer, clock.instant(), new CadesSignature(identity, time)::over);
    }

    /** Every signature in the file, the first one first; none where nobody signed. Refuses with {@code document/not-a-pdf}. */
    @Transactional(readOnly = true)
    public List<SignatureCheck> check(byte[] pdf) {
        return new SignatureInspection(authority).of(pdf);
    }
}
