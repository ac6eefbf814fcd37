package org.mailian.meeting;

import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.SessionEndings;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.meeting.Attendance.Place;
import org.mailian.meeting.AttendanceTable.Open;
import org.mailian.meeting.Line.Seat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines that are open at this node. Who is here stands in the database; after every change each node reads it again and tells its
 * own lines, so that two nodes never disagree for longer than that takes.
 */
@Component
class Switchboard {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    /** The lines of one meeting. */
    private static final class Hall {

        private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
        private final AtomicBoolean stale = new AtomicBoolean();
        /** Somebody is here over another node. */
        private volatile boolean elsewhere;

        private volatile Meeting.Media media = Meeting.Media.MESH;
        private volatile @Nullable UUID lead;
    }

    private final RoomReading reading;
    private final RoomWire wire;
    private final JsonMapper json;
    private final MeetingNode node;
    private final Map<UUID, Hall> halls = new ConcurrentHashMap<>();

    Switchboard(RoomReading reading, RoomWire wire, JsonMapper json, MeetingNode node) {
        this.reading = reading;
        this.wire = wire;
        this.json = json;
        this.node = node;
    }

    /** Opens the ear of the switchboard. */
    @Component
    static class Ear {

        Ear(LiveWire live, Switchboard switchboard) {
            live.subscribe(switchboard::heard);
        }
    }

    /** The line is seated: it hears from now on. One the same person had before is closed. */
    void add(Line line) {
        var hall = halls.computeIfAbsent(line.meeting(), _ -> new Hall());
        var before = hall.lines.put(line.who().id(), line);
        if (before != null && before != line) {
            before.close(before.tab().equals(line.tab()) ? CloseCodes.GOING_AWAY : Line.Ending.REPLACED);
        }
        wire.changed(line.meeting());
    }

    void remove(Line line) {
        var hall = halls.get(line.meeting());
        if (hall != null) {
            hall.lines.remove(line.who().id(), line);
            if (hall.lines.isEmpty()) {
                halls.remove(line.meeting(), hall);
            }
        }
    }

    /** Every line of this node. */
    Collection<Line> lines() {
        return halls.values().stream().flatMap(it -> it.lines.values().stream()).toList();
    }

    Meeting.Media mediaOf(UUID meeting) {
        var hall = halls.get(meeting);
        return hall == null ? Meeting.Media.MESH : hall.media;
    }

    @Nullable
    UUID leadOf(UUID meeting) {
        var hall = halls.get(meeting);
        return hall == null ? null : hall.lead;
    }

    UUID node() {
        return node.id();
    }

    /** Somebody came, went, or is different now: every node looks again. */
    void changed(UUID meeting) {
        wire.changed(meeting);
    }

    /** To one participant who is in the room, or to everybody there but the one who says it; nothing of it is kept. */
    void pass(Line from, @Nullable UUID to, Told told) {
        var hall = halls.get(from.meeting());
        if (hall == null) {
            return;
        }
        var text = json.writeValueAsString(told);
        var local = to == null ? null : hall.lines.get(to);
        if (to == null) {
            inRoom(hall).filter(it -> it != from).forEach(it -> it.tell(text));
        } else if (local != null && local.isInRoom()) {
            local.tell(text);
        }
        if (hall.elsewhere && local == null) {
            wire.sayElsewhere(from.meeting(), to, text);
        }
    }

    /** To this line alone. */
    void tell(Line line, Told told) {
        line.tell(json.writeValueAsString(told));
    }

    private void heard(LiveMessage message) {
        var subject = message.subject();
        if (subject != null && SessionEndings.follow(message.facts().getOrDefault("type", ""))) {
            lines().stream()
                    .filter(it -> subject.equals(it.account())
                            || subject.equals(it.who().practitioner()))
                    .forEach(it -> it.close(Line.Ending.SIGNED_OUT));
        } else if (LiveMessage.RESYNC.equals(message.topic())) {
            halls.forEach(this::look);
        } else {
            wire.read(message).ifPresent(this::heard);
        }
    }

    private void heard(RoomWire.Word word) {
        var hall = halls.get(word.meeting());
        if (hall == null) {
            return;
        }
        switch (word) {
            case RoomWire.Look it -> look(it.meeting(), hall);
            case RoomWire.Say it -> {
                if (!node.id().equals(it.from())) {
                    inRoom(hall)
                            .filter(line ->
                                    it.to() == null || it.to().equals(line.who().id()))
                            .forEach(line -> line.tell(it.text()));
                }
            }
        }
    }

    /** Not on the thread of the wire, which waits for nobody; several changes at once are looked at once. */
    private void look(UUID meeting, Hall hall) {
        if (hall.stale.compareAndSet(false, true)) {
            Thread.ofVirtual().name("meeting-look").start(() -> {
                synchronized (hall) {
                    hall.stale.set(false);
                    // Who is seated while we read is not in what we read; their own coming is looked at next.
                    var lines = List.copyOf(hall.lines.values());
                    try {
                        show(hall, lines, reading.now(meeting));
                    } catch (RuntimeException failed) {
                        LOG.warn("The room {} could not be read", meeting, failed);
                    }
                }
            });
        }
    }

    private void show(Hall hall, List<Line> lines, RoomReading.Now now) {
        hall.elsewhere = now.lines().stream().anyMatch(it -> !it.node().equals(node.id()));
        hall.media = now.meeting().media();
        hall.lead = now.meeting().lead();
        for (var line : lines) {
            var row = rowOf(line, now);
            if (row.isPresent()) {
                seat(line, row.get(), now);
            } else {
                line.close(reasonToGo(line, now));
            }
        }
    }

    private Optional<Open> rowOf(Line line, RoomReading.Now now) {
        return now.lines().stream()
                .filter(it -> it.who().id().equals(line.who().id()))
                .filter(it -> it.node().equals(node.id()) && it.tab().equals(line.tab()))
                .findFirst();
    }

    private void seat(Line line, Open row, RoomReading.Now now) {
        var wasInRoom = line.isInRoom();
        line.seat(line.tab(), new Seat(row.id(), row.place()));
        if (!wasInRoom && row.place() == Place.ROOM) {
            tell(line, reading.welcome(line.who()));
        }
        tell(line, now.shownTo(line.who().id(), row.place()));
    }

    /** Nobody's fault: the page comes back by itself, and is told at the door when it may not. */
    private static CloseCode reasonToGo(Line line, RoomReading.Now now) {
        if (!now.meeting().isOpen()) {
            return Line.Ending.FINISHED;
        }
        var another = now.lines().stream()
                .anyMatch(it -> it.who().id().equals(line.who().id()));
        return another ? Line.Ending.REPLACED : CloseCodes.GOING_AWAY;
    }

    private static Stream<Line> inRoom(Hall hall) {
        return hall.lines.values().stream().filter(Line::isInRoom);
    }

    /** Before the server waits for what runs to end: these would not. The pages come back to whoever answers then. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        lines().forEach(it -> it.close(CloseCodes.SERVICE_RESTART));
    }
}
