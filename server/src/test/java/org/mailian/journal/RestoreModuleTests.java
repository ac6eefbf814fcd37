package org.mailian.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailian.journal.JournalFixtures.aCase;
import static org.mailian.journal.JournalFixtures.aDeed;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.journal.CommitOrder.Mark;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A backup restored into a younger server, whose transaction ids begin again. */
@HouseTest
class RestoreModuleTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper mapper;

    @Test
    void entriesWrittenAfterARestoreComeAfterThoseBeforeIt() throws Exception {
        var name = "restored_" + Ids.next().toString().replace('-', '_');
        jdbc.sql("create database " + name).update();
        try (var connection = new SingleConnectionDataSource(url(name), true)) {
            var restored = JdbcClient.create(connection);
            try (var statement = connection.getConnection().createStatement()) {
                statement.execute(new ClassPathResource("db/migration/journal/V1__create_journal.sql")
                        .getContentAsString(StandardCharsets.UTF_8));
            }
            var entries = new Entries(restored, Clock.systemUTC());
            var old = append(entries);
            restored.sql("set session_replication_role = replica").update();
            restored.sql("update journal.entry set txid = '9000000000'").update();
            restored.sql("set session_replication_role = origin").update();
            var read = new Mark(1, "9000000000", old);

            entries.open();
            entries.open();
            var fresh = append(entries);

            var order = new CommitOrder(restored);
            assertThat(order.after(new Mark(0, "0", 0), Set.of(), 10))
                    .extracting(it -> it.mark().seq())
                    .containsExactly(old, fresh);
            assertThat(order.after(read, Set.of(), 10))
                    .extracting(it -> it.mark().epoch(), it -> it.mark().seq())
                    .containsExactly(tuple(2, fresh));
        }
        jdbc.sql("drop database " + name + " with (force)").update();
    }

    private long append(Entries entries) {
        var seals = new Seals(mapper, JournalFixtures.settings("SHA-256"), Clock.systemUTC());
        var deed = aDeed(aCase());
        return entries.add(seals.seal(deed, seals.canonical(deed), entries.lock(deed.stream())), Optional.empty());
    }

    private String url(String name) throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        return requireNonNull(pool.getJdbcUrl()).replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }
}
