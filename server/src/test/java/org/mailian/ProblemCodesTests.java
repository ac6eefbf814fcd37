package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.SourceTree.MAIN;
import static org.mailian.SourceTree.RESOURCES;
import static org.mailian.SourceTree.files;
import static org.mailian.SourceTree.room;
import static org.mailian.SourceTree.rooms;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal has a code of its own, and says in both languages what happened and what to do. */
class ProblemCodesTests {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> sources = files(MAIN, ".java");
    private final Map<String, String> chinese = sentences("zh-CN");
    private final Map<String, String> english = sentences("en");

    @Test
    void everyCodeIsDocumentedAndEveryDocumentedCodeIsUsed() {
        var literal = Pattern.compile("\"((?:" + String.join("|", rooms()) + ")/[a-z0-9-]*)\"");
        var used = new TreeSet<String>();
        sources.values().forEach(text -> literal.matcher(text).results().forEach(it -> used.add(it.group(1))));
        chinese.keySet().stream()
                .filter(code -> isComposed(code, used))
                .toList()
                .forEach(used::add);
        used.removeIf(it -> it.endsWith("/") || it.endsWith("-"));

        assertThat(chinese.keySet()).as("problems/zh-CN.properties").containsExactlyInAnyOrderElementsOf(used);
        assertThat(english.keySet()).as("problems/en.properties").containsExactlyInAnyOrderElementsOf(used);
    }

    /** Made of a beginning and an end that both stand in the room's sources: {@code "directory/unknown-" + "bed"}. */
    private boolean isComposed(String code, Set<String> literals) {
        return literals.stream()
                .filter(it -> (it.endsWith("/") || it.endsWith("-")) && code.startsWith(it))
                .anyMatch(it -> sources.entrySet().stream()
                        .filter(source -> code.startsWith(room(source.getKey()) + "/"))
                        .anyMatch(source -> source.getValue().contains('"' + code.substring(it.length()) + '"')));
    }

    @Test
    void aRoomRefusesOnlyInItsProblemsFileAndUnderItsOwnName() {
        var creation = Pattern.compile("new Problem\\(\\s*[\\w.]+,\\s*\"([a-z]+)/([a-z0-9-]+)\"");
        var places = new LinkedHashMap<String, List<String>>();
        sources.forEach((path, text) -> creation.matcher(text).results().forEach(it -> {
            assertThat(path).as(it.group()).endsWith("Problems.java");
            assertThat(it.group(1)).as(path).isEqualTo(room(path));
            places.computeIfAbsent(it.group(1) + "/" + it.group(2), _ -> new ArrayList<>())
                    .add(path);
        }));
        places.values().removeIf(it -> it.size() == 1);

        assertThat(places).as("a code is made in one place").isEmpty();
    }

    @Test
    void codesAreSortedSoThatPeopleFindThem() {
        assertThat(List.copyOf(chinese.keySet())).isSorted();
        assertThat(List.copyOf(english.keySet())).isSorted();
    }

    @Test
    void aRefusalSaysWhatHappenedAndWhatToDo() {
        for (var language : List.of(chinese, english)) {
            language.forEach((code, sentence) -> {
                var parts = sentence.split("\\|", -1);
                assertThat(parts).as(code + " = what happened | what to do").hasSize(2);
                assertThat(parts[0]).as(code).isNotBlank();
                assertThat(parts[1]).as(code).isNotBlank();
            });
        }
    }

    @Test
    void bothLanguagesTellTheSameFacts() {
        chinese.forEach((code, sentence) ->
                assertThat(facts(sentence)).as(code).isEqualTo(facts(english.getOrDefault(code, ""))));
    }

    @Test
    void eachLanguageIsItself() {
        assertThat(chinese)
                .allSatisfy((code, sentence) -> assertThat(sentence).as(code).containsPattern("\\p{IsHan}"));
        assertThat(english)
                .allSatisfy((code, sentence) -> assertThat(sentence).as(code).doesNotContainPattern("\\p{IsHan}"));
    }

    private static TreeSet<String> facts(String sentence) {
        return FACT.matcher(sentence).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the order of the file, and a code written twice is an error. */
    private static Map<String, String> sentences(String language) {
        try {
            var sentences = new LinkedHashMap<String, String>();
            for (var line : Files.readAllLines(RESOURCES.resolve("problems/" + language + ".properties"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var equals = line.indexOf('=');
                    var code = line.substring(0, equals).strip();
                    assertThat(sentences.put(code, line.substring(equals + 1).strip()))
                            .as(code + " is written twice in " + language)
                            .isNull();
                }
            }
            return sentences;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
