package org.mailian.journal;

import java.util.Set;

/**
 * Something made from the journal: notices, indicators, messages to other systems. Every bean of this type is shown every entry, in
 * commit order, in a transaction that also moves its cursor: what it writes to our database happens exactly once per entry. It runs
 * on one node at a time. Throwing rolls its batch back; the entry is tried again with growing waits and in the end laid on the
 * dead-letter desk, while later entries go on.
 */
public interface Projection {

    /** The name of its cursor: stable for ever, unique. A new name reads the journal from its first entry. */
    String name();

    /** The types it wants to see; empty for all. */
    Set<String> types();

    void apply(Entry entry);
}
