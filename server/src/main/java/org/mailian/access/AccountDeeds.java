package org.mailian.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an account, for the journal: stream {@code account}. Never a password, not even its hash. */
@Component
class AccountDeeds {

    private final Journal journal;
    private final Clock clock;

    AccountDeeds(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void opened(UUID account, String username, UUID practitioner, Actor by) {
        tell(account, "account.opened", by, Map.of("username", username, "practitioner", practitioner));
    }

    void withdrawn(UUID account, @Nullable String reason, Actor by) {
        tell(account, "account.withdrawn", by, reason == null ? Map.of() : Map.of("reason", reason));
    }

    void passwordReset(UUID account, Actor by) {
        tell(account, "account.password-reset", by, Map.of());
    }

    void passwordChanged(UUID account, Actor by) {
        tell(account, "account.password-changed", by, Map.of());
    }

    void signedIn(Caller caller, String address) {
        tell(caller.account(), "account.signed-in", caller.actor(), Map.of("post", caller.post(), "address", address));
    }

    void signedOut(Caller caller) {
        tell(caller.account(), "account.signed-out", caller.actor(), Map.of());
    }

    void postSwitched(Caller caller, UUID post) {
        tell(caller.account(), "account.post-switched", caller.actor(), Map.of("from", caller.post(), "to", post));
    }

    /** In a transaction of its own: the refusal that follows must not undo it. */
    @Transactional
    public void lockedOut(UUID account, String address) {
        tell(account, "account.locked-out", Actor.system(), Map.of("address", address));
    }

    /** Nobody else's business: the audience is empty. */
    private void tell(UUID account, String type, Actor by, Map<String, ?> facts) {
        journal.append(new Deed(new StreamId("account", account), type, by, clock.instant(), facts, Set.of()));
    }
}
