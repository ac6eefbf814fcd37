package org.mailian.meeting;

/**
 * The regional rules of meetings: pack {@code meeting}, national default in {@code policy/meeting.json}.
 *
 * @param meshLines up to how many lines pictures go from browser to browser
 * @param picture how large and how often
 * @param weak when a line counts as weak
 * @param guest how long a guest's link lasts
 * @param recording how long recordings are kept
 */
record MeetingRules(int meshLines, Picture picture, Weak weak, Guest guest, Recording recording) {

    static final String PACK = "meeting";

    /** What a camera is asked for; {@code kilobits} is the most one line may take a second. */
    record Picture(int width, int height, int frameRate, int kilobits) {}

    /**
     * A line is weak above this share of lost packets or below this bandwidth, for so many measurements in a row; it is well again
     * after as many good ones. Weak for twice as long, moving pictures are given up for the voice.
     *
     * @param loss 0 to 1
     * @param kilobits what the browser thinks it can send a second
     * @param measurements one every two seconds
     */
    record Weak(double loss, int kilobits, int measurements) {}

    /**
     * @param hours how long a link lasts when nobody says
     * @param mostHours and at the most
     */
    record Guest(int hours, int mostHours) {}

    /** @param years after which a recording is removed */
    record Recording(int years) {

        Recording {
            if (years < 3) {
                throw new IllegalArgumentException("Recordings are kept for 3 years at least");
            }
        }
    }
}
