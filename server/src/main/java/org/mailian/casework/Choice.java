package org.mailian.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as one caller sees it on one version of a case: allowed, or blocked with the reason and who can unblock it.
 *
 * @param needs facts that must hold before; {@code missing} are those that do not yet
 * @param asks what must be said with the action
 */
public record Choice(
        String action,
        boolean allowed,
        boolean primary,
        List<String> needs,
        List<String> asks,
        List<String> missing,
        @Nullable Blocked blockedBy) {

    /**
     * Why not.
     *
     * @param code the refusal the action would be answered with
     */
    public record Blocked(String code, @Nullable WhoCan whoCan) {}

    /** Who can do it, or make it possible. */
    public record WhoCan(
            @Nullable Side side,
            @Nullable UUID institution,
            @Nullable String institutionName,
            String permission) {}
}
