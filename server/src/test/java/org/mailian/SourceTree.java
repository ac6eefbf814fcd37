package org.mailian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the repository as text, for tests that read the house instead of running it. */
final class SourceTree {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path MAIN = ROOT.resolve("server/src/main/java/org/mailian");
    static final Path TESTS = ROOT.resolve("server/src/test/java/org/mailian");
    static final Path RESOURCES = ROOT.resolve("server/src/main/resources");

    private SourceTree() {}

    /** Every room: a folder beside the application. */
    static List<String> rooms() {
        try (var folders = Files.list(MAIN)) {
            return folders.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Path from the root to content, of every file below a folder with one of the endings. */
    static Map<String, String> files(Path folder, String... endings) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                if (Stream.of(endings).anyMatch(path.getFileName().toString()::endsWith)) {
                    files.put(ROOT.relativize(path).toString(), Files.readString(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** The room a path of main or test sources lies in; empty for what lies beside the rooms. */
    static String room(String path) {
        var parts = path.substring(path.indexOf("org/mailian/") + "org/mailian/".length())
                .split("/");
        return parts.length > 1 ? parts[0] : "";
    }
}
