package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailian.dicom.text.CharacterSet;
import org.mailian.dicom.text.UnencodableText;

/** What holds for every data set and every text. */
class DataSetPropertyTests {

    private static final List<TransferSyntax> SYNTAXES = List.of(
            TransferSyntax.IMPLICIT_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_BIG_ENDIAN,
            TransferSyntax.DEFLATED_LITTLE_ENDIAN);

    @Property(tries = 300)
    void whateverIsWrittenIsReadAndWrittenTheSame(@ForAll("dataSets") DataSet dataSet) throws IOException {
        for (var syntax : SYNTAXES) {
            var bytes = DataSetTests.write(dataSet, syntax);
            assertThat(DataSetTests.write(DataSetTests.read(bytes, syntax), syntax))
                    .isEqualTo(bytes);
        }
    }

    @Property(tries = 300)
    void theSyntaxDoesNotChangeTheMeaning(@ForAll("dataSets") DataSet dataSet) throws IOException {
        var plain = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        var expected = DataSetTests.write(dataSet, plain);
        for (var syntax : SYNTAXES.subList(1, SYNTAXES.size())) {
            var read = DataSetTests.read(DataSetTests.write(dataSet, syntax), syntax);
            assertThat(DataSetTests.write(read, plain)).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void whatACharacterSetTakesItGivesBack(@ForAll("texts") String text, @ForAll boolean personName) {
        for (var terms : List.of(
                "ISO_IR 192",
                "GB18030",
                "\\ISO 2022 IR 87\\ISO 2022 IR 159",
                "\\ISO 2022 IR 149",
                "\\ISO 2022 IR 58")) {
            var set = CharacterSet.find(Arrays.asList(terms.split("\\\\", -1))).orElseThrow();
            try {
                assertThat(set.decode(set.encode(text, personName), personName)).isEqualTo(text);
            } catch (UnencodableText refused) {
                assertThat(refused).hasMessageContaining("U+");
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("Aa ^=\\-王小明東东山田太郎やまだ홍길동洪吉洞繁體éß鷗")
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<DataSet> dataSets() {
        return Arbitraries.lazyOf(() -> flat(), () -> flat(), () -> nested());
    }

    private Arbitrary<DataSet> nested() {
        return Combinators.combine(flat(), dataSets().list().ofMaxSize(3))
                .as((outer, items) -> outer.set(Tag.CONTENT_SEQUENCE, items));
    }

    private Arbitrary<DataSet> flat() {
        var name = Arbitraries.strings().withChars("Wang王小明^=").ofMaxLength(12);
        var numbers =
                Arbitraries.integers().between(0, 0xFFFF).array(int[].class).ofMaxSize(4);
        var decimals = Arbitraries.doubles().between(-1e9, 1e9);
        var bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Combinators.combine(name, numbers, decimals, bytes)
                .as((text, whole, decimal, raw) -> new DataSet()
                        .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                        .set(Tag.PATIENT_NAME, text)
                        .set(Tag.ROWS, Arrays.stream(whole).asLongStream().toArray())
                        .set(Tag.SLICE_LOCATION, decimal)
                        .set(0x0018_6028, decimal)
                        .set(Tag.ENCAPSULATED_DOCUMENT, Vr.OB, raw)
                        .set(Tag.PIXEL_DATA, Vr.OW, Arrays.copyOf(raw, raw.length / 2 * 2)));
    }
}
