package org.mailian.consultation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailian.consultation.ConsultationKind;

/** The words of the workbook, in both languages and as the pages have them. */
class ConsultationFigureWordsTests {

    private static final Path WEB = Path.of("../web/src/components/institution/specialties.ts");

    @Test
    void everythingHasItsWordInBothLanguages() throws IOException {
        assertThat(words("zh-CN").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
        for (var english : new boolean[] {false, true}) {
            var words = new ConsultationFigureWords(english);
            Stream.of(ConsultationFigure.values(), ConsultationSpan.values())
                    .flatMap(Arrays::stream)
                    .forEach(it -> assertThat(words.word(it)).isNotBlank());
            Arrays.stream(ConsultationKind.values())
                    .forEach(it -> assertThat(words.kind(it.name())).isNotBlank());
        }
    }

    @Test
    void specialtiesAreThoseThePagesOffer() throws IOException {
        var offered = new TreeSet<String>();
        var line = Pattern.compile("^ +'([\\d.]+)': '", Pattern.MULTILINE).matcher(Files.readString(WEB));
        while (line.find()) {
            offered.add("specialty." + line.group(1));
        }
        assertThat(words("zh-CN").stringPropertyNames().stream().filter(it -> it.startsWith("specialty.")))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/figures/" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
