package org.mailian.access;

import java.time.Clock;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key that opens an empty house, once. The newest is the only one; of it the database keeps a hash, so that every node knows it. */
@Repository
class SetupKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new one; the one before opens nothing any more. */
    SessionToken renew() {
        var key = SessionToken.next();
        jdbc.sql("""
                insert into access.setup_key (key_hash, made_at) values (:hash, :now)
                on conflict (only_one) do update set key_hash = excluded.key_hash, made_at = excluded.made_at""")
                .param("hash", key.hash())
                .param("now", Times.sql(clock.instant()))
                .update();
        return key;
    }

    /** Whether it was the key; it is gone with the transaction. Of two who bring it at once, one waits and then is too late. */
    boolean take(String text) {
        var key = SessionToken.parse(text);
        return key.isPresent()
                && jdbc.sql("delete from access.setup_key where key_hash = :hash")
                                .param("hash", key.get().hash())
                                .update()
                        == 1;
    }
}
