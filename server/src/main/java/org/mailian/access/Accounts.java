package org.mailian.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: opened for a person, closed for good; what the person may do follows from the posts they hold. All of it is journaled. */
@Service
public class Accounts {

    static final int SHORTEST_PASSWORD = 6;

    /** Bcrypt looks at 72 bytes and no further; a longer password would be weaker than it looks. */
    static final int LONGEST_PASSWORD = 72;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final AccountTable table;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final AccountDeeds deeds;

    Accounts(AccountTable table, Sessions sessions, PasswordEncoder encoder, AccountDeeds deeds) {
        this.table = table;
        this.sessions = sessions;
        this.encoder = encoder;
        this.deeds = deeds;
    }

    /** Opens an account by the system itself; see {@link #open(String, String, UUID, Actor)}. */
    @Transactional
    public UUID open(String username, String password, UUID practitioner) {
        return open(username, password, practitioner, Actor.system());
    }

    /**
     * Opens an account for a person, at most one each. Capitals in the name do not matter. Refused: {@code access/username-malformed},
     * {@code access/username-taken}, {@code access/has-account}, {@code access/password-unfit}.
     */
    @Transactional
    public UUID open(String username, String password, UUID practitioner, Actor by) {
        return open(username, password, practitioner, null, by);
    }

    /** The same with a first password that somebody else chose: nothing can be done until it is changed. */
    @Transactional
    public UUID openFor(UUID institution, String username, String first, UUID practitioner, Actor by) {
        return open(username, first, practitioner, institution, by);
    }

    private UUID open(String username, String password, UUID practitioner, @Nullable UUID keptBy, Actor by) {
        var name = normal(username);
        if (!isUsername(name)) {
            throw AccessProblems.usernameMalformed();
        }
        requireFit(password);
        var id = Ids.next();
        table.add(id, name, encoder.encode(password), practitioner, keptBy, keptBy != null);
        deeds.opened(id, name, practitioner, by);
        return id;
    }

    /** A new password; every other session of the account ends. */
    @Transactional
    void changePassword(Caller caller, String sealed, SessionToken keep) {
        table.password(caller.account(), sealed, false);
        sessions.endAll(caller.account(), keep);
        deeds.passwordChanged(caller.account(), caller.actor());
    }

    /** A new first password, chosen by somebody else; every session of the account ends. */
    @Transactional
    void reset(UUID account, String sealed, Actor by) {
        table.password(account, sealed, true);
        sessions.endAll(account, null);
        deeds.passwordReset(account, by);
    }

    /** Closes an account: nobody signs in with it again, and who is signed in is out with the next request. */
    @Transactional
    public void withdraw(UUID account, Actor by) {
        withdraw(account, null, by);
    }

    @Transactional
    void withdraw(UUID account, @Nullable String reason, Actor by) {
        table.withdraw(account);
        sessions.endAll(account, null);
        deeds.withdrawn(account, reason, by);
    }

    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String normal) {
        return USERNAME.matcher(normal).matches();
    }

    static void requireFit(String password) {
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD
                || password.indexOf('\0') >= 0) {
            throw AccessProblems.passwordUnfit(SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
    }
}
