package org.mailian.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.SecretText;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Side;
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

    /**
     * The keys of a case.
     *
     * @param days how long the region lets one last when nobody says
     */
    public record ReportLinkList(int days, List<ReportLink> links) {}

    /**
     * A case whose report may be handed out.
     *
     * @param view as the caller sees it
     * @param handedOut the patient may hold the paper, and it holds
     */
    public record Handable(CaseDesk.View view, boolean handedOut) {}

    private final DiagnosisPolicy policy;
    private final ReportLinks links;
    private final Verifications verifications;
    private final Journal journal;

    ReportHandout(DiagnosisPolicy policy, ReportLinks links, Verifications verifications, Journal journal) {
        this.policy = policy;
        this.links = links;
        this.verifications = verifications;
        this.journal = journal;
    }

    /** @param days how long it lasts; null for as long as the region says. Refused: {@code diagnosis/not-handed-out}. */
    public NewReportLink make(Caller caller, Handable of, @Nullable Integer days) {
        var it = own(of);
        if (!of.handedOut()) {
            throw DiagnosisProblems.notHandedOut();
        }
        var lasting = Duration.ofDays(days == null ? rules(it).reportLink().days() : days);
        var token = SecretText.next();
        var link = links.add(caller, it, token, policy.now(), lasting);
        tell(caller, it, "link-made", link.id());
        return new NewReportLink(link, verifications.page("/report-links/" + token));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public ReportLinkList of(Handable of) {
        var it = own(of);
        return new ReportLinkList(rules(it).reportLink().days(), links.of(it.id()));
    }

    /** Ends a key at once. Refused: {@code diagnosis/unknown-report-link}. */
    public void revoke(Caller caller, Handable of, UUID link) {
        var it = own(of);
        if (!links.revoke(it.id(), link, policy.now())) {
            throw DiagnosisProblems.unknownReportLink();
        }
        tell(caller, it, "link-revoked", link);
    }

    private DiagnosisRules rules(Case it) {
        return policy.of(it.requester().institution().id()).rules();
    }

    /** Reports are handed out where the patient is. */
    private static Case own(Handable of) {
        if (of.view().side() != Side.REQUESTER) {
            throw DiagnosisProblems.handedOutElsewhere();
        }
        return of.view().it();
    }

    private void tell(Caller caller, Case it, String what, UUID link) {
        journal.append(new Deed(
                new StreamId("case", it.id()),
                it.kind() + "." + what,
                caller.actor(),
                policy.now(),
                Map.of("link", link),
                it.audience()));
    }
}
