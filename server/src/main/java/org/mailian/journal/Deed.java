package org.mailian.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mailian.kernel.Actor;

/**
 * Something that was done, to be written down.
 *
 * @param type what was done, in the past tense, after the room or thing it was done to: {@code referral.submitted}
 * @param occurredAt when it happened in the clinic; kept to the microsecond
 * @param payload what a listener needs to know, anything the application's JSON mapper can write; at most
 *     {@code mailian.journal.payload-limit} and without U+0000, which PostgreSQL cannot keep
 * @param audience the institutions that may hear of it
 */
public record Deed(
        StreamId stream, String type, Actor actor, Instant occurredAt, Map<String, ?> payload, Set<UUID> audience) {

    private static final Pattern TYPE = Pattern.compile("(?=.{3,80}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public Deed {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A deed's type reads like referral.submitted, not '" + type + "'");
        }
    }
}
