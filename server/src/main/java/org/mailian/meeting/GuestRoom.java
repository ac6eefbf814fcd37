package org.mailian.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.meeting.MeetingDoor.Entrant;
import org.mailian.meeting.MeetingView.TableItem;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is open to whoever has passed a door, with an account or without. */
@Component
class GuestRoom {

    private final MeetingReading reading;
    private final Papers papers;
    private final SocketDoor sockets;
    private final GuestKeys keys;

    GuestRoom(MeetingReading reading, Papers papers, SocketDoor sockets, GuestKeys keys) {
        this.reading = reading;
        this.papers = papers;
        this.sockets = sockets;
        this.keys = keys;
    }

    void give(UUID meeting, UUID guest, Map<UUID, String> given) {
        keys.give(meeting, guest, given);
    }

    MeetingView view(Entrant guest, List<TableItem> table) {
        return reading.view(guest, table);
    }

    void open(Entrant guest, HttpServletRequest request, HttpServletResponse response) {
        sockets.open(request, response, new Line.Owner(guest.who(), null));
    }

    ResponseEntity<Resource> paper(Entrant guest, UUID item) {
        return papers.of(guest.meeting().id(), item);
    }
}
