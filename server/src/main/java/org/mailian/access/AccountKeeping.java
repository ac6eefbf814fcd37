package org.mailian.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Hiring.Login;
import org.mailian.access.Seats.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An institution keeps the accounts of its people. Whoever may set a password could sign in with it, so nobody sets it for a person
 * who may do more than they could give.
 */
@Service
@Transactional
class AccountKeeping {

    private final Accounts accounts;
    private final AccountTable table;
    private final SeatKeeper seats;
    private final Roles roles;

    AccountKeeping(Accounts accounts, AccountTable table, SeatKeeper seats, Roles roles) {
        this.accounts = accounts;
        this.table = table;
        this.seats = seats;
        this.roles = roles;
    }

    /** Refused: {@code access/not-staff}, {@code access/works-elsewhere}, {@code access/role-not-givable}, and as {@link Accounts#open}. */
    UUID open(Caller caller, UUID institution, UUID practitioner, Login login) {
        caller.mustManage(institution);
        var posts = seats.current(practitioner);
        if (posts.stream().noneMatch(it -> it.institution().equals(institution))) {
            throw AccessProblems.notStaff(practitioner);
        }
        if (!caller.may(Permission.DIRECTORY_ADMINISTER)
                && !posts.stream().allMatch(it -> it.institution().equals(institution))) {
            throw AccessProblems.worksElsewhere(practitioner);
        }
        requireGivable(caller, posts);
        return accounts.openFor(institution, login.username(), login.first(), practitioner, caller.actor());
    }

    /** Refused: {@code access/unknown-account}, {@code access/not-oneself}, {@code access/role-not-givable}. */
    void reset(Caller caller, UUID institution, UUID account, String sealed) {
        requireKept(caller, institution, account);
        accounts.reset(account, sealed, caller.actor());
    }

    /** Refused like {@link #reset}. */
    void withdraw(Caller caller, UUID institution, UUID account, String reason) {
        requireKept(caller, institution, account);
        accounts.withdraw(account, reason, caller.actor());
    }

    private void requireKept(Caller caller, UUID institution, UUID account) {
        caller.mustManage(institution);
        var kept = table.keptBy(institution, account);
        if (kept.id().equals(caller.account())) {
            throw AccessProblems.notOneself();
        }
        requireGivable(caller, seats.current(kept.practitioner()));
    }

    private void requireGivable(Caller caller, List<Seat> posts) {
        roles.requireGivable(
                caller, posts.stream().flatMap(it -> it.roles().stream()).collect(Collectors.toSet()));
    }
}
