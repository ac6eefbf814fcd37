package org.mailian.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of meetings: read by whom a meeting was opened for, written by who is in it. */
@Service
@Transactional
public class MeetingNotes {

    private static final int MOST_TEXTS = 2_000;

    private final NotesTable notes;
    private final AttendanceTable attendance;
    private final MessageTable messages;
    private final RoomCare care;

    MeetingNotes(NotesTable notes, AttendanceTable attendance, MessageTable messages, RoomCare care) {
        this.notes = notes;
        this.attendance = attendance;
        this.messages = messages;
        this.care = care;
    }

    /** Everything that came out of it so far. */
    @Transactional(readOnly = true)
    public MeetingMinutes minutesOf(UUID meeting) {
        var said = messages.of(meeting, MOST_TEXTS).stream()
                .map(it -> new MeetingMinutes.MinutesLine(it.from(), it.name(), it.institution(), it.text(), it.at()))
                .toList();
        return new MeetingMinutes(notes.text(meeting).orElse(null), notes.tasks(meeting), attendanceOf(meeting), said);
    }

    /** Every line that was or is open, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attendance> attendanceOf(UUID meeting) {
        return attendance.of(meeting);
    }

    /** Refused: {@code meeting/minutes-changed} with the version that is there now. */
    void write(Participant by, String text, int version) {
        var meeting = by.meeting();
        if (!notes.write(meeting, text, version, by.name(), care.now())) {
            throw MeetingProblems.minutesChanged(
                    notes.text(meeting).map(MeetingMinutes.MinutesText::version).orElse(0));
        }
        care.notes(meeting);
    }

    void add(Participant by, String text, @Nullable UUID owner, @Nullable LocalDate due) {
        notes.add(by.meeting(), text.strip(), owner, due, by.name(), care.now());
        care.notes(by.meeting());
    }

    /** Refused: {@code meeting/unknown-task}. */
    void drop(Participant by, UUID task) {
        if (!notes.drop(by.meeting(), task)) {
            throw MeetingProblems.unknownTask();
        }
        care.notes(by.meeting());
    }
}
