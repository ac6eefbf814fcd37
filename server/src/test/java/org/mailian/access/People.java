package org.mailian.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.Register;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes people for tests, through the doors of directory and access: in a post, with an account, signed in. */
@Component
public class People {

    /** What everybody's password is who is made here. */
    public static final String PASSWORD = "correct horse";

    private final Register register;
    private final AccountTable accounts;
    private final Sessions sessions;
    private final TransactionTemplate transactions;

    People(Register register, AccountTable accounts, Sessions sessions, TransactionTemplate transactions) {
        this.register = register;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** A county hospital of its own. */
    public UUID hospital(String name) {
        return institution(name, InstitutionKind.HOSPITAL, InstitutionLevel.SECOND);
    }

    public UUID institution(String name, InstitutionKind kind, InstitutionLevel level) {
        var added = new Register.NewInstitution(
                null,
                null,
                name + " " + shortId(),
                name,
                name,
                kind,
                level,
                null,
                "990101",
                null,
                null,
                null,
                null,
                null);
        return register.addInstitution(added, Actor.system());
    }

    /** Somebody with these roles in a post of the whole institution. */
    public SignedIn at(UUID institution, String... roles) {
        return at(institution, null, roles);
    }

    /** Somebody with these roles in a department. */
    public SignedIn at(UUID institution, @Nullable UUID department, String... roles) {
        return requireNonNull(transactions.execute(status -> {
            var name = "Dr " + shortId();
            var practitioner = register.addPractitioner(
                    new Register.NewPractitioner(name, name, null, null, null), Actor.system());
            return signIn(practitioner, post(practitioner, institution, department, roles));
        }));
    }

    /** One more post for a person, held for years. */
    public UUID post(UUID practitioner, UUID institution, @Nullable UUID department, String... roles) {
        var from = LocalDate.of(2020, 1, 1);
        return register.addPost(
                new Register.NewPost(practitioner, institution, department, Set.of(roles), from, null), Actor.system());
    }

    private SignedIn signIn(UUID practitioner, UUID post) {
        var username = "test." + shortId();
        var account = Ids.next();
        accounts.add(account, username, "{noop}" + PASSWORD, practitioner);
        var token = SessionToken.next();
        sessions.begin(token, account, post, null);
        var caller = requireNonNull(sessions.find(token).orElseThrow().caller());
        return new SignedIn(caller, username, token.text(), token.csrf());
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
