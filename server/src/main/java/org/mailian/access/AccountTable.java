package org.mailian.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts on disk. */
@Repository
class AccountTable {

    private static final String IN_USE = """
            select id, username, practitioner_id practitioner, password_hash, last_post_id last_post
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

    void add(UUID id, String username, String passwordHash, UUID practitioner) {
        try {
            jdbc.sql("""
                    insert into access.account (id, username, password_hash, practitioner_id, opened_at, password_changed_at)
                    values (:id, :username, :hash, :practitioner, :now, :now)""")
                    .param("id", id)
                    .param("username", username)
                    .param("hash", passwordHash)
                    .param("practitioner", practitioner)
                    .param("now", Times.sql(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw String.valueOf(taken.getMessage()).contains("account_one_per_person")
                    ? AccessProblems.alreadyHasAccount(practitioner)
                    : AccessProblems.usernameTaken(username);
        }
    }

    void password(UUID id, String hash) {
        jdbc.sql("update access.account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("id", id)
                .param("hash", hash)
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
