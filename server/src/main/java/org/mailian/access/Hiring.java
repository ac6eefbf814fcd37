package org.mailian.access;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewPost;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins: the person, their post and, if they are to sign in, their account; all of it or nothing. */
@Service
public class Hiring {

    /**
     * @param department null: a post of the whole institution
     * @param login null: they do not sign in yet
     */
    public record Newcomer(
            NewPractitioner person,
            UUID institution,
            @Nullable UUID department,
            Set<String> roles,
            @Nullable Login login) {}

    /** @param first the password they sign in with first */
    public record Login(String username, String first) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** Who has begun. */
    public record Hired(
            UUID practitioner, UUID post, @Nullable UUID account) {}

    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    Hiring(Register register, Accounts accounts, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** From today on. Refused like {@link Register#addPost} and {@link Accounts#open}; roles are the caller's to check. */
    @Transactional
    public Hired take(Newcomer it, Actor by) {
        var practitioner = register.addPractitioner(it.person(), by);
        var post = post(practitioner, it.institution(), it.department(), it.roles(), by);
        var login = it.login();
        var account = login == null
                ? null
                : accounts.openFor(it.institution(), login.username(), login.first(), practitioner, by);
        return new Hired(practitioner, post, account);
    }

    /** The first of a house, who chooses a password to keep; everybody after them is taken on by somebody. */
    @Transactional
    Hired first(NewPractitioner person, UUID institution, Set<String> roles, Login login) {
        var practitioner = register.addPractitioner(person, Actor.system());
        var post = post(practitioner, institution, null, roles, Actor.system());
        return new Hired(practitioner, post, accounts.open(login.username(), login.first(), practitioner));
    }

    private UUID post(UUID practitioner, UUID institution, @Nullable UUID department, Set<String> roles, Actor by) {
        var today = Times.dayInChina(clock.instant());
        return register.addPost(new NewPost(practitioner, institution, department, roles, today, null), by);
    }
}
