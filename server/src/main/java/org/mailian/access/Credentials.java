package org.mailian.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Is it the person? Takes as long for an unknown name as for a wrong password, and answers both alike. Runs outside any transaction:
 * hashing a password is slow on purpose and must not hold a connection.
 */
@Component
class Credentials {

    private final AccountTable accounts;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final String nobody;

    Credentials(AccountTable accounts, Attempts attempts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.nobody = encoder.encode(SessionToken.next().text());
    }

    /**
     * The account of this name and password. Refused: {@code access/wrong-credentials}, {@code access/locked-out} from the wrong
     * password that reaches the limit on, {@code access/too-many-attempts}.
     */
    Account check(String username, String password, String address) {
        attempts.countAddress(address);
        attempts.countName(username);
        var account = accounts.named(username);
        var right = encoder.matches(password, account.map(Account::passwordHash).orElse(nobody));
        if (account.isEmpty() || !right) {
            throw attempts.lockedUntil(username)
                    .map(AccessProblems::lockedOut)
                    .orElseGet(AccessProblems::wrongCredentials);
        }
        attempts.forgive(username, address);
        return account.get();
    }
}
