package org.mailian.consultation.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.mailian.consultation.figures.ConsultationFigureSet.FigurePlace;

/** The words of a workbook of figures, in Chinese or English. */
record ConsultationFigureWords(boolean english) {

    private static final Properties CHINESE = read("zh-CN");
    private static final Properties ENGLISH = read("en");

    String word(String key) {
        return Objects.requireNonNull((english ? ENGLISH : CHINESE).getProperty(key), key);
    }

    String word(Enum<?> key) {
        return word(key.name());
    }

    String kind(String kind) {
        return word("kind." + kind);
    }

    /** A code the list does not know stands for itself. */
    String specialty(String code) {
        return code.isEmpty() ? word("unnamed") : (english ? ENGLISH : CHINESE).getProperty("specialty." + code, code);
    }

    String name(FigurePlace it) {
        return english ? it.nameEn() : it.name();
    }

    String file(String from, String to) {
        return word("file") + "-" + from + (from.equals(to) ? "" : "-" + to) + ".xlsx";
    }

    private static Properties read(String language) {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                ConsultationFigureWords.class.getResourceAsStream("/figures/" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }
}
