package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameKeysTests {

    @Test
    void nameIsFoundByCharactersPinyinAndInitials() {
        var keys = NameKeys.of("张伟");

        assertThat(keys.tokens()).contains("张伟", "zhangwei", "zw");
        assertThat(keys.pinyin()).isEqualTo("zhangwei");
        assertThat(keys.initials()).isEqualTo("zw");
    }

    @Test
    void familyNamesAreReadAsFamilyNames() {
        assertThat(NameKeys.of("单红").pinyin()).isEqualTo("shanhong");
        assertThat(NameKeys.of("曾志").pinyin()).isEqualTo("zengzhi");
        assertThat(NameKeys.of("仇英").pinyin()).isEqualTo("qiuying");
        assertThat(NameKeys.of("解明").pinyin()).isEqualTo("xieming");
        assertThat(NameKeys.of("查良").pinyin()).isEqualTo("zhaliang");
        assertThat(NameKeys.of("单红").tokens()).doesNotContain("danhong", "chanhong");
    }

    @Test
    void familyNamesReadInTwoWaysAreFoundByBoth() {
        assertThat(NameKeys.of("覃山").tokens()).contains("qinshan", "tanshan", "qs", "ts");
    }

    @Test
    void familyNamesOfTwoCharactersHaveTwoInitials() {
        assertThat(NameKeys.of("尉迟恭").tokens()).contains("yuchigong", "ycg");
        assertThat(NameKeys.of("万俟卨").pinyin()).startsWith("moqi");
        assertThat(NameKeys.of("欧阳修").tokens()).contains("ouyangxiu", "oyx");
    }

    @Test
    void givenNamesAreFoundByEveryReading() {
        assertThat(NameKeys.of("王乐").tokens()).contains("wangle", "wangyue");
    }

    @Test
    void partsOfALongNameAreFoundToo() {
        var keys = NameKeys.of("阿依古丽·买买提");

        assertThat(keys.tokens()).contains("阿依古丽买买提", "买买提", "maimaiti");
        assertThat(NameKeys.of("John Smith").tokens()).contains("johnsmith", "smith");
    }

    @Test
    void umlautAndWidthDoNotMatter() {
        assertThat(NameKeys.of("吕布").tokens()).contains("lvbu");
        assertThat(NameKeys.fold("LÜ Bu")).isEqualTo("lvbu");
        assertThat(NameKeys.fold("ZHANG-san")).isEqualTo("zhangsan");
    }

    @Property
    void everyNameHasItselfAsAKeyAndNotTooMany(@ForAll @NotBlank @StringLength(max = 100) String name) {
        assertThat(NameKeys.of(name).tokens()).hasSizeLessThanOrEqualTo(24);
    }
}
