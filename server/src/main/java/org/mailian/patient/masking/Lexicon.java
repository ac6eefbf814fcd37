package org.mailian.patient.masking;

import java.util.Set;

/** Words that are no names although they look like some: 高血压, 黄疸, 钟声. */
final class Lexicon {

    private static final Set<String> WORDS = Words.ORDINARY.all();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(1);

    private Lexicon() {}

    /** Whether a word begins here. */
    static boolean begins(CharSequence text, int place) {
        return longest(text, place) > 0;
    }

    /** Whether a word reaches over the beginning or the end of this piece: 高明 in 升高明显. */
    static boolean crosses(CharSequence text, int from, int to) {
        for (int place = Math.max(0, from - LONGEST); place < to; place++) {
            var end = place + longest(text, place);
            if (place < from && end > from || place < to && end > to) {
                return true;
            }
        }
        return false;
    }

    private static int longest(CharSequence text, int place) {
        for (int length = Math.min(LONGEST, text.length() - place); length > 1; length--) {
            if (WORDS.contains(text.subSequence(place, place + length).toString())) {
                return length;
            }
        }
        return 0;
    }
}
