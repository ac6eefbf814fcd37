package org.mailian.patient.masking;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mailian.kernel.Pinyin;
import org.mailian.patient.Surnames;

/** The writings of one fact as patterns on folded text. */
final class KnownWritings {

    private static final String BETWEEN_SIGNS = "[\\s\u00B7\u2022.,_^/|*-]{0,3}";
    private static final String BETWEEN_DIGITS = "[\\s\u00B7._/,()-]{0,2}";
    private static final String[] DIGITS = {
        "[0\u3007\u96F6o]", "[1\u4E00\u5E7A\u58F9]", "[2\u4E8C\u8D30]", "[3\u4E09\u53C1]", "[4\u56DB\u8086]",
        "[5\u4E94\u4F0D]", "[6\u516D\u9646]", "[7\u4E03\u67D2]", "[8\u516B\u634C]", "[9\u4E5D\u7396]"
    };
    private static final Pattern PIECE =
            Pattern.compile("[^省市县区旗州镇乡村路街道里弄巷号组栋幢单元室屯庄]+(?:自治区|自治州|街道|单元|[省市县区旗州镇乡村路街道里弄巷号组栋幢室屯庄])?");

    private KnownWritings() {}

    /** The signs one after the other, with little or nothing between. */
    static String spread(String text) {
        var folded = Folded.fold(text).replaceAll("[\\s\u00B7\u2022.,_^/|*-]", "");
        return folded.codePoints()
                .mapToObj(it -> it >= '0' && it <= '9' ? DIGITS[it - '0'] : Pattern.quote(Character.toString(it)))
                .collect(joining(BETWEEN_SIGNS));
    }

    /** A number, its digits grouped or written out; a longer number it is part of is found too, unless the number is short. */
    static String number(String number) {
        var signs = Folded.fold(number).replaceAll("[^0-9a-z]", "");
        if (signs.length() < 4) {
            return "";
        }
        var pattern = signs.chars()
                .mapToObj(it ->
                        it >= '0' && it <= '9' ? DIGITS[it - '0'] : it == 'x' ? "[x\u00D7]" : Character.toString(it))
                .collect(joining(BETWEEN_DIGITS));
        return signs.length() >= 8 ? pattern : "(?<![0-9a-z])" + pattern + "(?![0-9a-z])";
    }

    static String word(String part) {
        return "(?<![a-z])" + spread(part) + "(?![a-z])";
    }

    /** The parts of a name in their order, or the last first. */
    static String swapped(String... parts) {
        var last = parts[parts.length - 1];
        var others = List.of(parts).subList(0, parts.length - 1).stream()
                .map(KnownWritings::spread)
                .collect(joining(BETWEEN_SIGNS));
        return spread(last) + BETWEEN_SIGNS + others;
    }

    /** The name in pinyin, the family name first or last; two syllables only as a word of its own. */
    static List<String> pinyin(String surname, String given) {
        var family = Surnames.readings(surname)
                .map(it -> alternatives(
                        it.stream().map(one -> one.replace(" ", BETWEEN_SIGNS)).toList()))
                .orElseGet(() -> syllables(surname));
        var names = syllables(given);
        if (given.codePointCount(0, given.length()) > 1) {
            return List.of(family + BETWEEN_SIGNS + names, names + BETWEEN_SIGNS + family);
        }
        return List.of(
                "(?<![a-z])" + family + BETWEEN_SIGNS + names + "(?![a-z])",
                "(?<![a-z])" + names + BETWEEN_SIGNS + family + "(?![a-z])");
    }

    private static String syllables(String characters) {
        return characters
                .codePoints()
                .mapToObj(it -> alternatives(Pinyin.full(Character.toString(it))))
                .collect(joining(BETWEEN_SIGNS));
    }

    private static String alternatives(Collection<String> readings) {
        return readings.stream().map(it -> it.replace("v", "(?:v|u|yu)")).collect(joining("|", "(?:", ")"));
    }

    /** Parts of an address that lead to the house: from the town down, with or without what stands before and behind. */
    static List<String> pieces(String address) {
        var pieces = PIECE.matcher(Folded.fold(address).replaceAll("\\s", ""))
                .results()
                .map(it -> it.group())
                .toList();
        var patterns = new ArrayList<String>();
        for (int index = 0; index < pieces.size(); index++) {
            var piece = pieces.get(index);
            if (piece.length() >= 3 && piece.matches(".*(?:镇|乡|村|路|街|街道|里|弄|巷|屯|庄)")) {
                var before = pieces.subList(0, index).stream()
                        .map(it -> "(?:" + spread(it) + BETWEEN_SIGNS + ")?")
                        .collect(joining());
                var behind = pieces.subList(index + 1, pieces.size()).stream()
                        .map(it -> "(?:" + BETWEEN_SIGNS + spread(it) + ")?")
                        .collect(joining());
                patterns.add(before + spread(piece) + behind);
            }
        }
        return patterns;
    }

    /** A day in figures, in characters or in English. */
    static String date(LocalDate day) {
        var year = day.getYear();
        var month = day.getMonthValue();
        var date = day.getDayOfMonth();
        var apart = "[\\s./年月-]{1,3}";
        var rest = apart + "0?\\s?" + month + apart + "0?\\s?" + date + "(?![0-9])日?";
        var figures = year + rest;
        var shorter = "(?<![0-9])%02d".formatted(year % 100) + rest;
        var compact = number("%04d%02d%02d".formatted(year, month, date));
        var turned = "(?<![0-9])0?" + date + "[\\s./-]{1,3}0?" + month + "[\\s./-]{1,3}" + year;
        var american = "(?<![0-9])0?" + month + "[\\s./-]{1,3}0?" + date + "[\\s./-]{1,3}" + year;
        var name =
                day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT) + "[a-z]{0,7}";
        var english = name + "[\\s.]{1,2}0?" + date + "(?:st|nd|rd|th)?[\\s,]{1,2}" + year + "|0?" + date
                + "(?:st|nd|rd|th)?[\\s.-]{1,2}" + name + "[\\s.,-]{1,2}" + year;
        var characters = written(year) + "\\s?年\\s?" + count(month) + "\\s?月\\s?" + count(date) + "\\s?日?";
        return String.join("|", figures, shorter, compact, turned, american, english, characters);
    }

    private static String written(int year) {
        return Integer.toString(year)
                .chars()
                .mapToObj(it -> it == '0' ? "[\u3007\u96F6o0]" : "[" + "〇一二三四五六七八九".charAt(it - '0') + "]")
                .collect(joining("\\s?"));
    }

    /** 三, 十, 十二, 二十, 三十一. */
    private static String count(int number) {
        var ones = "〇一二三四五六七八九";
        var tens = number / 10;
        var rest = number % 10;
        return (tens > 1 ? Character.toString(ones.charAt(tens)) : "")
                + (tens > 0 ? "十" : "")
                + (rest > 0 ? Character.toString(ones.charAt(rest)) : "");
    }
}
