package org.mailian.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreement.Signature;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** No agreement in force that covers the parties, the service and the direction: no remote service. */
@Service
@Transactional
public class Agreements {

    /**
     * What is asked of an agreement: may {@code requester} ask {@code responder} for {@code service} in {@code direction} on a day in
     * China?
     *
     * @param requesterDepartment null when the institution asks as a whole; then only agreements of the institution count
     * @param service for example {@code referral}
     */
    public record Coverage(
            UUID requester,
            @Nullable UUID requesterDepartment,
            UUID responder,
            @Nullable UUID responderDepartment,
            String service,
            Direction direction,
            LocalDate on) {}

    /** See {@link Agreement}. */
    public record Draft(
            String number,
            @Nullable UUID consortium,
            Party requester,
            Party responder,
            boolean mutual,
            Set<String> services,
            Set<Direction> directions,
            LocalDate validFrom,
            LocalDate validUntil,
            JsonNode terms) {}

    private static final int LONGEST_TERMS = 20_000;

    private final AgreementTable table;
    private final Signers signers;
    private final Journal journal;
    private final Clock clock;

    Agreements(AgreementTable table, Signers signers, Journal journal, Clock clock) {
        this.table = table;
        this.signers = signers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The agreement in force that covers what is asked: one between departments before one between institutions. One statement. */
    @Transactional(readOnly = true)
    public Optional<Agreement> covering(Coverage asked) {
        return covering(asked, table.between(asked.requester(), asked.responder()));
    }

    /**
     * The same, or a refusal that says what is missing and who can sign it: {@code directory/no-agreement}, {@code
     * directory/agreement-unsigned}, {@code directory/agreement-not-yet}, {@code directory/agreement-expired}.
     */
    @Transactional(readOnly = true)
    public Agreement require(Coverage asked) {
        var between = table.between(asked.requester(), asked.responder());
        return covering(asked, between).orElseThrow(() -> signers.refusal(asked, nearest(asked, between)));
    }

    @Transactional(readOnly = true)
    public Agreement get(UUID agreement) {
        return table.get(agreement);
    }

    /** Writes a draft, which takes effect when both sides have signed it. It is not edited: draft another instead. */
    public UUID draft(Draft it, Actor by) {
        if (it.requester().institution().equals(it.responder().institution())) {
            throw DirectoryProblems.ownAgreement();
        }
        Register.requireOrder(it.validFrom(), it.validUntil());
        if (it.terms().toString().length() > LONGEST_TERMS) {
            throw DirectoryProblems.termsTooLong(LONGEST_TERMS);
        }
        var agreement = new Agreement(
                Ids.next(),
                it.number(),
                it.consortium(),
                it.requester(),
                it.responder(),
                it.mutual(),
                it.services(),
                it.directions(),
                it.validFrom(),
                it.validUntil(),
                it.terms(),
                AgreementState.DRAFT,
                Times.micros(clock.instant()),
                null,
                null,
                null,
                List.of());
        table.add(agreement);
        var kept = table.get(agreement.id());
        tell(
                kept,
                "agreement.drafted",
                by,
                Map.of("number", it.number(), "services", new TreeSet<>(it.services()), "digest", digest(kept)));
        return agreement.id();
    }

    /**
     * A practitioner signs for an institution; the second side's signature puts it in force. Refused: {@code directory/not-a-party},
     * {@code directory/already-signed}, {@code directory/agreement-ended}.
     */
    public Agreement sign(UUID agreement, UUID institution, UUID practitioner, Actor by) {
        var it = party(agreement, institution);
        if (it.isSignedBy(institution)) {
            throw DirectoryProblems.alreadySigned(it.number());
        }
        var now = Times.micros(clock.instant());
        var digest = digest(it);
        table.sign(agreement, new Signature(institution, practitioner, signers.name(practitioner), digest, now));
        if (!it.signatures().isEmpty()) {
            table.signed(agreement, now);
        }
        tell(
                it,
                "agreement.signed",
                by,
                Map.of("institution", institution, "practitioner", practitioner, "digest", digest));
        return table.get(agreement);
    }

    /** Either side ends it, with a reason; cases already running keep the agreement they were opened under. */
    public Agreement terminate(UUID agreement, UUID institution, String reason, Actor by) {
        var it = party(agreement, institution);
        table.terminated(agreement, reason, Times.micros(clock.instant()));
        tell(it, "agreement.terminated", by, Map.of("institution", institution, "reason", reason));
        return table.get(agreement);
    }

    private Agreement party(UUID agreement, UUID institution) {
        var it = table.lock(agreement);
        if (!it.isParty(institution)) {
            throw DirectoryProblems.notAParty(agreement);
        }
        if (it.state() == AgreementState.TERMINATED) {
            throw DirectoryProblems.agreementEnded(it.number());
        }
        return it;
    }

    static Optional<Agreement> covering(Coverage asked, List<Agreement> between) {
        return between.stream()
                .filter(it -> it.inForceOn(asked.on()) && it.speaksOf(asked))
                .max(Comparator.comparing(Agreement::bindsADepartment).thenComparing(Agreement::validUntil));
    }

    /** The one that would have covered it, were it signed or in its term. */
    static Optional<Agreement> nearest(Coverage asked, List<Agreement> between) {
        return between.stream()
                .filter(it -> it.speaksOf(asked))
                .max(Comparator.comparing((Agreement it) -> it.state() == AgreementState.DRAFT)
                        .thenComparing(Agreement::validUntil));
    }

    /** SHA-256 over everything that is agreed, in a fixed order; of an agreement as it was kept, for the table orders its terms. */
    private static String digest(Agreement it) {
        var text = String.join(
                "\n",
                it.number(),
                String.valueOf(it.requester()),
                String.valueOf(it.responder()),
                String.valueOf(it.mutual()),
                new TreeSet<>(it.services()).toString(),
                new TreeSet<>(it.directions()).toString(),
                it.validFrom() + "/" + it.validUntil(),
                it.terms().toString());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tell(Agreement it, String type, Actor by, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("agreement", it.id()),
                type,
                by,
                clock.instant(),
                facts,
                Set.of(it.requester().institution(), it.responder().institution())));
    }
}
