package org.mailian.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Party;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.Diagnosis.SignedReport;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.document.Edition;
import org.mailian.document.Files;
import org.mailian.document.StoredFile;
import org.mailian.document.Verifications;
import org.mailian.document.signing.Signer;
import org.mailian.document.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report as a file: drawn, signed by the expert, kept, and countersigned where the examination was made. */
@Service
@Transactional
public class Reports {

    static final String KIND = "diagnosis-report";

    /** What one version says and who stands for it. */
    record Wording(
            int version,
            ReportContent content,
            ReaderName expert,
            @Nullable ReaderName firstReader,
            Instant at,
            @Nullable String reason) {}

    private final Files files;
    private final Verifications verifications;
    private final Signing signing;
    private final KeyImages images;

    Reports(Files files, Verifications verifications, Signing signing, KeyImages images) {
        this.files = files;
        this.verifications = verifications;
        this.signing = signing;
        this.images = images;
    }

    /** Draws the version, signs it for the expert, keeps it. The paper of the version before is no longer current. */
    SignedReport issue(Caller caller, Opened opened, Wording wording) {
        var it = opened.it();
        var reader = Objects.requireNonNull(it.responder());
        var paper = new ReportPaper(it, opened.diagnosis(), opened.examination());
        var signers = Stream.of(wording.firstReader(), wording.expert())
                .filter(Objects::nonNull)
                .map(ReaderName::name)
                .distinct()
                .toList();
        var edition =
                new Edition(KIND, it.id(), paper.title(), facts(opened, paper, wording), wording.version(), signers);
        var code = verifications.issue(edition, caller.actor());
        var pictures = wording.content().pictures().stream()
                .map(image -> images.picture(opened, image))
                .toList();
        var pdf = paper.pdf(wording, pictures, verifications.address(code));
        var signed = signing.sign(pdf, signer(wording.expert(), reader, "诊断报告签发"));
        var stored = keep(caller, opened, wording.version(), signed);
        return new SignedReport(
                wording.version(),
                wording.content(),
                wording.expert(),
                wording.firstReader(),
                wording.at(),
                stored.id(),
                code,
                wording.reason(),
                null,
                null);
    }

    /** The same file with the signature of who hands it out; the expert's keeps its worth. */
    SignedReport countersign(Caller caller, Opened opened, SignedReport report, Instant at) {
        var person = new ReaderName(caller.practitioner(), caller.name(), null);
        var signed = signing.sign(
                bytes(files.open(report.file())), signer(person, opened.it().requester(), "检查与报告交付"));
        var stored = keep(caller, opened, report.version(), signed);
        return new SignedReport(
                report.version(),
                report.content(),
                report.expert(),
                report.firstReader(),
                report.signedAt(),
                stored.id(),
                report.code(),
                report.reason(),
                caller.name(),
                at);
    }

    /** From now on the paper of the current version does not hold. */
    void withdraw(Diagnosis diagnosis) {
        verifications.withdraw(KIND, diagnosis.caseId());
    }

    /** The file of a version; refused as {@code diagnosis/unknown-report}. */
    StoredFile file(Diagnosis diagnosis, int version) {
        return diagnosis.reports().stream()
                .filter(it -> it.version() == version)
                .map(it -> files.get(it.file()))
                .findFirst()
                .orElseThrow(() -> DiagnosisProblems.unknownReport(version));
    }

    private StoredFile keep(Caller caller, Opened opened, int version, byte[] pdf) {
        return files.store(
                opened.it().id(),
                opened.it().number() + "-v" + version + ".pdf",
                "application/pdf",
                new ByteArrayInputStream(pdf),
                caller.actor());
    }

    private static Map<String, String> facts(Opened opened, ReportPaper paper, Wording wording) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ReportPaper.word("accession"), opened.diagnosis().accessionNumber());
        facts.put(ReportPaper.word("name"), opened.it().subject().maskedName());
        facts.put(ReportPaper.word("examination"), paper.title());
        facts.put(
                ReportPaper.word("examinedBy"),
                opened.it().requester().institution().name());
        facts.put(
                ReportPaper.word("readBy"),
                Objects.requireNonNull(opened.it().responder()).institution().name());
        facts.put(ReportPaper.word("expert"), wording.expert().name());
        facts.put(
                ReportPaper.word("impression"),
                Objects.requireNonNullElse(wording.content().impression(), ""));
        facts.put(ReportPaper.word("reportedAt"), ReportPaper.minute(wording.at()));
        return facts;
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

    static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
