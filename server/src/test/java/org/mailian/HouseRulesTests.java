package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.SourceTree.MAIN;
import static org.mailian.SourceTree.RESOURCES;
import static org.mailian.SourceTree.ROOT;
import static org.mailian.SourceTree.TESTS;
import static org.mailian.SourceTree.files;
import static org.mailian.SourceTree.room;
import static org.mailian.SourceTree.rooms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the house style asks and a machine can check. Each message says what to do. */
class HouseRulesTests {

    private static final Map<String, String> SOURCES = files(MAIN, ".java");

    @Test
    void aFileIsAtMostThreeHundredLines() {
        var sources = new HashMap<>(SOURCES);
        if (Files.isDirectory(ROOT.resolve("web/src"))) {
            sources.putAll(files(ROOT.resolve("web/src"), ".ts", ".tsx"));
            sources.keySet()
                    .removeIf(it -> it.endsWith("api-types.ts") || it.endsWith("labels.ts") || it.contains(".test."));
        }

        assertThat(sources.entrySet().stream()
                        .filter(it -> it.getValue().lines().count() > 300)
                        .map(Map.Entry::getKey))
                .as("cut these files by topic")
                .isEmpty();
    }

    @Test
    void everyRoomHasASignOnItsDoorAndSomethingInside() {
        for (var room : rooms()) {
            var sign = SOURCES.get("server/src/main/java/org/mailian/" + room + "/package-info.java");

            assertThat(sign).as("package-info of " + room).isNotNull();
            assertThat(sign)
                    .as("purpose of " + room + ": '%s: what for. Floor N; owns ...'", capitalised(room))
                    .containsPattern("\\* " + capitalised(room) + ": [^.]+\\.\\s+(\\* )?(Floor \\d|Roof)")
                    .contains("@ApplicationModule(", "@NullMarked");
            assertThat(SOURCES.keySet().stream().filter(it -> room(it).equals(room)))
                    .as("an empty room is a promise nobody keeps: " + room)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void migrationsAreNumberedPerRoomWithoutGaps() {
        var folder = RESOURCES.resolve("db/migration");
        for (var room : list(folder)) {
            assertThat(rooms()).as("a migration folder belongs to a room").contains(room);
            var numbers = new ArrayList<Integer>();
            for (var file : list(folder.resolve(room))) {
                var name =
                        Pattern.compile("V(\\d+)__[a-z0-9]+(_[a-z0-9]+)*\\.sql").matcher(file);
                assertThat(name.matches())
                        .as(room + "/" + file + " is named V1__like_this.sql")
                        .isTrue();
                numbers.add(Integer.parseInt(name.group(1)));
            }
            assertThat(numbers.stream().sorted().toList())
                    .as("numbers of " + room)
                    .isEqualTo(Stream.iterate(1, it -> it + 1)
                            .limit(numbers.size())
                            .toList());
        }
    }

    @Test
    void noRoomTouchesTheTablesOfAnother() {
        var schemas = list(RESOURCES.resolve("db/migration"));
        var mention = Pattern.compile(
                "(?i)\\b(?:from|join|into|update|table|references|on|exists|truncate|delete\\s+from)\\s+(?:only\\s+)?("
                        + String.join("|", schemas) + ")\\.[a-z_]+");
        var texts = new HashMap<>(files(RESOURCES.resolve("db/migration"), ".sql"));
        texts.putAll(SOURCES);

        var trespasses = new ArrayList<String>();
        texts.forEach((path, text) -> {
            var owner = path.endsWith(".sql") ? path.replaceFirst(".*/migration/([a-z]+)/.*", "$1") : room(path);
            var found = mention.matcher(withoutComments(text));
            while (found.find()) {
                if (!found.group(1).equalsIgnoreCase(owner)) {
                    trespasses.add(path + ": " + found.group());
                }
            }
        });
        assertThat(trespasses)
                .as("ask the room that owns the table, or hear its journal")
                .isEmpty();
    }

    @Test
    void aBeanLeansOnAtMostFourOthers() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var crowded = new ArrayList<String>();
        for (var bean : scanner.findCandidateComponents("org.mailian")) {
            for (var constructor : Class.forName(bean.getBeanClassName()).getDeclaredConstructors()) {
                if (constructor.getParameterCount() > 4) {
                    crowded.add(bean.getBeanClassName() + " leans on " + constructor.getParameterCount());
                }
            }
        }
        assertThat(crowded).as("a fifth dependency is a missing class").isEmpty();
    }

    @Test
    void timeComesFromTheClockThatTestsCanTurn() {
        assertThat(mentions(SOURCES, "Instant\\.now\\(\\)|LocalDate(Time)?\\.now\\(|System\\.currentTimeMillis"))
                .as("inject Clock; only kernel/Ids may read the machine's")
                .containsOnlyKeys("server/src/main/java/org/mailian/kernel/Ids.java");
    }

    @Test
    void nothingIsLeftForLater() {
        var everything = new HashMap<>(SOURCES);
        everything.putAll(files(TESTS, ".java"));
        everything.remove("server/src/test/java/org/mailian/HouseRulesTests.java");

        assertThat(mentions(everything, "\\bTODO\\b|\\bFIXME\\b|\\bXXX\\b")).isEmpty();
    }

    @Test
    void nothingIsAStub() {
        assertThat(mentions(SOURCES, "UnsupportedOperationException\\(")).isEmpty();
    }

    @Test
    void testsDoNotSleepAndAreNotSwitchedOff() {
        var tests = files(TESTS, ".java");
        tests.remove("server/src/test/java/org/mailian/HouseRulesTests.java");

        assertThat(mentions(tests, "Thread\\.sleep|@Disabled|@Mock\\b|@MockitoBean|Mockito\\.mock"))
                .as("wait with Awaitility, build fixtures through the front door, mend or delete what fails")
                .isEmpty();
    }

    @Test
    void theNamesOfAnswersAreUnique() {
        var record = Pattern.compile("(?m)^ {4}(?:public |private |static )*record (\\w+)\\(");
        var places = new HashMap<String, List<String>>();
        SOURCES.forEach((path, text) -> {
            if (path.endsWith("Controller.java")) {
                record.matcher(text)
                        .results()
                        .forEach(it -> places.computeIfAbsent(it.group(1), _ -> new ArrayList<>())
                                .add(path));
            }
        });
        places.values().removeIf(it -> it.size() == 1);

        assertThat(places)
                .as("two records of one name become one schema of the API description")
                .isEmpty();
    }

    @Test
    void everySettingIsInTheHandbook() throws IOException {
        var handbook = Files.readString(ROOT.resolve("docs/operations.md"));
        try (var metadata =
                MailianApplication.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (var property : JsonMapper.shared().readTree(metadata).path("properties")) {
                assertThat(handbook).contains("`" + property.path("name").asString() + "`");
            }
        }
    }

    @Test
    void decisionsAreOnePageEachAndNumbered() {
        var names = list(ROOT.resolve("docs/adr")).stream()
                .filter(it -> it.matches("\\d{4}-.*\\.md"))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).startsWith("%04d-".formatted(i + 1));
        }
        assertThat(files(ROOT.resolve("docs/adr"), ".md").entrySet().stream()
                        .filter(it -> it.getValue().lines().count() > 60)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static Map<String, String> mentions(Map<String, String> sources, String pattern) {
        var wanted = Pattern.compile(pattern);
        var found = new HashMap<String, String>();
        sources.forEach((path, text) -> {
            var match = wanted.matcher(withoutComments(text));
            if (match.find()) {
                found.put(path, match.group());
            }
        });
        return found;
    }

    /** Comments may name what the code may not use. */
    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)^\\s*(//|--).*$", " ");
    }

    private static List<String> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(it -> it.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
