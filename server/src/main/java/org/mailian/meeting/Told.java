package org.mailian.meeting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.meeting.Attendance.Place;
import tools.jackson.databind.node.ObjectNode;

/** Everything the server says over the socket of a meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Told.Room.class, name = "room"),
    @Type(value = Told.Welcome.class, name = "welcome"),
    @Type(value = Told.Text.class, name = "text"),
    @Type(value = Told.Show.class, name = "show"),
    @Type(value = Told.Point.class, name = "point"),
    @Type(value = Told.Media.class, name = "media"),
    @Type(value = Told.Changed.class, name = "changed"),
    @Type(value = Told.Refused.class, name = "refused"),
    @Type(value = Told.Pong.class, name = "pong")
})
sealed interface Told {

    /**
     * Somebody who is here.
     *
     * @param site whose they are: an institution, or a guest alone
     * @param tab which of their pages: another one is another line for pictures
     * @param handAt since when the hand is up
     */
    record Person(
            UUID id,
            String name,
            String nameEn,
            String institution,
            String institutionEn,
            UUID site,
            MeetingRole role,
            Place place,
            String tab,
            Face face,
            Instant joinedAt,
            @Nullable Instant handAt) {}

    /**
     * Who is here and how, whole each time it changes. In the lobby one sees oneself only.
     *
     * @param self who the reader is
     * @param hostHere somebody could let in who waits
     */
    record Room(
            UUID self,
            Meeting.State state,
            Meeting.Media media,
            @Nullable UUID floor,
            @Nullable UUID lead,
            boolean hostHere,
            List<Person> people)
            implements Told {}

    /** To whoever comes into the room, each time: what was said, what is shown, how to reach the others. */
    record Welcome(List<Text> texts, @Nullable @JsonRawValue String view, List<IceServer> iceServers) implements Told {}

    /** As browsers want it. */
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    record Text(UUID id, UUID key, UUID from, String name, String institution, String text, Instant at)
            implements Told {}

    record Show(UUID from, ObjectNode view) implements Told {}

    record Point(UUID from, ObjectNode at) implements Told {}

    /** @param from another participant, or null for the relay */
    record Media(@Nullable UUID from, ObjectNode word) implements Told {}

    /** Something the page reads over HTTP is different now. */
    record Changed(Topic what) implements Told {}

    /** What a page reads again. */
    enum Topic {
        MEETING,
        NOTES,
        RECORDING
    }

    /** @param of the type of the message that was refused, where it had one */
    record Refused(String code, @Nullable String of) implements Told {}

    record Pong() implements Told {}
}
