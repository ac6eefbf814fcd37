package org.mailian.patient;

/**
 * Seals bytes so that they can be neither read nor moved nor changed unnoticed. {@code context} says what the bytes are and whose;
 * only with the same context are they opened again.
 */
interface SealingCipher {

    /** Stands before everything this cipher sealed; never given to another cipher. */
    byte mark();

    byte[] seal(byte[] plain, byte[] context);

    /** @throws SealBroken when it was not sealed so, with this key, in this context */
    byte[] open(byte[] sealed, byte[] context);

    /** What lies in the database is not what was sealed: a wrong key, or somebody changed it. */
    final class SealBroken extends RuntimeException {

        SealBroken(Exception cause) {
            super("A sealed value cannot be opened", cause);
        }
    }
}
