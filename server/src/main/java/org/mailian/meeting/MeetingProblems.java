package org.mailian.meeting;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.MALFORMED;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.STALE;
import static org.mailian.kernel.Problem.Kind.TOO_MANY;
import static org.mailian.kernel.Problem.Kind.UNAVAILABLE;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way a meeting says no, over HTTP and over the socket. */
final class MeetingProblems {

    private MeetingProblems() {}

    static Problem unknownMeeting() {
        return new Problem(NOT_FOUND, "meeting/unknown-meeting", "There is no such meeting for this person");
    }

    static Problem unknownGuestLink() {
        return new Problem(NOT_FOUND, "meeting/unknown-guest-link", "There is no such link, or it has ended");
    }

    static Problem unknownParticipant() {
        return new Problem(NOT_FOUND, "meeting/unknown-participant", "There is no such participant in this meeting");
    }

    static Problem unknownItem() {
        return new Problem(NOT_FOUND, "meeting/unknown-item", "There is no such item on the table");
    }

    static Problem unknownTask() {
        return new Problem(NOT_FOUND, "meeting/unknown-task", "There is no such task of this meeting");
    }

    static Problem finished() {
        return new Problem(CONFLICT, "meeting/finished", "The meeting is finished");
    }

    static Problem hostsOnly() {
        return new Problem(FORBIDDEN, "meeting/hosts-only", "Only a host of the meeting does this");
    }

    static Problem guestsNot() {
        return new Problem(FORBIDDEN, "meeting/guests-not", "A guest does not do this");
    }

    static Problem needsAHost() {
        return new Problem(INVALID, "meeting/needs-a-host", "A meeting has a host");
    }

    static Problem plannedBackwards() {
        return new Problem(INVALID, "meeting/planned-backwards", "A meeting ends after it begins");
    }

    static Problem notThere(UUID practitioner) {
        return new Problem(
                INVALID,
                "meeting/not-there",
                "The practitioner holds no post at that institution",
                Map.of("practitioner", practitioner));
    }

    static Problem notPartners(UUID institution) {
        return new Problem(
                INVALID,
                "meeting/not-partners",
                "No agreement binds the two institutions",
                Map.of("institution", institution));
    }

    static Problem guestTooLong(long hours) {
        return new Problem(
                INVALID,
                "meeting/guest-too-long",
                "A guest's link lasts at most " + hours + " hours",
                Map.of("hours", hours));
    }

    static Problem minutesChanged(int version) {
        return new Problem(
                STALE, "meeting/minutes-changed", "Somebody else wrote meanwhile", Map.of("version", version));
    }

    static Problem unknownRecording() {
        return new Problem(NOT_FOUND, "meeting/unknown-recording", "There is no such recording of this meeting");
    }

    static Problem consentMissing(int people) {
        return new Problem(
                CONFLICT,
                "meeting/consent-missing",
                "Not everybody who is in the room has agreed to be recorded",
                Map.of("people", people));
    }

    static Problem recordingEnded() {
        return new Problem(CONFLICT, "meeting/recording-ended", "The recording has ended");
    }

    static Problem partDiffers(int number) {
        return new Problem(
                CONFLICT,
                "meeting/part-differs",
                "Another content was taken as this part already",
                Map.of("number", number));
    }

    // ---- over the socket

    static Problem notASocket() {
        return new Problem(MALFORMED, "meeting/not-a-socket", "This address is for WebSocket");
    }

    static Problem foreignOrigin() {
        return new Problem(FORBIDDEN, "meeting/foreign-origin", "A page of another site may not open this socket");
    }

    static Problem unknownMessage() {
        return new Problem(MALFORMED, "meeting/unknown-message", "This message is not understood");
    }

    static Problem helloFirst() {
        return new Problem(CONFLICT, "meeting/hello-first", "The first message is hello");
    }

    static Problem stillInTheLobby() {
        return new Problem(FORBIDDEN, "meeting/still-in-the-lobby", "A host has to let you in first");
    }

    static Problem notLeading() {
        return new Problem(CONFLICT, "meeting/not-leading", "Somebody else leads the shared view");
    }

    static Problem tooFast() {
        return new Problem(TOO_MANY, "meeting/too-fast", "Too many messages a second");
    }

    static Problem tooLong() {
        return new Problem(INVALID, "meeting/too-long", "The message is too long");
    }

    static Problem noRelay() {
        return new Problem(UNAVAILABLE, "meeting/no-relay", "The media relay does not answer");
    }
}
