package org.mailian.access;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Seats.Seat;
import org.mailian.directory.Directory;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.springframework.stereotype.Component;

/** What a browser needs to know of its session: who, in which post, which others, what is allowed. */
@Component
class SessionAnswers {

    record SessionInstitution(UUID id, String name, String nameEn, InstitutionKind kind, InstitutionLevel level) {}

    record SessionDepartment(UUID id, String name, String nameEn) {}

    record SessionPost(
            UUID id,
            SessionInstitution institution,
            @Nullable SessionDepartment department,
            SortedSet<String> roles) {}

    record SessionView(
            UUID account,
            UUID practitioner,
            String username,
            String name,
            SessionPost post,
            List<SessionPost> posts,
            Set<Permission> permissions,
            boolean passwordMustChange) {}

    private final AccountTable accounts;
    private final Seats seats;
    private final Directory directory;

    SessionAnswers(AccountTable accounts, Seats seats, Directory directory) {
        this.accounts = accounts;
        this.seats = seats;
        this.directory = directory;
    }

    SessionView of(Caller caller) {
        return of(caller, accounts.get(caller.account()), seats.of(caller.practitioner()));
    }

    SessionView of(Caller caller, Account account, List<Seat> held) {
        var posts = held.stream().map(this::post).toList();
        return new SessionView(
                caller.account(),
                caller.practitioner(),
                account.username(),
                caller.name(),
                posts.stream()
                        .filter(it -> it.id().equals(caller.post()))
                        .findFirst()
                        .orElseThrow(AccessProblems::postEnded),
                posts,
                new TreeSet<>(caller.permissions()),
                account.mustChange());
    }

    private SessionPost post(Seat seat) {
        var institution = directory.institution(seat.institution());
        var department = seat.department() == null ? null : directory.department(seat.department());
        return new SessionPost(
                seat.post(),
                new SessionInstitution(
                        institution.id(),
                        institution.name(),
                        institution.nameEn(),
                        institution.kind(),
                        institution.level()),
                department == null
                        ? null
                        : new SessionDepartment(department.id(), department.name(), department.nameEn()),
                new TreeSet<>(seat.roles()));
    }
}
