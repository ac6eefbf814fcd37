package org.mailian.patient.masking;

import java.util.Set;

/** Where a Chinese name begins and how long it is, by the characters names are made of. */
final class NameShapes {

    private static final Set<String> FREQUENT = Words.NAMES.section("frequent surnames");
    private static final Set<String> RARE = Words.NAMES.section("surnames");
    private static final Set<String> WORDLIKE = Words.NAMES.section("surnames that are words");
    private static final Set<String> COMPOUND = Words.NAMES.section("compound surnames");
    private static final Set<String> GIVEN = Words.NAMES.section("given characters");
    private static final Set<String> NEVER = Words.NAMES.section("never in a given name");
    private static final Set<String> FOLLOWING = Words.NAMES.section("may follow a name");

    private NameShapes() {}

    /** How many characters of a family name stand here; 0 where none does. */
    static int surname(String text, int place) {
        for (int length = 4; length > 1; length--) {
            if (place + length <= text.length() && COMPOUND.contains(text.substring(place, place + length))) {
                return length;
            }
        }
        var sign = at(text, place);
        return FREQUENT.contains(sign) || RARE.contains(sign) ? 1 : 0;
    }

    static boolean frequent(String text, int place) {
        return FREQUENT.contains(at(text, place));
    }

    /** Whether the family name here is as often a word of another kind: 于, 时, 高. */
    static boolean wordlike(String text, int place) {
        return WORDLIKE.contains(at(text, place));
    }

    /** Where a whole name that begins here ends; -1 where there is none. */
    static int end(String text, int place) {
        var surname = surname(text, place);
        if (surname == 0 || Lexicon.begins(text, place)) {
            return -1;
        }
        var given = place + surname;
        if (possible(text, given)
                && possible(text, given + 1)
                && !goesOn(text, given + 1)
                && fits(text, place, given + 2)) {
            return given + 2;
        }
        return possible(text, given) && !goesOn(text, given) && fits(text, place, given + 1) ? given + 1 : -1;
    }

    /** Whether these characters, from a family name on, may be a name. */
    static boolean name(String text, int from, int to) {
        var given = from + surname(text, from);
        if (given == from
                || given >= to
                || to - given > 2
                || Lexicon.begins(text, from)
                || Lexicon.crosses(text, from, to)) {
            return false;
        }
        for (int place = given; place < to; place++) {
            if (!possible(text, place)) {
                return false;
            }
        }
        return fits(text, from, to);
    }

    /** Whether all of the given name are characters that are usual in one. */
    static boolean usual(String text, int from, int to) {
        for (int place = from; place < to; place++) {
            if (!GIVEN.contains(at(text, place))) {
                return false;
            }
        }
        return from < to;
    }

    static boolean han(String text, int place) {
        return place >= 0 && place < text.length() && Character.isIdeographic(text.charAt(place));
    }

    static boolean follows(String text, int place) {
        return !han(text, place) || FOLLOWING.contains(at(text, place));
    }

    private static boolean possible(String text, int place) {
        return han(text, place) && !NEVER.contains(at(text, place));
    }

    /** What may be a given name's character, or the beginning of what the sentence says next. */
    private static boolean goesOn(String text, int place) {
        return Lexicon.begins(text, place) || FOLLOWING.contains(at(text, place)) && han(text, place + 1);
    }

    private static boolean fits(String text, int from, int to) {
        return !wordlike(text, from) || usual(text, from + 1, to);
    }

    private static String at(String text, int place) {
        return place >= 0 && place < text.length() ? text.substring(place, place + 1) : "";
    }
}
