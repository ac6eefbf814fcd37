package org.mailian.meeting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.meeting.MeetingDoor.Entrant;
import org.mailian.meeting.RecordingView.RecordingLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording, as long as everybody who is in the room has agreed; each part is refused once somebody has not. */
@Service
@Transactional
class Recordings {

    private final RecordingTable table;
    private final RecordingShelf shelf;
    private final MeetingDeeds deeds;
    private final RoomCare care;

    Recordings(RecordingTable table, RecordingShelf shelf, MeetingDeeds deeds, RoomCare care) {
        this.table = table;
        this.shelf = shelf;
        this.deeds = deeds;
        this.care = care;
    }

    @Transactional(readOnly = true)
    RecordingView of(UUID meeting) {
        return new RecordingView(
                table.consents(meeting), table.withoutConsent(meeting), table.of(meeting), table.looks(meeting));
    }

    /** Said by each for themselves, and taken back as easily. */
    void consent(Entrant by, boolean agreed) {
        var now = deeds.now();
        table.consent(by.meeting().id(), by.who().id(), agreed, now);
        deeds.of(by.meeting(), "consented", by.who(), now, Map.of("agreed", agreed));
        care.recording(by.meeting().id());
    }

    /** Refused: {@code meeting/consent-missing}. */
    UUID begin(Entrant host, String mediaType) {
        mustAgree(host.meeting().id());
        var now = deeds.now();
        var id = Ids.at(now);
        table.add(id, host.meeting().id(), mediaType, host.who().name(), now);
        deeds.of(host.meeting(), "recording-started", host.who(), now, Map.of("recording", id));
        care.recording(host.meeting().id());
        return id;
    }

    /** Sent again it is taken as it was. Refused: {@code meeting/consent-missing}, {@code meeting/part-differs}, as well as {@link #get}. */
    void take(Entrant host, UUID recording, int number, byte[] content) {
        var it = get(host.meeting().id(), recording);
        if (it.endedAt() != null) {
            throw MeetingProblems.recordingEnded();
        }
        mustAgree(host.meeting().id());
        var hash = sha256(content);
        var before = table.part(recording, number);
        if (before.isPresent()) {
            if (!before.get().equals(hash)) {
                throw MeetingProblems.partDiffers(number);
            }
            return;
        }
        shelf.put(recording, number, content);
        table.addPart(recording, number, content.length, hash);
    }

    void end(Entrant host, UUID recording) {
        var it = get(host.meeting().id(), recording);
        if (it.endedAt() == null) {
            var now = deeds.now();
            table.end(recording, now);
            deeds.of(host.meeting(), "recording-ended", host.who(), now, Map.of("recording", recording));
            care.recording(host.meeting().id());
        }
    }

    /** Noted before anything is shown. Answers the parts there are. */
    List<Integer> look(Caller caller, UUID meeting, UUID recording) {
        get(meeting, recording);
        table.look(recording, caller, deeds.now());
        return table.parts(recording);
    }

    /** Refused: {@code meeting/unknown-recording}, also when its time is over. */
    @Transactional(readOnly = true)
    RecordingLine get(UUID meeting, UUID recording) {
        return table.find(meeting, recording)
                .filter(it -> it.removedAt() == null)
                .orElseThrow(MeetingProblems::unknownRecording);
    }

    /** Removes what is older than its years; answers how many. */
    int sweep(UUID institution, int years, int atOnce) {
        var limit = deeds.now().minus(Duration.ofDays(365L * years + years / 4 + 1));
        var old = table.older(institution, limit, atOnce);
        for (var recording : old) {
            shelf.remove(recording);
            table.removed(recording, deeds.now());
        }
        return old.size();
    }

    private void mustAgree(UUID meeting) {
        var missing = table.withoutConsent(meeting);
        if (!missing.isEmpty()) {
            throw MeetingProblems.consentMissing(missing.size());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
