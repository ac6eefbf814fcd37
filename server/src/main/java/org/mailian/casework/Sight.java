package org.mailian.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;

/**
 * How far a caller sees, in one place: the institution of the post always; only the department's cases (and those nobody has routed
 * to a department yet) unless the post coordinates the institution or has no department. Every query that reads cases takes one, so it
 * cannot be written without a caller. Several departments of one institution may stand in a case; one row of them is that of the whole,
 * so that who sees the institution sees the case once.
 */
record Sight(UUID institution, @Nullable UUID department) {

    /** Refuses callers who may not see any case at all, before a query is made. */
    static Sight of(Caller caller) {
        caller.must(Permission.CASE_READ);
        return new Sight(caller.institution(), caller.may(Permission.COORDINATE) ? null : caller.department());
    }

    /**
     * The condition on {@code party p}; its parameters are {@code institution} and {@code department}. Two texts instead of one with
     * OR, so that each can walk an index in the order of the list.
     */
    String sql() {
        return department == null
                ? "p.institution_id = :institution and p.whole"
                : "p.institution_id = :institution and p.department_id = :department";
    }
}
