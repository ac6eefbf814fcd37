package org.mailian.meeting;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys to studies guests were given, sealed: they open pictures. */
@Repository
class GuestTable {

    private static final String FIELD = "meeting.item-key";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    GuestTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void give(UUID participant, UUID item, String key) {
        jdbc.sql("""
                insert into meeting.item_key (item_id, participant_id, sealed) values (:item, :participant, :sealed)
                on conflict (item_id, participant_id) do update set sealed = excluded.sealed""")
                .param("item", item)
                .param("participant", participant)
                .param("sealed", sealing.seal(FIELD, participant, key.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /** By item. */
    Map<UUID, String> of(UUID participant) {
        var keys = new HashMap<UUID, String>();
        jdbc.sql("select item_id, sealed from meeting.item_key where participant_id = :participant")
                .param("participant", participant)
                .query(row -> {
                    var plain = sealing.open(FIELD, participant, row.getBytes("sealed"));
                    keys.put(row.getObject("item_id", UUID.class), new String(plain, StandardCharsets.UTF_8));
                });
        return keys;
    }
}
