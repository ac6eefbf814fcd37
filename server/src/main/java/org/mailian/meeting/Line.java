package org.mailian.meeting;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.mailian.meeting.Attendance.Place;

/** One open socket: whose it is, where they are, and an orderly way to speak to them. */
final class Line {

    /** Whose line it is. A guest has no account. */
    record Owner(Participant participant, @Nullable UUID account) {}

    /** Where the line is in the book of attendance. */
    record Seat(UUID row, Place place) {}

    /** Why a line is closed; a page comes back by itself from what is not here. */
    enum Ending implements CloseCode {
        REPLACED(4000),
        SIGNED_OUT(4001),
        WITHDRAWN(4003),
        FINISHED(4004);

        private final int code;

        Ending(int code) {
            this.code = code;
        }

        @Override
        public int getCode() {
            return code;
        }
    }

    /** Who reads so slowly that so much waits has no line any more. */
    private static final int WAITING = 1_000;

    private static final String END = "";
    private static final int MESSAGES_A_SECOND = 100;

    private final Session session;
    private final Owner owner;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile String tab = "";
    private volatile @Nullable Seat seat;
    private volatile Instant heardAt;
    private long second;
    private int inThisSecond;

    Line(Session session, Owner owner, Instant now) {
        this.session = session;
        this.owner = owner;
        this.heardAt = now;
        Thread.ofVirtual().name("meeting-line").start(this::speak);
    }

    Participant who() {
        return owner.participant();
    }

    UUID meeting() {
        return owner.participant().meeting();
    }

    @Nullable
    UUID account() {
        return owner.account();
    }

    String tab() {
        return tab;
    }

    @Nullable
    Seat seat() {
        return seat;
    }

    boolean isInRoom() {
        var now = seat;
        return now != null && now.place() == Place.ROOM;
    }

    void seat(String page, @Nullable Seat given) {
        tab = page;
        seat = given;
    }

    Instant heardAt() {
        return heardAt;
    }

    /** Notes that something came; false when too much comes. Called by the socket's own thread only. */
    boolean heard(Instant now) {
        heardAt = now;
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            inThisSecond = 0;
        }
        return ++inThisSecond <= MESSAGES_A_SECOND;
    }

    /** In the order in which it is said, without waiting for the other end. */
    void tell(String text) {
        if (!waiting.offer(text)) {
            close(CloseCodes.TRY_AGAIN_LATER);
        }
    }

    void close(CloseCode why) {
        waiting.clear();
        waiting.offer(END);
        try {
            session.close(new CloseReason(why, null));
        } catch (IOException gone) {
            // it is closed either way
        }
    }

    /** The socket is closed: what still waits is not said. */
    void closed() {
        waiting.clear();
        waiting.offer(END);
    }

    private void speak() {
        try {
            for (var text = waiting.take(); !text.equals(END); text = waiting.take()) {
                session.getBasicRemote().sendText(text);
            }
        } catch (IOException | IllegalStateException gone) {
            close(CloseCodes.GOING_AWAY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
