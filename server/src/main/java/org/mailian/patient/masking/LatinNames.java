package org.mailian.patient.masking;

import static org.mailian.patient.masking.Sureness.LIKELY;
import static org.mailian.patient.masking.Sureness.POSSIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names in Latin letters: after a title or a label, with capitals. */
final class LatinNames {

    private static final String WORD = "[A-Z][A-Za-z'\u2019-]{1,20}";
    private static final String NAME = "(?<it>" + WORD + "(?:[ ^]{1,2}" + WORD + "){0,3})(?![A-Za-z])";

    /** Titles say that a name follows; labels need two words, because one may be anything. */
    private static final Map<Pattern, IdentityKind> PATTERNS = Map.of(
            Pattern.compile("(?<![A-Za-z])(?:Dr|Prof|Doctor|Professor)\\.?\\s" + NAME), IdentityKind.STAFF_NAME,
            Pattern.compile("(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss)\\.?\\s" + NAME), IdentityKind.NAME,
            Pattern.compile(
                            "(?:(?<![A-Za-z])(?:[Pp]atient(?:'s)?(?: [Nn]ame)?|PATIENT(?: NAME)?|Name|NAME)\\s?[:=]\\s?|姓名[:\\s]{1,2})"
                                    + "(?<it>" + WORD + "(?:[ ^,]{1,2}" + WORD + "){0,3})(?![A-Za-z])"),
                    IdentityKind.PATIENT_NAME);

    private static final Pattern PINYIN = Pattern.compile(
            "(?<![A-Za-z])(?<it>(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Zhou|Xu|Sun|Zhu|Guo|Luo|Gao|Zheng|Liang|Xie|Tang|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang)"
                    + " [A-Z][a-z]{1,5}(?:-?[a-z]{2,6})?)(?![A-Za-z])");

    private LatinNames() {}

    /** @param plain folded, with its capital letters */
    static List<IdentitySpan> find(String plain) {
        var found = new ArrayList<IdentitySpan>();
        PATTERNS.forEach((pattern, kind) -> pattern.matcher(plain)
                .results()
                .forEach(it -> found.add(span(it.start("it"), it.end("it"), kind, LIKELY, it.group("it")))));
        PINYIN.matcher(plain)
                .results()
                .forEach(it ->
                        found.add(span(it.start("it"), it.end("it"), IdentityKind.NAME, POSSIBLE, it.group("it"))));
        return found;
    }

    private static IdentitySpan span(int start, int end, IdentityKind kind, Sureness sureness, String name) {
        return new IdentitySpan(start, end, kind, sureness, name.toLowerCase(Locale.ROOT));
    }
}
