package org.mailian.consultation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Party;
import org.mailian.consultation.Consultation.DeliveredReport;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ExpertSeat.Opinion;
import org.mailian.consultation.ExpertSeat.SignedOpinion;
import org.mailian.document.Edition;
import org.mailian.document.Files;
import org.mailian.document.StoredFile;
import org.mailian.document.Verifications;
import org.mailian.document.signing.Signer;
import org.mailian.document.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opinions as files: each expert's own sheet with their signature, and the report that holds all of them, dissent included. */
@Service
@Transactional
public class OpinionReports {

    static final String SHEET = "consultation-opinion";
    static final String REPORT = "consultation-report";

    private final Files files;
    private final Verifications verifications;
    private final Signing signing;
    private final Packs packs;

    OpinionReports(Files files, Verifications verifications, Signing signing, Packs packs) {
        this.files = files;
        this.verifications = verifications;
        this.signing = signing;
        this.packs = packs;
    }

    /** Draws the expert's own sheet, signs it for them and keeps it. */
    SignedOpinion sign(Caller caller, OpenConsultation opened, ExpertSeat seat, Opinion opinion, Instant at) {
        var draft = seat.signed(new SignedOpinion(opinion, at, opened.it().id(), ""));
        var paper = new OpinionPaper(opened.it(), sent(opened), List.of(draft), at);
        var number = 1
                + opened.consultation().seats().stream()
                        .filter(it -> it.opinion() != null)
                        .count();
        var code = verifications.issue(
                new Edition(
                        SHEET,
                        sheet(opened.it().id(), seat.practitioner()),
                        paper.title(),
                        paper.facts(),
                        1,
                        List.of(seat.person().name())),
                caller.actor());
        var signed = signing.sign(
                paper.pdf(verifications.address(code)),
                signer(seat.person(), seat.party(), "\u8FDC\u7A0B\u4F1A\u8BCA\u4E13\u5BB6\u610F\u89C1"));
        var file = keep(caller, opened, "-" + number, signed);
        return new SignedOpinion(opinion, at, file.id(), code);
    }

    /** The report with the opinions of all who sat, signed by who hands it out for the invited institution. */
    DeliveredReport deliver(Caller caller, OpenConsultation opened, Instant at) {
        var seats = opened.consultation().seats().stream()
                .filter(it -> it.opinion() != null)
                .toList();
        var paper = new OpinionPaper(opened.it(), sent(opened), seats, at);
        var code = verifications.issue(
                new Edition(
                        REPORT,
                        opened.it().id(),
                        paper.title(),
                        paper.facts(),
                        1,
                        seats.stream().map(it -> it.person().name()).toList()),
                caller.actor());
        var by = new Party.NamedPerson(caller.practitioner(), caller.name(), null);
        var side = opened.it().responder() == null
                ? opened.it().requester()
                : opened.it().responder();
        var signed = signing.sign(
                paper.pdf(verifications.address(code)),
                signer(by, side, "\u8FDC\u7A0B\u4F1A\u8BCA\u610F\u89C1\u62A5\u544A\u7B7E\u53D1"));
        return new DeliveredReport(keep(caller, opened, "", signed).id(), code, caller.name(), at);
    }

    /** The report, or an expert's own sheet. Refused: {@code consultation/unknown-paper}. */
    StoredFile report(Consultation it) {
        if (it.report() == null) {
            throw ConsultationProblems.unknownPaper();
        }
        return files.get(it.report().file());
    }

    StoredFile sheet(Consultation it, UUID practitioner) {
        return it.seats().stream()
                .filter(seat -> seat.practitioner().equals(practitioner))
                .map(ExpertSeat::opinion)
                .filter(Objects::nonNull)
                .findFirst()
                .map(opinion -> files.get(opinion.file()))
                .orElseThrow(ConsultationProblems::unknownPaper);
    }

    /** With the material as those who answer have read it. */
    private Consultation sent(OpenConsultation opened) {
        var versions = packs.of(opened.it().id());
        return versions.isEmpty()
                ? opened.consultation()
                : opened.consultation().with(versions.getLast().matter());
    }

    /** Each expert's sheet is a paper of its own, so that the next one does not replace it. */
    private static UUID sheet(UUID caseId, UUID practitioner) {
        return UUID.nameUUIDFromBytes((caseId + "/" + practitioner).getBytes(StandardCharsets.UTF_8));
    }

    private StoredFile keep(Caller caller, OpenConsultation opened, String suffix, byte[] pdf) {
        return files.store(
                opened.it().id(),
                opened.it().number() + suffix + ".pdf",
                "application/pdf",
                new ByteArrayInputStream(pdf),
                caller.actor());
    }

    private static Signer signer(Party.NamedPerson who, Party side, String reason) {
        return new Signer(
                who.id(),
                who.name(),
                side.institution().id(),
                side.institution().name(),
                reason,
                null);
    }
}
