package org.mailian.access;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.MALFORMED;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.TOO_MANY;
import static org.mailian.kernel.Problem.Kind.UNAUTHENTICATED;
import static org.mailian.kernel.Problem.Kind.UNAVAILABLE;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;

/** Every way access says no. */
final class AccessProblems {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private AccessProblems() {}

    static Problem notSignedIn() {
        return new Problem(UNAUTHENTICATED, "access/not-signed-in", "This address is for people who are signed in");
    }

    static Problem sessionExpired() {
        return new Problem(UNAUTHENTICATED, "access/session-expired", "The session has ended by itself");
    }

    static Problem postEnded() {
        return new Problem(UNAUTHENTICATED, "access/post-ended", "The post of this session is no longer held");
    }

    static Problem wrongCredentials() {
        return new Problem(UNAUTHENTICATED, "access/wrong-credentials", "No account has this name and this password");
    }

    static Problem lockedOut(Instant until) {
        return new Problem(TOO_MANY, "access/locked-out", "Too many wrong passwords for this name", when(until));
    }

    static Problem tooManyAttempts(Instant until) {
        return new Problem(
                TOO_MANY,
                "access/too-many-attempts",
                "Too many failed sign-ins from this network address",
                when(until));
    }

    /** The instant for programs, the hour on the wall for people. */
    private static Map<String, Object> when(Instant until) {
        return Map.of(
                "until",
                until.toString(),
                "clock",
                CLOCK.format(until.plusSeconds(59).atZone(Times.CHINA)));
    }

    static Problem noPost() {
        return new Problem(FORBIDDEN, "access/no-post", "The account's person holds no post today");
    }

    static Problem notYourPost(UUID post) {
        return new Problem(
                NOT_FOUND, "access/not-your-post", "Post %s is not held by this account today".formatted(post));
    }

    static Problem csrfMissing() {
        return new Problem(
                FORBIDDEN,
                "access/csrf-missing",
                "A write needs the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN");
    }

    static Problem notPermitted(Permission... any) {
        return new Problem(
                FORBIDDEN,
                "access/not-permitted",
                "This post has none of the permissions " + Arrays.toString(any),
                Map.of("permission", any[0].name()));
    }

    static Problem addressRefused() {
        return new Problem(
                MALFORMED, "access/address-refused", "The address holds characters that are never used here");
    }

    static Problem methodRefused() {
        return new Problem(FORBIDDEN, "access/closed", "Nothing can be done at this address");
    }

    static Problem unavailable() {
        return new Problem(UNAVAILABLE, "access/unavailable", "Sign-in cannot be checked at the moment");
    }

    static Problem usernameTaken(String username) {
        return new Problem(CONFLICT, "access/username-taken", "The name is in use", Map.of("username", username));
    }

    static Problem alreadyHasAccount(UUID practitioner) {
        return new Problem(CONFLICT, "access/has-account", "Practitioner %s has an account".formatted(practitioner));
    }

    static Problem usernameMalformed() {
        return new Problem(
                INVALID, "access/username-malformed", "2 to 64 letters, digits, dots, hyphens or underscores");
    }

    static Problem passwordUnfit(int least, int most) {
        return new Problem(
                INVALID,
                "access/password-unfit",
                "A password has %d characters to %d bytes".formatted(least, most),
                Map.of("least", least, "most", most));
    }

    static Problem unknownAccount(UUID account) {
        return new Problem(NOT_FOUND, "access/unknown-account", "No account %s in use".formatted(account));
    }

    static Problem unknownCode(String code) {
        return new Problem(NOT_FOUND, "access/unknown-code", "No refusal is called " + code);
    }

    static Problem notManaged(UUID institution) {
        return new Problem(
                NOT_FOUND, "access/not-managed", "Institution %s is not yours to manage".formatted(institution));
    }

    static Problem notStaff(UUID practitioner) {
        return new Problem(
                NOT_FOUND, "access/not-staff", "Practitioner %s holds no post there today".formatted(practitioner));
    }

    static Problem worksElsewhere(UUID practitioner) {
        return new Problem(
                FORBIDDEN, "access/works-elsewhere", "Practitioner %s holds other posts too".formatted(practitioner));
    }

    static Problem unknownRole(String role) {
        return new Problem(INVALID, "access/unknown-role", "No role " + role, Map.of("role", role));
    }

    static Problem roleNotGivable(String role) {
        return new Problem(
                FORBIDDEN,
                "access/role-not-givable",
                "Role %s reaches beyond an institution".formatted(role),
                Map.of("role", role));
    }

    static Problem notOneself() {
        return new Problem(CONFLICT, "access/not-oneself", "Nobody withdraws or corrects their own right to be here");
    }

    static Problem passwordMustChange() {
        return new Problem(
                FORBIDDEN, "access/password-must-change", "The first password is changed before anything else");
    }

    static Problem passwordSame() {
        return new Problem(INVALID, "access/password-same", "The new password is the present one");
    }

    static Problem setupDone() {
        return new Problem(CONFLICT, "access/setup-done", "This house has its first institution");
    }

    static Problem setupKeyWrong() {
        return new Problem(FORBIDDEN, "access/setup-key-wrong", "The key is not the one the last start printed");
    }

    static Problem reasonNeeded() {
        return new Problem(INVALID, "access/reason-needed", "Say why, in 4 to 500 characters");
    }

    static Problem unknownBreakGlass(UUID id) {
        return new Problem(NOT_FOUND, "access/unknown-break-glass", "No unreviewed opening %s here".formatted(id));
    }
}
