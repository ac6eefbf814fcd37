package org.mailian.patient.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MaskingTests {

    private static final List<KnownPerson> KNOWN = List.of(IdentitiesTests.PATIENT, IdentitiesTests.SON);
    private static final List<String> FACTS = List.of(
            "王小明",
            "980221195603121018",
            "mz26110087",
            "10000030007",
            "10000030014",
            "清溪县大岭镇鹰嘴岩村92号",
            "wangxiaoming",
            "19560312");

    @Test
    void everybodyKeepsOnePseudonymInAllTextsOfAPack() {
        var pseudonyms = new Pseudonyms();
        var first = "患者李建国，男，55岁，请张主任会诊。";
        var second = "张主任：李建国今日出院，陈志远医生送行。";

        assertThat(Masking.apply(first, Identities.find(first, List.of()), pseudonyms))
                .isEqualTo("患者甲，男，55岁，请医生A主任会诊。");
        assertThat(Masking.apply(second, Identities.find(second, List.of()), pseudonyms))
                .isEqualTo("医生A主任：患者甲今日出院，医生B医生送行。");
    }

    @Test
    void ageAndSexStayAndTheYearOfBirth() {
        var text = "姓名：赵淑芬 女 72岁 出生日期：1954年5月6日 住院号：20261120087 电话：13800001234";

        assertThat(Masking.apply(text, Identities.find(text, List.of())))
                .isEqualTo("姓名：患者甲 女 72岁 出生日期：1954年**月**日 住院号：*** 电话：***");
    }

    @Test
    void whatAPersonMarkedIsMaskedToo() {
        var text = "独眼龙来复查";

        assertThat(Masking.apply(text, List.of(IdentitySpan.marked(0, 3, IdentityKind.NAME))))
                .isEqualTo("某人1来复查");
    }

    @Test
    void overlappingPiecesAreBothCovered() {
        var text = "abcdef";
        var spans =
                List.of(IdentitySpan.marked(0, 4, IdentityKind.PHONE), IdentitySpan.marked(2, 5, IdentityKind.ADDRESS));

        assertThat(Masking.apply(text, spans)).isEqualTo("电话***地址***f");
    }

    @Test
    void pieceBehindTheEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Masking.apply("abc", List.of(IdentitySpan.marked(1, 4, IdentityKind.NAME))));
    }

    @Property(tries = 400)
    void noKnownFactIsLeftInAnyWriting(@ForAll("texts") String text) {
        var masked = Masking.apply(text, Identities.find(text, KNOWN));
        var compared = Folded.fold(masked).replaceAll("[\\s\u00B7.,_^/|()-]", "");

        assertThat(FACTS).as(text + " -> " + masked).noneMatch(compared::contains);
    }

    @Property(tries = 400)
    void whatIsMaskedIsNotFoundAgain(@ForAll("texts") String text) {
        var masked = Masking.apply(text, Identities.find(text, KNOWN));

        assertThat(Identities.find(masked, KNOWN)).as(text + " -> " + masked).isEmpty();
    }

    @Property(tries = 300)
    void everyOtherCharacterStaysInItsPlace(
            @ForAll("texts") String text, @ForAll @Size(max = 5) List<@IntRange(max = 60) Integer> starts) {
        var spans = new ArrayList<IdentitySpan>();
        var place = 0;
        for (var gap : starts) {
            var start = place + gap;
            if (start + 2 <= text.length()) {
                spans.add(IdentitySpan.marked(start, start + 2, IdentityKind.ADDRESS));
                place = start + 2;
            }
        }
        var masked = Masking.apply(text, spans);

        var from = 0;
        var at = 0;
        for (var it : spans) {
            var kept = text.substring(from, it.start());
            assertThat(masked.startsWith(kept, at)).as(masked).isTrue();
            at = masked.indexOf("***", at + kept.length()) + 3;
            if (it.end() < text.length() && text.charAt(it.end()) == '*') {
                at++;
            }
            from = it.end();
        }
        assertThat(masked).endsWith(text.substring(from));
    }

    /** Sentences of medicine with the known facts among them, each in one of its writings. */
    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "患者",
                "，男，68岁，",
                "高血压10年",
                "。",
                " ",
                "其子",
                "签字",
                "电话：",
                "住址：",
                "身份证号：",
                "今晨",
                "白细胞15.2",
                "\n",
                "请张主任会诊",
                "出生于",
                "，",
                "（",
                "）",
                "李建国",
                "12床",
                "：",
                "家属",
                "与",
                "医生",
                "2026-11-20",
                "a",
                "7",
                "某",
                "*",
                "第三方");
        var facts = Arbitraries.of(
                        "王小明",
                        "wang xiaoming",
                        "Xiaoming WANG",
                        "980221195603121018",
                        "MZ26110087",
                        "10000030007",
                        "10000030014",
                        "清溪县大岭镇鹰嘴岩村92号",
                        "1956-03-12",
                        "1956年3月12日",
                        "19560312",
                        "王建",
                        "王大爷")
                .flatMap(MaskingTests::written);
        return Arbitraries.frequencyOf(Tuple.of(3, words), Tuple.of(1, facts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(it -> String.join("", it));
    }

    private static Arbitrary<String> written(String fact) {
        return Arbitraries.integers().between(0, 3).map(way -> switch (way) {
            case 1 -> wide(fact);
            case 2 -> fact.matches(".{6}.*[0-9].*") ? fact.substring(0, 6) + " " + fact.substring(6) : fact;
            case 3 -> fact.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", "\u3000");
            default -> fact;
        });
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(it -> Character.toString(it > ' ' && it < 0x7F ? (char) (it + 0xFEE0) : (char) it))
                .reduce("", String::concat);
    }
}
