package org.mailian.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How a Chinese name is typed: full pinyin (chongqing) or initials (cq), lower case, without tones, ü as v; every common reading. */
public final class Pinyin {

    /** A name of many characters with several readings each would have thousands of spellings; this many are kept. */
    private static final int MOST = 16;

    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {}

    /** Full spellings of the name, one for each combination of readings. Letters and digits stay, other signs vanish. */
    public static Set<String> full(String name) {
        return spellings(name, false);
    }

    /** First letters: of each Chinese character one, of other words everything. */
    public static Set<String> initials(String name) {
        return spellings(name, true);
    }

    /** One line to search in: the names as they are in lower case, then their full spellings and initials. */
    public static String searchLine(String... names) {
        var words = new LinkedHashSet<String>();
        for (var name : names) {
            words.add(name.toLowerCase(Locale.ROOT).strip());
            words.addAll(full(name));
            words.addAll(initials(name));
        }
        words.remove("");
        return String.join(" ", words);
    }

    /** The pattern that finds what a person typed in a {@link #searchLine}: for {@code like}, with the signs of {@code like} escaped. */
    public static String pattern(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).strip();
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Set<String> spellings(String name, boolean initials) {
        Set<String> spellings = Set.of("");
        for (var character : name.toLowerCase(Locale.ROOT).toCharArray()) {
            var readings = readings(character, initials);
            var longer = new LinkedHashSet<String>();
            for (var reading : readings) {
                for (var spelling : spellings) {
                    if (longer.size() < MOST) {
                        longer.add(spelling + reading);
                    }
                }
            }
            spellings = longer;
        }
        return spellings;
    }

    private static List<String> readings(char character, boolean initials) {
        if (character < 128) {
            return List.of(Character.isLetterOrDigit(character) ? String.valueOf(character) : "");
        }
        try {
            var readings = PinyinHelper.toHanyuPinyinStringArray(character, FORMAT);
            if (readings == null || readings.length == 0) {
                return List.of("");
            }
            return Arrays.stream(readings)
                    .map(it -> initials ? it.substring(0, 1) : it)
                    .distinct()
                    .toList();
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
