package org.mailian.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What each refusal says to people: {@code problems/zh-CN.properties} and {@code problems/en.properties}, one line a code,
 * {@code room/slug=what happened | what to do}. {@code {name}} takes the fact of that name.
 */
@Component
public class ProblemSentences {

    /** The two sentences of a refusal. */
    public record Sentence(String title, String advice) {}

    private final Properties chinese = load("zh-CN");
    private final Properties english = load("en");

    public Sentence of(String code, Locale locale, Map<String, Object> facts) {
        var line =
                (Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese).getProperty(code, code);
        for (var fact : facts.entrySet()) {
            line = line.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        var bar = line.indexOf('|');
        return bar < 0
                ? new Sentence(line.trim(), "")
                : new Sentence(
                        line.substring(0, bar).trim(), line.substring(bar + 1).trim());
    }

    /** Every documented code, in order. */
    public SortedSet<String> codes() {
        return new TreeSet<>(chinese.stringPropertyNames());
    }

    private static Properties load(String language) {
        var properties = new Properties();
        try (var stream = ProblemSentences.class.getResourceAsStream("/problems/" + language + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("problems/" + language + ".properties is missing");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
