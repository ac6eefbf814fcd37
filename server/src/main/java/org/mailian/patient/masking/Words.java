package org.mailian.patient.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words in sections, as the resources of this room keep them. */
final class Words {

    static final Words NAMES = read("names");
    static final Words CONTEXTS = read("contexts");
    static final Words ORDINARY = read("words");

    private final Map<String, Set<String>> sections;

    private Words(Map<String, Set<String>> sections) {
        this.sections = sections;
    }

    Set<String> section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    Set<String> all() {
        return sections.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** One of the words, the longest that fits. */
    String pattern(String... names) {
        return Stream.of(names)
                .flatMap(it -> section(it).stream())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Words::literally)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String literally(String word) {
        return word.matches("[a-z.]+") ? "(?<![a-z])" + Pattern.quote(word) + "(?![a-z])" : Pattern.quote(word);
    }

    private static Words read(String name) {
        var resource = Objects.requireNonNull(Words.class.getResourceAsStream("/masking/" + name + ".txt"), name);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var sections = new HashMap<String, Set<String>>();
            var section = new LinkedHashSet<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new LinkedHashSet<>();
                    sections.put(line.substring(1, line.indexOf(']')), section);
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    section.addAll(List.of(line.strip().split(" +")));
                }
            }
            return new Words(sections);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
