package org.mailian.imaging;

import java.util.UUID;
import org.mailian.access.Caller;

/**
 * Who looks at studies. Everything that lists or hands out is asked by one, and shows what that one may see: a person or machine what
 * their institution owns or is granted for a case, the holder of a link its one study.
 */
public sealed interface Looker {

    /** Somebody signed in. */
    record Person(Caller caller) implements Looker {}

    /**
     * A registered machine of an institution.
     *
     * @param title how it calls itself
     */
    record Machine(UUID peer, UUID institution, String title) implements Looker {}

    /** Whoever holds a link that is in force. Made by {@link StudyLinks} only. */
    record Holder(UUID link, UUID study, String purpose) implements Looker {}

    static Looker of(Caller caller) {
        return new Person(caller);
    }

    static Looker of(Peer peer) {
        return new Machine(peer.id(), peer.institution(), peer.title());
    }
}
