package org.mailian.patient.masking;

import static org.mailian.patient.masking.IdentityKind.NAME;
import static org.mailian.patient.masking.IdentityKind.PATIENT_NAME;
import static org.mailian.patient.masking.IdentityKind.RELATIVE_NAME;
import static org.mailian.patient.masking.IdentityKind.SENDER;
import static org.mailian.patient.masking.IdentityKind.STAFF_NAME;
import static org.mailian.patient.masking.Sureness.CERTAIN;
import static org.mailian.patient.masking.Sureness.LIKELY;
import static org.mailian.patient.masking.Sureness.POSSIBLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chinese names nobody told us, by what stands beside them. */
final class NameRules {

    private static final Set<String> NOBODY = Words.CONTEXTS.section("says that nobody is named");
    private static final Map<IdentityKind, Pattern> LABELS = labels();
    private static final Pattern ANY_HAN = Pattern.compile("\\p{IsHan}{2,4}(?!\\p{IsHan})");
    private static final Pattern TITLE = Pattern.compile("(?<staff>" + Words.CONTEXTS.pattern("titles of staff") + ")|"
            + Words.CONTEXTS.pattern("titles of people"));
    private static final Pattern DESCRIBED = Pattern.compile(
            "(?<![\\p{IsHan}])(?<it>\\p{IsHan}{2,4})[\\s,(\u3001/]{0,3}(?:(?:男|女)性?(?=[\\s,(\u3001/0-9)]|患者|$)|[0-9]{1,3}\\s?岁)");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?<it>(?<surname>\\p{IsHan}{1,2})(?:某某?|[\u00D7\u25CB\u3007]{1,3}|\\*{1,2}|x{2,3}(?![a-z]))(?:\\p{IsHan}(?![\\p{IsHan}]))?)");
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{IsHan}\u00B7\u2022\u30FB])(?<it>\\p{IsHan}{2,9}(?:[\u00B7\u2022\u30FB]\\p{IsHan}{2,9}){1,3})(?![\u00B7\u2022\u30FB])");
    private static final Pattern FAMILIAR =
            Pattern.compile("(?<!\\p{IsHan})[老小](?<it>\\p{IsHan})(?=\\P{IsHan}|$|[说讲今昨来的诉他她他血又还要在有])");
    private static final Pattern CALLED = Pattern.compile("(?<![a-z0-9])@(?<it>[^\\s@,:;!?\u3001\u3002\uFFFC]{1,20})");

    private NameRules() {}

    static List<IdentitySpan> find(String text) {
        var found = new ArrayList<IdentitySpan>();
        LABELS.forEach((kind, label) -> label.matcher(text)
                .results()
                .forEach(it -> labelled(text, it.end(), it.group().matches("(?s).*[:(].*|.*名\\s+"), kind, found)));
        TITLE.matcher(text)
                .results()
                .forEach(it -> titled(text, it.start(), it.group("staff") != null ? STAFF_NAME : NAME, found));
        DESCRIBED.matcher(text).results().forEach(it -> {
            if (NameShapes.name(text, it.start("it"), it.end("it"))) {
                found.add(span(text, it.start("it"), it.end("it"), PATIENT_NAME, LIKELY));
            }
        });
        HIDDEN.matcher(text)
                .results()
                .forEach(it -> hidden(text, it.start("surname"), it.end("surname"), it.end("it"), found));
        DOTTED.matcher(text)
                .results()
                .forEach(it ->
                        found.add(span(text, it.start("it"), it.end("it"), kindBefore(text, it.start("it")), LIKELY)));
        FAMILIAR.matcher(text).results().forEach(it -> {
            var from = it.start("it");
            if (NameShapes.frequent(text, from)
                    && !NameShapes.wordlike(text, from)
                    && !Lexicon.begins(text, from - 1)) {
                found.add(span(text, from, from + 1, NAME, LIKELY));
            }
        });
        CALLED.matcher(text)
                .results()
                .forEach(it -> found.add(span(text, it.start("it"), it.end("it"), SENDER, LIKELY)));
        bare(text, found);
        return found;
    }

    /** 患者王小明, 姓名: 王小明, 家属: 李红、张军. */
    private static void labelled(String text, int place, boolean colon, IdentityKind kind, List<IdentitySpan> into) {
        if (!colon && Lexicon.crosses(text, place, place + 1)) {
            return; // the label is a part of a word: 其子 in 其子宫
        }
        var end = NameShapes.end(text, place);
        if (end < 0 && colon) {
            var run = ANY_HAN.matcher(text).region(place, text.length());
            if (run.lookingAt() && NameShapes.surname(text, place) > 0 && !NOBODY.contains(run.group())) {
                end = NameShapes.name(text, place, run.end()) ? run.end() : -1;
            }
        }
        if (end < 0 || NOBODY.contains(text.substring(place, end))) {
            return;
        }
        into.add(span(text, place, end, kind, colon ? CERTAIN : LIKELY));
        if (end < text.length() && "\u3001/和及与".indexOf(text.charAt(end)) >= 0) {
            var next = NameShapes.end(text, end + 1);
            if (next > 0 && NameShapes.usual(text, end + 2, next)) {
                into.add(span(text, end + 1, next, kind, LIKELY));
            }
        }
    }

    /** 王主任, 王建国主任, 李阿姨. */
    private static void titled(String text, int end, IdentityKind kind, List<IdentitySpan> into) {
        for (int length = 4; length > 1; length--) {
            var from = end - length;
            if (from >= 0
                    && NameShapes.name(text, from, end)
                    && (length > 2 || !NameShapes.frequent(text, end - 1))
                    && (!NameShapes.han(text, from - 1)
                            || NameShapes.usual(text, from + NameShapes.surname(text, from), end))) {
                into.add(span(text, from, end, kind, LIKELY));
                return;
            }
        }
        for (int length = 2; length > 0; length--) {
            var from = end - length;
            if (from >= 0
                    && NameShapes.surname(text, from) == length
                    && !Lexicon.crosses(text, from, end)
                    && !Lexicon.begins(text, from)) {
                into.add(span(text, from, end, kind, NameShapes.wordlike(text, from) ? POSSIBLE : LIKELY));
                return;
            }
        }
    }

    /** 王某某, 欧阳某, 李xx, 王*明. */
    private static void hidden(String text, int from, int to, int end, List<IdentitySpan> into) {
        var start = to - from == 2 && NameShapes.surname(text, from) != 2 ? to - 1 : from;
        if (NameShapes.surname(text, start) == to - start && !Lexicon.crosses(text, start, to)) {
            into.add(span(
                    text, start, end, kindBefore(text, start), NameShapes.wordlike(text, start) ? POSSIBLE : LIKELY));
        }
    }

    /** A name that stands alone between other signs, of usual characters. */
    private static void bare(String text, List<IdentitySpan> into) {
        for (int place = 0; place < text.length(); place++) {
            if (!NameShapes.han(text, place) || NameShapes.han(text, place - 1)) {
                continue;
            }
            var surname = NameShapes.surname(text, place);
            var end = surname == 0 ? -1 : NameShapes.end(text, place);
            var given = place + surname;
            if (end > 0
                    && (end - given == 2 || surname > 1)
                    && (surname > 1 || NameShapes.frequent(text, place))
                    && NameShapes.usual(text, given, end)
                    && NameShapes.follows(text, end)) {
                into.add(span(text, place, end, NAME, POSSIBLE));
            }
        }
    }

    /** What the label says that stands directly before a name. */
    private static IdentityKind kindBefore(String text, int place) {
        for (var it : LABELS.entrySet()) {
            var label = it.getValue().matcher(text).region(Math.max(0, place - 12), place);
            while (label.find()) {
                if (label.end() == place) {
                    return it.getKey();
                }
            }
        }
        return NAME;
    }

    private static IdentitySpan span(String text, int from, int to, IdentityKind kind, Sureness sureness) {
        return new IdentitySpan(from, to, kind, sureness, text.substring(from, to));
    }

    private static Map<IdentityKind, Pattern> labels() {
        var labels = new LinkedHashMap<IdentityKind, Pattern>();
        labels.put(PATIENT_NAME, label("labels of patients"));
        labels.put(RELATIVE_NAME, label("labels of relatives"));
        labels.put(STAFF_NAME, label("labels of staff"));
        labels.put(NAME, label("labels of anybody"));
        return labels;
    }

    private static Pattern label(String section) {
        return Pattern.compile(Words.CONTEXTS.pattern(section) + "(?:姓名)?(?:是|为|系|叫)?[\\s:(\u201C\"]{0,3}");
    }
}
