package org.mailian.directory;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.kernel.ShortMemory;
import org.mailian.policy.PolicyScope;
import org.springframework.stereotype.Component;

/** What the directory remembers of itself. Every change is journaled, and the journal tells every node to forget. */
@Component
class DirectoryMemory {

    private static final Set<String> OURS = Set.of("institution", "practitioner", "consortium");
    private static final Duration LASTING = Duration.ofSeconds(10);

    final ShortMemory<UUID, Institution> institutions = new ShortMemory<>(LASTING, 20_000);
    final ShortMemory<UUID, Department> departments = new ShortMemory<>(LASTING, 50_000);
    final ShortMemory<UUID, Practitioner> practitioners = new ShortMemory<>(LASTING, 50_000);
    final ShortMemory<UUID, PolicyScope> scopes = new ShortMemory<>(LASTING, 20_000);

    DirectoryMemory(LiveWire wire) {
        wire.subscribe(message -> {
            if (LiveMessage.RESYNC.equals(message.topic())
                    || OURS.contains(message.facts().getOrDefault("kind", ""))) {
                institutions.forget();
                departments.forget();
                practitioners.forget();
                scopes.forget();
            }
        });
    }

    /** Called by whoever writes, inside the transaction. */
    void forgetWithTransaction() {
        institutions.forgetWithTransaction();
        departments.forgetWithTransaction();
        practitioners.forgetWithTransaction();
        scopes.forgetWithTransaction();
    }
}
