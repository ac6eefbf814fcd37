package org.mailian.dicom.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in up to three ways of writing, each of up to five components between carets (PS3.5 section 6.2.1).
 *
 * @param alphabetic in a phonetic alphabet such as pinyin; empty if it is not written so
 * @param ideographic in characters such as Hanzi
 * @param phonetic in a syllabary such as Hiragana
 */
public record PersonName(String alphabetic, String ideographic, String phonetic) {

    private static final int COMPONENTS = 5;

    /** Reads one value of representation PN; what is behind a third equals sign is left out. */
    public static PersonName parse(String value) {
        var groups = value.split("=", -1);
        return new PersonName(group(groups, 0), group(groups, 1), group(groups, 2));
    }

    private static String group(String[] groups, int index) {
        return index < groups.length ? groups[index].strip() : "";
    }

    /** Family name, given name, middle name, prefix, suffix; without carets behind the last that is there. */
    public static String components(String... components) {
        if (components.length > COMPONENTS) {
            throw new IllegalArgumentException("A name has at most five components");
        }
        return trim(String.join("^", components), '^');
    }

    /** The five components of one way of writing. */
    public static List<String> components(String group) {
        var components = new ArrayList<>(List.of(group.split("\\^", COMPONENTS)));
        while (components.size() < COMPONENTS) {
            components.add("");
        }
        return List.copyOf(components);
    }

    /** As a value of representation PN. */
    public String value() {
        return trim(String.join("=", alphabetic, ideographic, phonetic), '=');
    }

    private static String trim(String text, char separator) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == separator) {
            end--;
        }
        return text.substring(0, end);
    }
}
