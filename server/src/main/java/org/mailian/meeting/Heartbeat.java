package org.mailian.meeting;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down which lines are alive, so that the end of one is known even when the whole node dies; closes those that fell silent. */
@Component
class Heartbeat {

    private final Switchboard switchboard;
    private final AttendanceTable attendance;
    private final MeetingDeeds deeds;

    Heartbeat(Switchboard switchboard, AttendanceTable attendance, MeetingDeeds deeds) {
        this.switchboard = switchboard;
        this.attendance = attendance;
        this.deeds = deeds;
    }

    @Scheduled(fixedDelay = 3_000)
    void beat() {
        var now = deeds.now();
        var alive = new ArrayList<UUID>();
        for (var line : switchboard.lines()) {
            var seat = line.seat();
            if (line.heardAt().plus(RoomLife.SILENCE).isBefore(now)) {
                line.close(CloseCodes.GOING_AWAY);
            } else if (seat != null) {
                alive.add(seat.row());
            }
        }
        if (!alive.isEmpty()) {
            attendance.heard(alive, now);
        }
    }
}
