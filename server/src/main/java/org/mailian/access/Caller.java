package org.mailian.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;

/**
 * Who is asking: an account in a post. Every list and every record is asked for by one. A caller is made by the sign-in filter from
 * the session on every request, so a withdrawn post or role works at once.
 *
 * @param department the department of the post, null for posts of the whole institution
 * @param roles codes of {@code access.role}
 */
public record Caller(
        UUID account,
        UUID post,
        UUID practitioner,
        String name,
        UUID institution,
        @Nullable UUID department,
        Set<String> roles,
        Set<Permission> permissions) {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Refuses with {@code access/not-permitted} unless the caller's post has the permission. */
    public void must(Permission permission) {
        if (!may(permission)) {
            throw AccessProblems.notPermitted(permission);
        }
    }

    /** Says who works at the institution: its own manager, or who administers the directory. */
    public boolean manages(UUID institution) {
        return may(Permission.DIRECTORY_ADMINISTER)
                || may(Permission.STAFF_WRITE) && this.institution.equals(institution);
    }

    /** Refuses with {@code access/not-managed} unless the caller {@link #manages} the institution. */
    public void mustManage(UUID institution) {
        if (!manages(institution)) {
            throw AccessProblems.notManaged(institution);
        }
    }

    public Actor actor() {
        return new Actor(account, practitioner, institution, name);
    }
}
