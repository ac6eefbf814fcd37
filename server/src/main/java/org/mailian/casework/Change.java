package org.mailian.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case.InvitedParty;

/**
 * What an action brings with it besides the step itself. Null means: stays as it is.
 *
 * @param payload what the timeline keeps of the action
 * @param occurredAt when it happened in the clinic; null means now
 * @param plans the length of each clock the step may start, by clock name
 * @param subject the same person under another name for the others
 * @param alsoStarts clocks that run because of this case and not because of the step
 */
public record Change(
        Map<String, ?> payload,
        @Nullable Instant occurredAt,
        Map<String, Clock.Plan> plans,
        List<String> alsoStarts,
        @Nullable Party responder,
        @Nullable String direction,
        @Nullable UUID agreement,
        @Nullable Priority priority,
        @Nullable Boolean greenChannel,
        @Nullable String title,
        @Nullable List<InvitedParty> invited,
        @Nullable Subject subject) {

    public static Change of(Map<String, ?> payload, Map<String, Clock.Plan> plans) {
        return new Change(payload, null, plans, List.of(), null, null, null, null, null, null, null, null);
    }

    public Change at(@Nullable Instant occurred) {
        return new Change(
                payload,
                occurred,
                plans,
                alsoStarts,
                responder,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                invited,
                subject);
    }

    public Change to(Party newResponder, String newDirection, @Nullable UUID newAgreement) {
        return new Change(
                payload,
                occurredAt,
                plans,
                alsoStarts,
                newResponder,
                newDirection,
                newAgreement,
                priority,
                greenChannel,
                title,
                invited,
                subject);
    }

    /** The same side, other people: somebody takes it on, or lets it go. */
    public Change handledBy(Party people) {
        return new Change(
                payload,
                occurredAt,
                plans,
                alsoStarts,
                people,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                invited,
                subject);
    }

    public Change matter(Priority newPriority, boolean green, String newTitle) {
        return new Change(
                payload,
                occurredAt,
                plans,
                alsoStarts,
                responder,
                direction,
                agreement,
                newPriority,
                green,
                newTitle,
                invited,
                subject);
    }

    public Change starting(String clock) {
        return new Change(
                payload,
                occurredAt,
                plans,
                List.of(clock),
                responder,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                invited,
                subject);
    }

    /** Whose experts are asked beside the responder, all of them. */
    public Change inviting(List<InvitedParty> parties) {
        return new Change(
                payload,
                occurredAt,
                plans,
                alsoStarts,
                responder,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                List.copyOf(parties),
                subject);
    }

    /** The same person, called otherwise by the others. */
    public Change about(Subject person) {
        return new Change(
                payload,
                occurredAt,
                plans,
                alsoStarts,
                responder,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                invited,
                person);
    }

    /** With another plan for one clock than the rules alone would give. */
    public Change planning(String clock, Clock.Plan plan) {
        var all = new HashMap<>(plans);
        all.put(clock, plan);
        return new Change(
                payload,
                occurredAt,
                Map.copyOf(all),
                alsoStarts,
                responder,
                direction,
                agreement,
                priority,
                greenChannel,
                title,
                invited,
                subject);
    }
}
