package org.mailian.meeting;

import jakarta.websocket.CloseReason.CloseCodes;
import org.mailian.meeting.Attendance.Ending;
import org.springframework.stereotype.Component;

/** What is said on a line, and what follows from it. */
@Component
class Conversation {

    private static final int LONGEST_TAB = 40;
    private static final int LONGEST_POINT = 500;

    private final RoomLife life;
    private final RoomSpeech speech;
    private final Switchboard switchboard;
    private final MediaRelays media;

    Conversation(RoomLife life, RoomSpeech speech, Switchboard switchboard, MediaRelays media) {
        this.life = life;
        this.speech = speech;
        this.switchboard = switchboard;
        this.media = media;
    }

    /** Refuses with a {@link org.mailian.kernel.Problem}, which leaves the line open. */
    void heard(Line line, Said said) {
        switch (said) {
            case Said.Ping _ -> switchboard.tell(line, new Told.Pong());
            case Said.Hello it -> hello(line, it);
            case Said.Leave _ -> {
                var seat = line.seat();
                if (seat != null) {
                    life.leave(line.meeting(), seat.row(), Ending.LEFT);
                }
                line.close(CloseCodes.NORMAL_CLOSURE);
            }
            case Said.Admit it -> {
                mustHost(line);
                life.admit(line.meeting(), it.participant());
                media.fit(line.meeting());
                switchboard.changed(line.meeting());
            }
            case Said.Look it -> {
                var seat = line.seat();
                if (seat != null) {
                    life.show(seat.row(), it.face());
                    switchboard.changed(line.meeting());
                }
            }
            case Said.Hand it -> {
                mustBeInRoom(line);
                life.hand(line.who().id(), it.up());
                switchboard.changed(line.meeting());
            }
            case Said.Floor it -> {
                mustHost(line);
                life.floor(line.meeting(), it.participant());
                switchboard.changed(line.meeting());
            }
            case Said.Lead it -> {
                mustBeInRoom(line);
                life.lead(line.who(), it.on());
                switchboard.changed(line.meeting());
            }
            case Said.Text it -> {
                mustBeInRoom(line);
                speech.say(line.who(), it.key(), it.text());
            }
            case Said.Show it -> {
                mustBeInRoom(line);
                speech.show(line.who(), it.view());
                switchboard.pass(line, null, new Told.Show(line.who().id(), it.view()));
            }
            case Said.Point it -> point(line, it);
            case Said.Media it -> {
                mustBeInRoom(line);
                media.heard(switchboard.mediaOf(line.meeting()), line, it.to(), it.word());
            }
        }
    }

    /** The socket is closed, by whomever. */
    void closed(Line line) {
        var seat = line.seat();
        switchboard.remove(line);
        media.left(line);
        if (seat != null) {
            life.leave(line.meeting(), seat.row(), Ending.LOST);
            switchboard.changed(line.meeting());
        }
    }

    private void hello(Line line, Said.Hello it) {
        if (it.tab().isBlank() || it.tab().length() > LONGEST_TAB) {
            throw MeetingProblems.tooLong();
        }
        if (line.seat() != null) {
            return;
        }
        var row = life.enter(line.meeting(), line.who().id(), switchboard.node(), it.tab(), it.face());
        line.seat(it.tab(), new Line.Seat(row, Attendance.Place.LOBBY));
        media.fit(line.meeting());
        switchboard.add(line);
    }

    private void point(Line line, Said.Point it) {
        mustBeInRoom(line);
        if (it.at().toString().length() > LONGEST_POINT) {
            throw MeetingProblems.tooLong();
        }
        if (!line.who().id().equals(switchboard.leadOf(line.meeting()))) {
            throw MeetingProblems.notLeading();
        }
        switchboard.pass(line, null, new Told.Point(line.who().id(), it.at()));
    }

    private static void mustBeInRoom(Line line) {
        if (line.seat() == null) {
            throw MeetingProblems.helloFirst();
        }
        if (!line.isInRoom()) {
            throw MeetingProblems.stillInTheLobby();
        }
    }

    private static void mustHost(Line line) {
        mustBeInRoom(line);
        if (!line.who().isHost()) {
            throw MeetingProblems.hostsOnly();
        }
    }
}
