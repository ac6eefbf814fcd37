package org.mailian.notification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a notice into the reader's language. */
final class NoticeWording {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private NoticeWording() {}

    /** The title; for a kind the book no longer has, the number of the case or the kind itself. */
    static String title(NoticeBook book, String kind, Map<String, String> facts, Locale locale) {
        var notice = book.notices().get(kind);
        if (notice == null) {
            return facts.getOrDefault("number", kind);
        }
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return NAME.matcher(notice.title().in(english))
                .replaceAll(it -> Matcher.quoteReplacement(word(book, it, facts, english)));
    }

    private static String word(NoticeBook book, MatchResult match, Map<String, String> facts, boolean english) {
        var name = match.group(1);
        var fact = facts.getOrDefault(name, "");
        var words = book.words().get(name + "." + fact);
        if (words != null) {
            return words.in(english);
        }
        return english ? facts.getOrDefault(name + "En", fact) : fact;
    }
}
