package org.mailian.kernel;

import java.util.UUID;

/**
 * Seals what must not lie open in the database or its backups with the one key of the installation. A sealed value is bound to its
 * field and its owner: copied to another row it does not open.
 */
public interface Sealing {

    byte[] seal(String field, UUID owner, byte[] plain);

    /** What {@link #seal} was given; fails where it was sealed with another key, for another owner, or changed since. */
    byte[] open(String field, UUID owner, byte[] sealed);
}
