package org.mailian.dicom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** A table of facts beside the classes: a row a line, cells between tabulators. */
final class Table {

    private Table() {}

    static Stream<String[]> lines(String name) {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8).lines().map(line -> line.split("\t", -1));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
