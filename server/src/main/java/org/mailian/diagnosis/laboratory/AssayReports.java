package org.mailian.diagnosis.laboratory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Party;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.laboratory.Assay.AssayReport;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.mailian.document.Edition;
import org.mailian.document.Files;
import org.mailian.document.StoredFile;
import org.mailian.document.Verifications;
import org.mailian.document.signing.Signer;
import org.mailian.document.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report as a file: drawn, signed by the specialist, kept, and countersigned where the blood was drawn. */
@Service
@Transactional
public class AssayReports {

    static final String KIND = "laboratory-report";

    private final Files files;
    private final Verifications verifications;
    private final Signing signing;
    private final AssayPapers papers;

    AssayReports(Files files, Verifications verifications, Signing signing, AssayPapers papers) {
        this.files = files;
        this.verifications = verifications;
        this.signing = signing;
        this.papers = papers;
    }

    /** Draws the version, signs it for the specialist, keeps it. The paper of the version before is no longer current. */
    AssayReport issue(Caller caller, OpenAssay opened, List<AssayLine> lines, @Nullable String comment, Instant at) {
        var it = opened.it();
        var version = opened.assay().reports().size() + 1;
        var specialist = papers.name(caller);
        var draft = new AssayReport(version, lines, comment, specialist, at, it.id(), "", null, null);
        var paper = papers.of(opened, draft);
        var code = verifications.issue(
                new Edition(KIND, it.id(), paper.title(), paper.facts(), version, List.of(specialist.name())),
                caller.actor());
        var signed = signing.sign(
                paper.pdf(verifications.address(code)),
                signer(
                        specialist,
                        Objects.requireNonNull(it.responder()),
                        "\u68C0\u9A8C\u62A5\u544A\u5BA1\u6838\u7B7E\u53D1"));
        return new AssayReport(
                version,
                lines,
                comment,
                specialist,
                at,
                keep(caller, opened, version, signed).id(),
                code,
                null,
                null);
    }

    /** The same file with the signature of who hands it out; the specialist's keeps its worth. */
    AssayReport countersign(Caller caller, OpenAssay opened, AssayReport report, Instant at) {
        var signed = signing.sign(
                bytes(files.open(report.file())),
                signer(
                        papers.name(caller),
                        opened.it().requester(),
                        "\u6807\u672C\u91C7\u96C6\u4E0E\u62A5\u544A\u4EA4\u4ED8"));
        return report.delivered(keep(caller, opened, report.version(), signed).id(), caller.name(), at);
    }

    /** The file of a version; refused as {@code diagnosis/unknown-laboratory-report}. */
    StoredFile file(Assay assay, int version) {
        return assay.reports().stream()
                .filter(it -> it.version() == version)
                .map(it -> files.get(it.file()))
                .findFirst()
                .orElseThrow(() -> AssayProblems.unknownReport(version));
    }

    private StoredFile keep(Caller caller, OpenAssay opened, int version, byte[] pdf) {
        return files.store(
                opened.it().id(),
                opened.it().number() + "-v" + version + ".pdf",
                "application/pdf",
                new ByteArrayInputStream(pdf),
                caller.actor());
    }

    private static byte[] bytes(InputStream content) {
        try (var stream = content) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Signer signer(ReaderName who, Party side, String reason) {
        return new Signer(
                who.practitioner(),
                who.name(),
                side.institution().id(),
                side.institution().name(),
                reason,
                null);
    }
}
