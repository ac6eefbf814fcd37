package org.mailian.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 协作单: the unit that travels between institutions. Immutable; {@link CaseLife} makes the next one.
 *
 * @param number for humans; unique
 * @param direction UP, DOWN or LATERAL; null until a responder is chosen
 * @param invited those whose experts are asked beside the responder; what they share of the case they see as a side of it
 * @param holder the institution that holds the patient now
 * @param agreement the agreement it runs under; null until submitted
 * @param version counts every change; the {@code If-Match} of every write
 */
public record Case(
        UUID id,
        String number,
        String kind,
        String state,
        int version,
        Priority priority,
        boolean greenChannel,
        @Nullable String direction,
        String title,
        Subject subject,
        Party requester,
        @Nullable Party responder,
        List<InvitedParty> invited,
        UUID holder,
        @Nullable UUID agreement,
        List<Clock> clocks,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    /**
     * A department, or an institution as a whole, of which an expert is asked.
     *
     * @param awaited it has something to do yet; otherwise the case is not on its list of things to do, whatever the stage
     */
    public record InvitedParty(Party party, boolean awaited) {}

    /** The institution of a side; empty when nobody stands there yet, or several may. */
    public Optional<Party> party(Side side) {
        return switch (side) {
            case REQUESTER -> Optional.of(requester);
            case RESPONDER -> Optional.ofNullable(responder);
            case INVITED -> Optional.empty();
        };
    }

    /** The institutions that may hear of it. */
    public Set<UUID> audience() {
        var institutions = new LinkedHashSet<UUID>();
        institutions.add(requester.institution().id());
        if (responder != null) {
            institutions.add(responder.institution().id());
        }
        invited.forEach(it -> institutions.add(it.party().institution().id()));
        return institutions;
    }

    public Optional<Clock> clock(String name) {
        return clocks.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /**
     * The clock one side looks at: of those on the side that must act ({@code on}) the one due first, else of all; a running one
     * before a paused one.
     */
    Optional<Clock> mostPressing(Side on) {
        return clocks.stream()
                .filter(it -> it.state() != Clock.State.STOPPED)
                .min(Comparator.comparing((Clock it) -> it.side() != on)
                        .thenComparing(it -> it.dueAt() == null ? Instant.MAX : it.dueAt()));
    }
}
