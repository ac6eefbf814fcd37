package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MasksTests {

    @Test
    void nameKeepsTheFamilyName() {
        assertThat(Masks.name("张三")).isEqualTo("张*");
        assertThat(Masks.name("张三丰")).isEqualTo("张**");
        assertThat(Masks.name("欧阳锋")).isEqualTo("欧阳*");
        assertThat(Masks.name("欧阳")).isEqualTo("欧*");
        assertThat(Masks.name("李")).isEqualTo("李*");
        assertThat(Masks.name("𠮷田")).isEqualTo("𠮷*");
    }

    @Test
    void documentKeepsItsFirstAndLastSign() {
        assertThat(Masks.document("11010519491231002X")).isEqualTo("1****************X");
        assertThat(Masks.document("E12345678")).isEqualTo("E*******8");
        assertThat(Masks.document("123")).isEqualTo("***");
    }

    @Test
    void telephoneKeepsThreeAndFour() {
        assertThat(Masks.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masks.phone("051212345678")).isEqualTo("051*****5678");
        assertThat(Masks.phone("1234567")).isEqualTo("*******");
    }

    @Property
    void maskedNameHidesEverythingButTheFamilyName(@ForAll @NotBlank @StringLength(min = 2, max = 40) String name) {
        assertThat(Masks.name(name)).contains("*").isNotEqualTo(name.replace("*", "x"));
    }
}
