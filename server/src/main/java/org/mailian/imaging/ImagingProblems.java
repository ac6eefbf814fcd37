package org.mailian.imaging;

import static org.mailian.imaging.ObjectRefused.Status.CANNOT_UNDERSTAND;
import static org.mailian.imaging.ObjectRefused.Status.CLASS_NOT_SUPPORTED;
import static org.mailian.imaging.ObjectRefused.Status.DOES_NOT_MATCH;
import static org.mailian.imaging.ObjectRefused.Status.DUPLICATE_INSTANCE;
import static org.mailian.imaging.ObjectRefused.Status.NOT_AUTHORIZED;
import static org.mailian.imaging.ObjectRefused.Status.OUT_OF_RESOURCES;
import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.MALFORMED;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.TOO_LARGE;
import static org.mailian.kernel.Problem.Kind.UNAVAILABLE;

import java.util.Map;
import org.mailian.dicom.DicomException;
import org.mailian.kernel.Problem;

/** Every way studies say no. */
final class ImagingProblems {

    private ImagingProblems() {}

    static Problem unknownStudy() {
        return new Problem(NOT_FOUND, "imaging/unknown-study", "There is no such study, series or instance");
    }

    static Problem unknownTitle() {
        return new Problem(NOT_FOUND, "imaging/unknown-title", "No such title is in use");
    }

    static Problem unknownPeer() {
        return new Problem(NOT_FOUND, "imaging/unknown-peer", "No such machine is registered");
    }

    static Problem titleTaken(String title) {
        return new Problem(CONFLICT, "imaging/title-taken", "The title is in use", Map.of("title", title));
    }

    static Problem notTheOwner() {
        return new Problem(FORBIDDEN, "imaging/not-the-owner", "The study belongs to another institution");
    }

    static Problem unknownLink() {
        return new Problem(NOT_FOUND, "imaging/unknown-link", "The link is unknown, or it has ended");
    }

    static Problem linkTooLong(long days) {
        return new Problem(
                INVALID, "imaging/link-too-long", "A link lasts at most " + days + " days", Map.of("days", days));
    }

    static Problem queryMalformed(String parameter) {
        return new Problem(
                MALFORMED,
                "imaging/query-malformed",
                "The parameter " + parameter + " is not one of PS3.18 section 8.3.4, or its value does not fit",
                Map.of("parameter", parameter));
    }

    static Problem unknownFrame(int frame) {
        return new Problem(
                NOT_FOUND, "imaging/unknown-frame", "The instance has no such frame", Map.of("frame", frame));
    }

    static Problem notRendered() {
        return new Problem(INVALID, "imaging/not-rendered", "This instance cannot be drawn here");
    }

    static Problem noWaveform() {
        return new Problem(INVALID, "imaging/no-waveform", "The instance holds no ECG that can be read");
    }

    static Problem stretchTooLong(long seconds) {
        return new Problem(
                INVALID,
                "imaging/stretch-too-long",
                "At most " + seconds + " seconds are told at once",
                Map.of("seconds", seconds));
    }

    static Problem unknownMasking() {
        return new Problem(NOT_FOUND, "imaging/unknown-masking", "There is no such review, or no such image in it");
    }

    static Problem regionMalformed() {
        return new Problem(MALFORMED, "imaging/region-malformed", "A region lies within the picture and is not empty");
    }

    static Problem notCovered() {
        return new Problem(INVALID, "imaging/not-covered", "The pixels of this image cannot be changed here");
    }

    static Problem mayNotLeave() {
        return new Problem(
                INVALID, "imaging/may-not-leave", "An object of this kind does not leave without its identities");
    }

    static Problem maskingConfirmed() {
        return new Problem(CONFLICT, "imaging/masking-confirmed", "The review is confirmed already");
    }

    static Problem maskingOpen(long images) {
        return new Problem(
                CONFLICT, "imaging/masking-open", "Somebody has to look at images first", Map.of("images", images));
    }

    static Problem maskingEmpty() {
        return new Problem(CONFLICT, "imaging/masking-empty", "Nothing of the study may leave");
    }

    static Problem maskingNotConfirmed() {
        return new Problem(CONFLICT, "imaging/masking-not-confirmed", "Nobody has confirmed the review yet");
    }

    static Problem notAecg(String detail) {
        return new Problem(INVALID, "imaging/not-aecg", detail);
    }

    static Problem uploadMalformed(String detail) {
        return new Problem(MALFORMED, "imaging/upload-malformed", detail);
    }

    static Problem objectMissing() {
        return new Problem(UNAVAILABLE, "imaging/object-missing", "The stored object cannot be read at the moment");
    }

    static ObjectRefused notDicom(String detail) {
        return new ObjectRefused(INVALID, CANNOT_UNDERSTAND, "imaging/not-dicom", detail, Map.of());
    }

    /** What is wrong and where; the library's messages name places, never values. */
    static ObjectRefused notDicom(DicomException broken) {
        return notDicom(String.valueOf(broken.getMessage()));
    }

    static ObjectRefused uidMissing(String which) {
        return new ObjectRefused(
                INVALID,
                CANNOT_UNDERSTAND,
                "imaging/uid-missing",
                "The object has no well-formed " + which,
                Map.of("attribute", which));
    }

    static ObjectRefused doesNotMatch(String what) {
        return new ObjectRefused(
                INVALID,
                DOES_NOT_MATCH,
                "imaging/object-does-not-match",
                "The object does not match what was announced: " + what,
                Map.of("attribute", what));
    }

    static ObjectRefused classNotSupported() {
        return new ObjectRefused(
                INVALID,
                CLASS_NOT_SUPPORTED,
                "imaging/class-not-supported",
                "Objects of this class are not kept",
                Map.of());
    }

    static ObjectRefused ofAnotherInstitution() {
        return new ObjectRefused(
                CONFLICT,
                NOT_AUTHORIZED,
                "imaging/uid-of-another-institution",
                "The study, series or instance UID belongs to another institution",
                Map.of());
    }

    static ObjectRefused instanceDiffers() {
        return new ObjectRefused(
                CONFLICT,
                DUPLICATE_INSTANCE,
                "imaging/instance-differs",
                "An instance of this UID with other content is kept already",
                Map.of());
    }

    static ObjectRefused elsewhere(String which) {
        return new ObjectRefused(
                CONFLICT,
                DUPLICATE_INSTANCE,
                "imaging/uid-elsewhere",
                "The " + which + " is in use in another study or series",
                Map.of("attribute", which));
    }

    static ObjectRefused instanceTooLarge(long megabytes) {
        return new ObjectRefused(
                TOO_LARGE,
                OUT_OF_RESOURCES,
                "imaging/instance-too-large",
                "An object may have " + megabytes + " MB",
                Map.of("megabytes", megabytes));
    }

    static ObjectRefused quotaFull(long gigabytes) {
        return new ObjectRefused(
                CONFLICT,
                OUT_OF_RESOURCES,
                "imaging/quota-full",
                "The institution has used the " + gigabytes + " GB it has",
                Map.of("gigabytes", gigabytes));
    }

    static ObjectRefused notKept() {
        return new ObjectRefused(
                UNAVAILABLE, OUT_OF_RESOURCES, "imaging/not-kept", "The object could not be made safe", Map.of());
    }
}
