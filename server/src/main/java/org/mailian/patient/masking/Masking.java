package org.mailian.patient.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts something in the place of what identifies people, and leaves everything else as it is: age and sex too. */
public final class Masking {

    private static final String STARS = "***";
    private static final Pattern BIRTH_YEAR = Pattern.compile("(?<![0-9])((?:1[89]|20)[0-9]{2})");

    /** With which pseudonyms and what stands for numbers begin. */
    private static final List<String> FIRST_WORDS = List.of("患者", "家属", "医生", "机构", "证件号", "编号", "电话", "账号", "地址");

    private Masking() {}

    /** For one text by itself. */
    public static String apply(String text, Collection<IdentitySpan> accepted) {
        return apply(text, accepted, new Pseudonyms());
    }

    /**
     * The text without the accepted pieces.
     *
     * @param accepted what a person let pass or marked; where two overlap, both are covered
     * @param pseudonyms those of the pack; learns who comes first here
     */
    public static String apply(String text, Collection<IdentitySpan> accepted, Pseudonyms pseudonyms) {
        var masked = new StringBuilder(text.length());
        var place = 0;
        for (var it : apart(text, accepted)) {
            masked.append(text, place, it.start());
            masked.append(unrepeated(masked, instead(text, it, masked, pseudonyms)));
            place = it.end();
            if (place < text.length() && runsOn(masked.charAt(masked.length() - 1), text.charAt(place))) {
                masked.append(' ');
            }
        }
        return masked.append(text, place, text.length()).toString();
    }

    /** 患者 is not said twice where the text has said it already. */
    private static String unrepeated(CharSequence before, String instead) {
        var written = before.toString().stripTrailing();
        return FIRST_WORDS.stream()
                .filter(it -> instead.startsWith(it) && written.endsWith(it))
                .findFirst()
                .map(it -> instead.substring(it.length()))
                .orElse(instead);
    }

    private static List<IdentitySpan> apart(String text, Collection<IdentitySpan> accepted) {
        var apart = new ArrayList<IdentitySpan>();
        var end = 0;
        for (var it : accepted.stream()
                .sorted(Comparator.comparingInt(IdentitySpan::start)
                        .thenComparing(
                                Comparator.comparingInt(IdentitySpan::length).reversed()))
                .toList()) {
            if (it.end() > text.length()) {
                throw new IllegalArgumentException("A span behind the end of the text: " + it);
            }
            if (it.end() > end) {
                apart.add(new IdentitySpan(Math.max(it.start(), end), it.end(), it.kind(), it.sureness(), it.person()));
                end = it.end();
            }
        }
        return apart;
    }

    private static String instead(String text, IdentitySpan it, CharSequence before, Pseudonyms pseudonyms) {
        var piece = text.substring(it.start(), it.end());
        return switch (it.kind()) {
            case PATIENT_NAME, RELATIVE_NAME, STAFF_NAME, NAME, SENDER, INSTITUTION ->
                pseudonyms.of(it.kind(), it.person() == null ? piece : it.person());
            case IDENTITY_NUMBER, DOCUMENT_NUMBER -> labelled(before) ? STARS : "证件号" + STARS;
            case RECORD_NUMBER -> labelled(before) ? STARS : "编号" + STARS;
            case PHONE -> labelled(before) ? STARS : "电话" + STARS;
            case ACCOUNT -> labelled(before) ? STARS : "账号" + STARS;
            case ADDRESS -> labelled(before) ? STARS : "地址" + STARS;
            case BIRTH_DATE -> birth(piece);
            case BED -> piece.contains("床") ? "**床" : STARS;
        };
    }

    /** The year stays: with it the age can be told, without the day nobody can be found. */
    private static String birth(String piece) {
        var year = BIRTH_YEAR.matcher(Folded.fold(piece));
        return year.find() ? year.group(1) + "年**月**日" : STARS;
    }

    /** A label and a colon have said already what was here. */
    private static boolean labelled(CharSequence before) {
        var last = before.length() - 1;
        while (last >= 0 && Character.isWhitespace(before.charAt(last))) {
            last--;
        }
        return last >= 0
                && (before.charAt(last) == ':' || before.charAt(last) == '\uFF1A' || before.charAt(last) == '号');
    }

    private static boolean runsOn(char last, char next) {
        return last == '*' && next == '*'
                || Character.isDigit(last) && Character.isDigit(next)
                || last >= 'A' && last <= 'Z' && (next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z');
    }
}
