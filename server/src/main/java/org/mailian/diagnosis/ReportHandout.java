package org.mailian.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.SecretText;
import org.mailian.casework.Side;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.diagnosis.ReportLinks.ReportLink;
import org.mailian.document.Verifications;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the examination was made: the keys by which the patient reads the report at home. */
@Service
@Transactional
public class ReportHandout {

    /**
     * A key that was just made.
     *
     * @param address where it opens the report; in this answer and nowhere else
     */
    public record NewReportLink(ReportLink link, String address) {}

    private final DiagnosisSteps steps;
    private final ReportLinks links;
    private final Verifications verifications;
    private final Journal journal;

    ReportHandout(DiagnosisSteps steps, ReportLinks links, Verifications verifications, Journal journal) {
        this.steps = steps;
        this.links = links;
        this.verifications = verifications;
        this.journal = journal;
    }

    /** @param days how long it lasts; null for as long as the region says. Refused: {@code diagnosis/not-handed-out}. */
    NewReportLink make(Caller caller, UUID id, @Nullable Integer days) {
        var opened = own(caller, id);
        if (!isHandedOut(opened)) {
            throw DiagnosisProblems.notHandedOut();
        }
        var now = steps.now();
        var lasting = Duration.ofDays(
                days == null ? opened.rules().rules().reportLink().days() : days);
        var token = SecretText.next();
        var link = links.add(caller, opened.diagnosis(), token, now, lasting);
        tell(caller, opened, "link-made", link.id());
        return new NewReportLink(link, verifications.page("/report-links/" + token));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<ReportLink> of(Caller caller, UUID id) {
        return links.of(own(caller, id).it().id());
    }

    /** Ends a key at once. Refused: {@code diagnosis/unknown-report-link}. */
    void revoke(Caller caller, UUID id, UUID link) {
        var opened = own(caller, id);
        if (!links.revoke(id, link, steps.now())) {
            throw DiagnosisProblems.unknownReportLink();
        }
        tell(caller, opened, "link-revoked", link);
    }

    private Opened own(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        if (opened.view().side() != Side.REQUESTER) {
            throw DiagnosisProblems.handedOutElsewhere();
        }
        return opened;
    }

    /** Once the patient may hold the paper, and while it holds. */
    private static boolean isHandedOut(Opened opened) {
        return HandedReports.handedOut(opened.diagnosis()).isPresent()
                && !HandedReports.WITHDRAWN.contains(opened.it().state());
    }

    private void tell(Caller caller, Opened opened, String what, UUID link) {
        journal.append(new Deed(
                new StreamId("case", opened.it().id()),
                DiagnosisWorkflow.KIND + "." + what,
                caller.actor(),
                steps.now(),
                Map.of("link", link),
                opened.it().audience()));
    }
}
