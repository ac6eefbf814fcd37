package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineBreakerTests {

    /** Every character one wide, except that Latin letters are half. */
    private final LineBreaker breaker = new LineBreaker(
            text -> text.codePoints().mapToDouble(it -> it < 128 ? 0.5 : 1).sum());

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(breaker.lines("一二三四五。六七", 5)).containsExactly("一二三四", "五。六七");
        assertThat(breaker.lines("一二三四五)六七", 5)).containsExactly("一二三四", "五)六七");
        assertThat(breaker.lines("一二三四五\uFF0C六七", 5)).containsExactly("一二三四", "五\uFF0C六七");
        assertThat(breaker.lines("一二三四五\uFF09六七", 5)).containsExactly("一二三四", "五\uFF09六七");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(breaker.lines("一二三四(五六)", 5)).containsExactly("一二三四", "(五六)");
        assertThat(breaker.lines("一二三四\uFF08五六", 5)).containsExactly("一二三四", "\uFF08五六");
        assertThat(breaker.lines("一二三四《五六》", 5)).containsExactly("一二三四", "《五六》");
    }

    @Test
    void numbersAndWordsStayWhole() {
        assertThat(breaker.lines("血压高 150/95mmHg", 9)).containsExactly("血压高 150/95mmHg");
        assertThat(breaker.lines("今日血压是 150/95mmHg", 7)).containsExactly("今日血压是", "150/95mmHg");
    }

    @Test
    void aWordWiderThanALineIsBrokenAnyway() {
        assertThat(breaker.lines("abcdefghij", 2)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void aNewLineIsKept() {
        assertThat(breaker.lines("一\n\n二", 5)).containsExactly("一", "", "二");
        assertThat(breaker.lines("", 5)).containsExactly("");
    }

    @Property
    void nothingIsLostAndNoLineIsTooWide(
            @ForAll @StringLength(max = 60) @CharRange(from = '一', to = '十') @CharRange(from = 'a', to = 'c')
                    String text,
            @ForAll @IntRange(min = 2, max = 12) int widest) {
        var lines = breaker.lines(text, widest);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.codePoints()
                                .mapToDouble(it -> it < 128 ? 0.5 : 1)
                                .sum())
                        .isLessThanOrEqualTo(widest));
    }
}
