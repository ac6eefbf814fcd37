package org.mailian.referral;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words on the slips, in one language. */
final class SlipLabels {

    private static final SlipLabels CHINESE = load("zh-CN");
    private static final SlipLabels ENGLISH = load("en");

    private final Properties words = new Properties();

    private SlipLabels() {}

    static SlipLabels in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static SlipLabels load(String language) {
        var labels = new SlipLabels();
        var name = "/labels/slips." + language + ".properties";
        try (var stream = Objects.requireNonNull(SlipLabels.class.getResourceAsStream(name))) {
            labels.words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
