package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTests {

    @Test
    void aNameIsFoundByEveryReading() {
        assertThat(Pinyin.full("重庆")).contains("chongqing", "zhongqing");
        assertThat(Pinyin.initials("重庆")).contains("cq", "zq");
    }

    @Test
    void lettersAndDigitsStayAndOtherSignsVanish() {
        assertThat(Pinyin.full("清溪120(北)")).contains("qingxi120bei");
        assertThat(Pinyin.initials("吕 Wei")).contains("lwei");
    }

    @Test
    void umlautIsTypedAsV() {
        assertThat(Pinyin.full("吕")).containsExactly("lv");
    }

    @Test
    void manyReadingsDoNotExplode() {
        assertThat(Pinyin.full("重重重重重重重重重重重重")).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void signsOfLikeAreTakenLiterally() {
        assertThat(Pinyin.pattern("50%_ ")).isEqualTo("%50\\%\\_%");
    }

    @Test
    void aSearchLineHoldsNameSpellingAndInitials() {
        assertThat(Pinyin.searchLine("清溪县人民医院", "Qingxi County Hospital"))
                .contains("清溪县人民医院", "qingxixianrenminyiyuan", "qxxrmyy", "qingxi county hospital");
    }
}
