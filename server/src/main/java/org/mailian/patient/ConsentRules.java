package org.mailian.patient;

import static org.mailian.patient.ConsentDecision.AGREED;
import static org.mailian.patient.ConsentDecision.DEFERRED;
import static org.mailian.patient.ConsentDecision.WITHDRAWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Decision;
import org.mailian.policy.Policies;
import org.springframework.stereotype.Component;

/** When a consent is whole: who must sign, how, and in which order decisions follow. */
@Component
class ConsentRules {

    static final String PACK = "consent";
    static final int LARGEST_SIGNATURE = 200 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String THE_PATIENT = "01";

    private final Policies policies;
    private final Directory directory;
    private final Sights sights;
    private final Clock clock;

    ConsentRules(Policies policies, Directory directory, Sights sights, Clock clock) {
        this.policies = policies;
        this.directory = directory;
        this.sights = sights;
        this.clock = clock;
    }

    Decision<ConsentTexts> texts(Caller caller) {
        return policies.in(PACK, ConsentTexts.class, directory.policyScope(caller.institution()), today());
    }

    /** Refuses what is not whole; answers the version of the text the person was told. */
    String check(Caller caller, ConsentRecord it) {
        var patient = sights.summary(caller.institution(), it.patient());
        var texts = texts(caller);
        requireReason(it);
        if (it.decision() != DEFERRED) {
            requireSigner(it);
            requireGuardian(it, patient, texts.rules().guardianBelowAge());
        }
        requireSignature(it);
        return texts.version();
    }

    /** A decision stands until it is withdrawn; a deferred one waits for the real one. */
    static void requireOrder(@Nullable ConsentDecision last, ConsentDecision next) {
        var allowed = switch (next) {
            case DEFERRED -> last == null;
            case AGREED, REFUSED -> last != AGREED;
            case WITHDRAWN -> last == AGREED;
        };
        if (!allowed) {
            throw last == null || next == WITHDRAWN
                    ? PatientProblems.nothingToWithdraw()
                    : PatientProblems.alreadyDecided(last.name());
        }
    }

    private static void requireReason(ConsentRecord it) {
        var needed = it.decision() == DEFERRED || it.decision() == WITHDRAWN;
        if (needed && (it.reason() == null || it.reason().isBlank())) {
            throw PatientProblems.consentIncomplete("reason");
        }
        if (it.reason() != null && (it.reason().length() > 500 || it.reason().indexOf('\0') >= 0)) {
            throw PatientProblems.textMalformed("reason");
        }
    }

    private static void requireSigner(ConsentRecord it) {
        if (it.how() == null) {
            throw PatientProblems.consentIncomplete("how");
        }
        if (it.signer() == null || it.signer().isBlank() || it.signer().length() > 100) {
            throw PatientProblems.consentIncomplete("signer");
        }
        if (it.relation() == null) {
            throw PatientProblems.consentIncomplete("relation");
        }
        if (!it.relation().matches("[0-9]{2}")) {
            throw PatientProblems.relationMalformed();
        }
        if (it.phone() != null && !it.phone().isBlank()) {
            Numbers.phone(it.phone());
        }
    }

    private void requireGuardian(ConsentRecord it, PatientSummary patient, int age) {
        var child = patient.birthDate().isAfter(today().minusYears(age));
        if (child && THE_PATIENT.equals(it.relation())) {
            throw PatientProblems.guardianMustSign(age);
        }
    }

    private static void requireSignature(ConsentRecord it) {
        var drawn = it.signature();
        if (it.how() == ConsentForm.TABLET_SIGNATURE && drawn == null && it.signatureFile() == null) {
            throw PatientProblems.consentIncomplete("signature");
        }
        if (drawn != null
                && (drawn.length > LARGEST_SIGNATURE
                        || drawn.length <= PNG.length
                        || !Arrays.equals(drawn, 0, PNG.length, PNG, 0, PNG.length))) {
            throw PatientProblems.signatureUnreadable(LARGEST_SIGNATURE);
        }
    }

    private LocalDate today() {
        return Times.dayInChina(clock.instant());
    }
}
