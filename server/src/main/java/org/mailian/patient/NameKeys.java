package org.mailian.patient;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mailian.kernel.Pinyin;

/**
 * What a name is found by. A family name is read as a family name (单 shan, 曾 zeng, 仇 qiu); characters of the given name in every
 * common reading. Names of several parts (阿依古丽·买买提, John Smith) are found by each part too.
 *
 * @param pinyin the first spelling in full, for showing and sorting
 * @param initials the initials of that spelling
 * @param tokens everything a search may begin with: the name, its spellings, its initials, its parts
 */
record NameKeys(String pinyin, String initials, Set<String> tokens) {

    private static final int MOST = 24;

    static NameKeys of(String name) {
        var whole = fold(name);
        var surname = name.substring(0, Math.min(name.length(), Surnames.length(name)));
        var given = name.substring(surname.length());
        var readings = Surnames.readings(surname);
        var full = readings.map(it -> joined(solid(it), Pinyin.full(given))).orElseGet(() -> Pinyin.full(name));
        var initials =
                readings.map(it -> joined(letters(it), Pinyin.initials(given))).orElseGet(() -> Pinyin.initials(name));
        var tokens = new LinkedHashSet<String>();
        tokens.add(whole);
        tokens.addAll(full);
        tokens.addAll(initials);
        for (var part : name.split("[·•・\\s.]+")) {
            if (!part.isBlank() && !part.equals(name)) {
                tokens.add(fold(part));
                tokens.addAll(Pinyin.full(part));
            }
        }
        tokens.remove("");
        return new NameKeys(
                full.iterator().next(),
                initials.iterator().next(),
                Set.copyOf(tokens.stream().limit(MOST).toList()));
    }

    /** A name or a typed text as it is compared: half-width, small letters, without dots and spaces, ü as v. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .replaceAll("[·•・\\s.'’-]", "");
    }

    private static List<String> solid(List<String> readings) {
        return readings.stream().map(it -> it.replace(" ", "")).toList();
    }

    private static Set<String> joined(Collection<String> heads, Set<String> tails) {
        var joined = new LinkedHashSet<String>();
        for (var head : heads) {
            for (var tail : tails) {
                joined.add(head + tail);
            }
        }
        return joined;
    }

    /** Syllables of a compound family name are written with a space: "yu chi". */
    private static List<String> letters(List<String> readings) {
        return readings.stream()
                .map(it -> Stream.of(it.split(" "))
                        .map(syllable -> syllable.substring(0, 1))
                        .collect(joining()))
                .distinct()
                .toList();
    }
}
