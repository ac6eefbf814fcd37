package org.mailian.meeting;

/**
 * How somebody is here, as their own browser says and everybody is shown.
 *
 * @param microphone heard
 * @param camera seen
 * @param screen shares a screen
 * @param weak the line is bad
 * @param audioOnly moving pictures were given up for the voice
 */
record Face(boolean microphone, boolean camera, boolean screen, boolean weak, boolean audioOnly) {

    static final Face NONE = new Face(false, false, false, false, false);
}
