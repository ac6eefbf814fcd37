package org.mailian.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 知情同意: a person is told, decides, and signs; in an emergency the patient is treated first and the signature follows (rules §2.1).
 * Decisions are added, never changed. The room that runs the case journals them with its own deed.
 */
@Service
public class Consents {

    private final ConsentTable table;
    private final ConsentRules rules;

    Consents(ConsentTable table, ConsentRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** What to tell the person, in the words of the caller's region, and the version of those words. */
    public Decision<ConsentTexts> texts(Caller caller) {
        return rules.texts(caller);
    }

    /**
     * Writes a decision down, with the version of the text in force. A deferred one is completed by AGREED or REFUSED; AGREED can be
     * withdrawn; anything else after a decision is refused with {@code patient/consent-already-decided}.
     *
     * <p>Also refused: {@code patient/unknown}, {@code patient/consent-incomplete}, {@code patient/relation-malformed}, {@code
     * patient/guardian-must-sign}, {@code patient/signature-unreadable}, {@code patient/phone-malformed}.
     */
    @Transactional
    public UUID record(Caller caller, ConsentRecord consent) {
        var textVersion = rules.check(caller, consent);
        var last = table.lock(consent.caseId(), consent.kind());
        ConsentRules.requireOrder(last.map(Consent::decision).orElse(null), consent.decision());
        return table.add(caller, consent, textVersion);
    }

    /** The last word on the referral of a case; empty when nobody was asked yet. For rooms that know the caller may see the case. */
    public Optional<Consent> of(UUID caseId) {
        return of(caseId, ConsentKind.REFERRAL);
    }

    public Optional<Consent> of(UUID caseId, ConsentKind kind) {
        return table.last(caseId, kind);
    }

    /** The signature as it was drawn, a PNG; empty for a stored file or none. */
    public Optional<byte[]> signature(UUID consent) {
        return table.signature(consent);
    }

    /** Cases of the caller's institution that were treated first and still owe a signature, the oldest first; 100 at most. */
    public List<Consent> owed(Caller caller) {
        return table.owed(caller.institution());
    }
}
