package org.mailian.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything a browser may say over the socket of a meeting. What is not here is refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Said.Hello.class, name = "hello"),
    @Type(value = Said.Ping.class, name = "ping"),
    @Type(value = Said.Leave.class, name = "leave"),
    @Type(value = Said.Admit.class, name = "admit"),
    @Type(value = Said.Look.class, name = "face"),
    @Type(value = Said.Hand.class, name = "hand"),
    @Type(value = Said.Floor.class, name = "floor"),
    @Type(value = Said.Text.class, name = "text"),
    @Type(value = Said.Lead.class, name = "lead"),
    @Type(value = Said.Show.class, name = "show"),
    @Type(value = Said.Point.class, name = "point"),
    @Type(value = Said.Media.class, name = "media")
})
sealed interface Said {

    /** @param tab the same as long as a page is open: whoever comes back with it was never gone for the others */
    record Hello(String tab, Face face) implements Said {}

    /** I am alive. */
    record Ping() implements Said {}

    /** Leaves; does not finish. */
    record Leave() implements Said {}

    /** A host lets somebody in. */
    record Admit(UUID participant) implements Said {}

    record Look(Face face) implements Said {}

    record Hand(boolean up) implements Said {}

    /** A host gives the floor; to nobody when null. */
    record Floor(@Nullable UUID participant) implements Said {}

    /** @param key chosen by the sender: said twice with one key it is said once */
    record Text(UUID key, String text) implements Said {}

    /** Takes the lead of the shared view, or lays it down. */
    record Lead(boolean on) implements Said {}

    /** What everybody is to see now. */
    record Show(ObjectNode view) implements Said {}

    /** Where the one who leads points; gone in a moment and not kept. */
    record Point(ObjectNode at) implements Said {}

    /**
     * Pictures and voices: an offer, an answer, a candidate, as {@link MediaLine} wants them.
     *
     * @param to another participant, or null for the relay
     */
    record Media(@Nullable UUID to, ObjectNode word) implements Said {}
}
