package org.mailian.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mailian.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that writes a row for every entry of some streams, so that a test can count how often each took effect. */
final class Effects implements Projection {

    private final JdbcClient jdbc;
    private final String name = "effects-" + Ids.next();
    private final Set<UUID> streams;
    private volatile Consumer<Entry> misfortune = entry -> {};

    Effects(JdbcClient jdbc, StreamId... streams) {
        this.jdbc = jdbc;
        this.streams = Set.of(streams).stream().map(StreamId::id).collect(java.util.stream.Collectors.toSet());
        jdbc.sql("create schema if not exists journal_test").update();
        jdbc.sql(
                        "create table if not exists journal_test.effect (id bigint generated always as identity, projection text, seq bigint)")
                .update();
    }

    /** What befalls each of its entries after their effect. */
    Effects befallenBy(Consumer<Entry> it) {
        misfortune = it;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return Set.of("referral.submitted");
    }

    @Override
    public void apply(Entry entry) {
        if (streams.contains(entry.stream().id())) {
            jdbc.sql("insert into journal_test.effect (projection, seq) values (:name, :seq)")
                    .param("name", name)
                    .param("seq", entry.seq())
                    .update();
            misfortune.accept(entry);
        }
    }

    /** The seq of every entry that took effect, in the order of the effects. */
    List<Long> seen() {
        return jdbc.sql("select seq from journal_test.effect where projection = :name order by id")
                .param("name", name)
                .query(Long.class)
                .list();
    }
}
