package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void theNextStartFindsEverything() throws Exception {
        try (var first = start()) {
            execute(first, "create table kept as select 'here' as word");
        }

        try (var second = start()) {
            assertThat(ask(second, "select word from kept")).isEqualTo("here");
        }
        assertThat(serverIsRunning()).isFalse();
    }

    @Test
    void aServerLeftBehindByAKilledApplicationIsTakenOver() throws Exception {
        var killed = start();
        execute(killed, "create table kept as select 'here' as word");
        killed.forgetAsIfKilled();

        try (var next = start()) {
            assertThat(ask(next, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfTheServerItself() throws Exception {
        var killed = start();
        execute(killed, "create table kept as select 'here' as word");
        var server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !server.isAlive());
        killed.forgetAsIfKilled();

        try (var next = start()) {
            assertThat(ask(next, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void twoApplicationsCannotShareAFolder() {
        try (var first = start()) {
            assertThat(first.jdbcUrl()).isNotBlank();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("Another Mailian is using the folder");
        }
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsOnDisk() throws Exception {
        try (var database = start()) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void aNeighbourOnTheMachineDoesNotGetIn() throws Exception {
        try (var database = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .withMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theSameLettersSortTheSameOnEveryMachine() throws Exception {
        try (var database = start()) {
            assertThat(
                            ask(
                                    database,
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, TestDatabase.PROGRAMS, Map.of());
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
    }

    private boolean serverIsRunning() {
        return Files.exists(folder.resolve("postgres/postmaster.pid"));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
