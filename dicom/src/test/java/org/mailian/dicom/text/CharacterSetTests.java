package org.mailian.dicom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharacterSetTests {

    /** The terms, a text, and where the standard or its annexes show them, the bytes. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("ISO_IR 100", "Buc^Jérôme", "4275635e4ae972f46d65"),
                Arguments.of("ISO_IR 101", "Wałęsa", "5761b3ea7361"),
                Arguments.of("ISO_IR 109", "Ħamrun", "a1616d72756e"),
                Arguments.of("ISO_IR 110", "Ķegums", "d36567756d73"),
                Arguments.of("ISO_IR 144", "Люкceмбypг", "bbeeda6365dcd17970d3"),
                Arguments.of("ISO_IR 127", "قباني^لنزار", "e2c8c7e6ea5ee4e6d2c7d1"),
                Arguments.of("ISO_IR 126", "Διονυσιος", "c4e9efedf5f3e9eff2"),
                Arguments.of("ISO_IR 138", "שרון^דבורה", "f9f8e5ef5ee3e1e5f8e4"),
                Arguments.of("ISO_IR 148", "Çavuşoğlu", "c7617675fe6ff06c75"),
                Arguments.of("ISO_IR 166", "กขค", "a1a2a4"),
                Arguments.of("ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ", "d4cfc0de5ec0dbb3"),
                Arguments.of("ISO_IR 192", "Wang^XiaoDong=王^小東", "57616e675e5869616f446f6e673de78e8b5ee5b08fe69db1"),
                Arguments.of("GB18030", "Wang^XiaoDong=王^小东", "57616e675e5869616f446f6e673dcdf55ed0a1b6ab"),
                Arguments.of("GBK", "张^伟=繁體", "d5c55eceb03db7b1f377"),
                Arguments.of(
                        "\\ISO 2022 IR 87",
                        "Yamada^Tarou=山田^太郎=やまだ^たろう",
                        "59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d1b24422464245e24401b28425e1b2442243f246d24261b2842"),
                Arguments.of(
                        "ISO 2022 IR 13\\ISO 2022 IR 87",
                        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
                        "d4cfc0de5ec0dbb33d1b24423b3345441b284a5e1b244242404f3a1b284a3d1b24422464245e24401b284a5e1b2442243f246d24261b284a"),
                Arguments.of(
                        "\\ISO 2022 IR 149",
                        "Hong^Gildong=洪^吉洞=홍^길동",
                        "486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf"),
                Arguments.of(
                        "\\ISO 2022 IR 58",
                        "Zhang^XiaoDong=张^小东",
                        "5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void textBecomesBytesAndBytesBecomeText(String terms, String text, String hex) {
        var set = set(terms);

        assertThat(set.decode(HexFormat.of().parseHex(hex), true)).isEqualTo(text);
        assertThat(HexFormat.of().formatHex(set.encode(text, true))).isEqualTo(hex);
    }

    @Test
    void supplementaryKanjiHaveTheirOwnEscape() {
        var set = set("\\ISO 2022 IR 87\\ISO 2022 IR 159");

        var bytes = set.encode("鷗^山", true);

        assertThat(HexFormat.of().formatHex(bytes)).startsWith("1b242844").contains("1b28425e1b2442");
        assertThat(set.decode(bytes, true)).isEqualTo("鷗^山");
    }

    @Test
    void aBackslashInsideOfACharacterIsNoDelimiter() {
        var gbk = set("GBK");
        var bytes = gbk.encode("乗\\东", false);

        assertThat(bytes[1]).isEqualTo((byte) '\\');
        assertThat(gbk.decode(bytes, false)).isEqualTo("乗\\东");
    }

    @Test
    void eachValueBeginsWithTheFirstSetAgain() {
        var set = set("\\ISO 2022 IR 149");

        assertThat(set.decode(HexFormat.of().parseHex("1b242943c8ab5cc8ab"), false))
                .isEqualTo("홍\\\uFFFD\uFFFD");
    }

    @Test
    void theDefaultRepertoireReadsLatinAndWritesAsciiOnly() {
        assertThat(CharacterSet.DEFAULT.decode(new byte[] {(byte) 0xE9}, false)).isEqualTo("é");
        assertThatExceptionOfType(UnencodableText.class)
                .isThrownBy(() -> CharacterSet.DEFAULT.encode("é", false))
                .withMessage("The character U+00E9 is not in ISO_IR 6");
    }

    @ParameterizedTest
    @MethodSource("unencodable")
    void whatASetCannotExpressIsRefusedByName(String terms, String text, String message) {
        assertThatExceptionOfType(UnencodableText.class)
                .isThrownBy(() -> set(terms).encode(text, false))
                .withMessage(message);
    }

    static Stream<Arguments> unencodable() {
        return Stream.of(
                Arguments.of("ISO_IR 100", "a王", "The character U+738B is not in ISO_IR 100"),
                Arguments.of("\\ISO 2022 IR 58", "ß", "The character U+00DF is not in \\ISO 2022 IR 58"),
                Arguments.of("GBK", "𠮷", "The character U+20BB7 is not in GBK"),
                Arguments.of("ISO_IR 192", "\uD800", "The character U+D800 is not in ISO_IR 192"));
    }

    @Test
    void termsAreKnownAsDevicesWriteThem() {
        assertThat(CharacterSet.find(List.of("ISO 2022 IR 100"))).isPresent();
        assertThat(CharacterSet.find(List.of("ISO-IR 100"))).isPresent();
        assertThat(CharacterSet.find(List.of("ISO_IR 6"))).contains(CharacterSet.DEFAULT);
        assertThat(CharacterSet.find(List.of())).contains(CharacterSet.DEFAULT);
        assertThat(CharacterSet.find(List.of("ISO_IR 999"))).isEmpty();
        assertThat(CharacterSet.find(List.of("", "KOI8"))).isEmpty();
    }

    @Test
    void namesHaveThreeWaysOfWriting() {
        var name = PersonName.parse("Wang^Xiaoming=王^小明");

        assertThat(name).isEqualTo(new PersonName("Wang^Xiaoming", "王^小明", ""));
        assertThat(name.value()).isEqualTo("Wang^Xiaoming=王^小明");
        assertThat(PersonName.components("王^小明")).containsExactly("王", "小明", "", "", "");
        assertThat(PersonName.components("Wang", "", "", "Dr")).isEqualTo("Wang^^^Dr");
        assertThat(new PersonName("", "王", "").value()).isEqualTo("=王");
    }

    private static CharacterSet set(String terms) {
        return CharacterSet.find(List.of(terms.split("\\\\", -1))).orElseThrow();
    }
}
