package org.mailian.journal;

/** The end of a stream: its last position (0 when nothing is written yet) and that entry's hash. */
record Head(int position, String hash) {}
