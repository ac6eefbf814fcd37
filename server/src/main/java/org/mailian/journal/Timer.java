package org.mailian.journal;

import java.time.Duration;

/**
 * Something to do again and again. Every bean of this type runs as a persistent recurring task: on one node at a time, late rather
 * than never after a time when no node ran, and again after the usual wait when it throws.
 */
public interface Timer {

    /** Stable for ever, unique. */
    String name();

    /** The wait from the end of one run to the start of the next. */
    Duration every();

    void run();
}
