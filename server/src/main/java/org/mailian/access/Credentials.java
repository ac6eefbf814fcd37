package org.mailian.access;

import java.time.Instant;
import java.util.Optional;
import org.mailian.kernel.Problem;
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
    private final AccountDeeds deeds;
    private final String nobody;

    Credentials(AccountTable accounts, Attempts attempts, PasswordEncoder encoder, AccountDeeds deeds) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.deeds = deeds;
        this.nobody = encoder.encode(SessionToken.next().text());
    }

    /**
     * The account of this name and password. Refused: {@code access/wrong-credentials}, {@code access/locked-out} from the wrong
     * password that reaches the limit on, {@code access/too-many-attempts}.
     */
    Account check(String typed, String password, String address) {
        var username = Accounts.normal(typed);
        if (!Accounts.isUsername(username)) {
            attempts.count(null, address);
            encoder.matches(password, nobody);
            throw AccessProblems.wrongCredentials();
        }
        return checked(username, password, address);
    }

    /** The same for somebody who is signed in and must show once more that it is them. */
    void confirm(Caller caller, String password, String address) {
        checked(accounts.get(caller.account()).username(), password, address);
    }

    /** What to keep of a new password. Refused: {@code access/password-unfit}. */
    String sealed(String password) {
        Accounts.requireFit(password);
        return encoder.encode(password);
    }

    private Account checked(String username, String password, String address) {
        attempts.count(username, address);
        var account = accounts.named(username);
        var right = encoder.matches(password, account.map(Account::passwordHash).orElse(nobody));
        if (account.isEmpty() || !right) {
            throw attempts.lockedUntil(username)
                    .map(until -> locked(account, until, address))
                    .orElseGet(AccessProblems::wrongCredentials);
        }
        attempts.forgive(username, address);
        return account.get();
    }

    private Problem locked(Optional<Account> account, Instant until, String address) {
        account.ifPresent(it -> deeds.lockedOut(it.id(), address));
        return AccessProblems.lockedOut(until);
    }
}
