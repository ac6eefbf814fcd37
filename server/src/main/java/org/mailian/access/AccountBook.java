package org.mailian.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which people have an account in use, for those who manage them. One statement a question. */
@Service
public class AccountBook {

    /**
     * @param keptBy the institution that resets its password and withdraws it
     * @param mustChange the person has not chosen a password of their own yet
     */
    public record Held(
            UUID id,
            UUID practitioner,
            String username,
            @Nullable UUID keptBy,
            boolean mustChange,
            @Nullable Instant lastSignedInAt) {}

    private final JdbcClient jdbc;

    AccountBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By practitioner. */
    public Map<UUID, Held> of(Collection<UUID> practitioners) {
        return jdbc
                .sql("""
                        select id, practitioner_id, username, kept_by, must_change, last_signed_in_at from access.account
                        where state = 'ACTIVE' and practitioner_id = any (:practitioners)""")
                .param("practitioners", practitioners.toArray(UUID[]::new))
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("practitioner_id", UUID.class),
                        row.getString("username"),
                        row.getObject("kept_by", UUID.class),
                        row.getBoolean("must_change"),
                        Times.instant(row.getObject("last_signed_in_at", OffsetDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Held::practitioner, it -> it));
    }
}
