package org.mailian.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts on disk. */
@Repository
class AccountTable {

    private static final String IN_USE = """
            select id, username, practitioner_id practitioner, password_hash, must_change, last_post_id last_post
            from access.account where state = 'ACTIVE' and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Account get(UUID id) {
        return jdbc.sql(IN_USE + "id = :id")
                .param("id", id)
                .query(Account.class)
                .optional()
                .orElseThrow(() -> AccessProblems.unknownAccount(id));
    }

    Optional<Account> named(String username) {
        return jdbc.sql(IN_USE + "username = :username")
                .param("username", username)
                .query(Account.class)
                .optional();
    }

    /** With a password of the person's own choice, kept by the institution of the longest held post. */
    void add(UUID id, String username, String passwordHash, UUID practitioner) {
        add(id, username, passwordHash, practitioner, null, false);
    }

    void add(
            UUID id,
            String username,
            String passwordHash,
            UUID practitioner,
            @Nullable UUID keptBy,
            boolean mustChange) {
        try {
            jdbc.sql("""
                    insert into access.account
                        (id, username, password_hash, practitioner_id, kept_by, must_change, opened_at, password_changed_at)
                    values (:id, :username, :hash, :practitioner, coalesce(cast(:keptBy as uuid), (
                            select s.institution_id from access.seat s where s.practitioner_id = :practitioner
                            order by s.starts_on, s.post_id limit 1)),
                        :mustChange, :now, :now)""")
                    .param("id", id)
                    .param("username", username)
                    .param("hash", passwordHash)
                    .param("practitioner", practitioner)
                    .param("keptBy", keptBy)
                    .param("mustChange", mustChange)
                    .param("now", Times.sql(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw String.valueOf(taken.getMessage()).contains("account_one_per_person")
                    ? AccessProblems.alreadyHasAccount(practitioner)
                    : AccessProblems.usernameTaken(username);
        }
    }

    /** Refused: {@code access/unknown-account} also when another institution keeps it. */
    Account keptBy(UUID institution, UUID id) {
        return jdbc.sql(IN_USE + "id = :id and kept_by = :institution")
                .param("id", id)
                .param("institution", institution)
                .query(Account.class)
                .optional()
                .orElseThrow(() -> AccessProblems.unknownAccount(id));
    }

    /** @param mustChange somebody else chose it */
    void password(UUID id, String hash, boolean mustChange) {
        jdbc.sql("""
                update access.account set password_hash = :hash, password_changed_at = :now, must_change = :mustChange
                where id = :id""")
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void withdraw(UUID id) {
        var changed = jdbc.sql("update access.account set state = 'WITHDRAWN' where id = :id and state = 'ACTIVE'")
                .param("id", id)
                .update();
        if (changed == 0) {
            throw AccessProblems.unknownAccount(id);
        }
    }
}
