package org.mailian.casework;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.MALFORMED;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.PRECONDITION_REQUIRED;
import static org.mailian.kernel.Problem.Kind.STALE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Workflow.Step;
import org.mailian.kernel.Problem;

/** Every way casework says no. */
final class CaseworkProblems {

    private CaseworkProblems() {}

    /** The same answer for a case that does not exist and for one that is not the caller's: a guess learns nothing. */
    static Problem unknown(UUID id) {
        return unknownNumber(id.toString());
    }

    static Problem unknownNumber(String number) {
        return new Problem(NOT_FOUND, "casework/unknown", "No case " + number + " for this caller");
    }

    static Problem unknownFile(UUID id) {
        return new Problem(NOT_FOUND, "casework/unknown-file", "No file " + id + " on this case");
    }

    static Problem fileOfOtherSide(UUID id) {
        return new Problem(CONFLICT, "casework/file-of-other-side", "File " + id + " was laid by the other side");
    }

    static Problem unknownAction(String action) {
        return new Problem(NOT_FOUND, "casework/unknown-action", "No such action", Map.of("action", action));
    }

    static Problem unknownKind(String kind) {
        return new Problem(NOT_FOUND, "casework/unknown-kind", "No such kind of case", Map.of("kind", kind));
    }

    static Problem unknownWorklist(String list) {
        return new Problem(NOT_FOUND, "casework/unknown-worklist", "No such worklist", Map.of("list", list));
    }

    static Problem stale(Case it, int given) {
        return new Problem(
                STALE,
                "casework/stale",
                "The case is at version " + it.version(),
                Map.of("version", it.version(), "given", given));
    }

    static Problem versionMissing() {
        return new Problem(
                PRECONDITION_REQUIRED, "casework/version-missing", "This write needs If-Match with the version");
    }

    static Problem versionMalformed() {
        return new Problem(MALFORMED, "casework/version-malformed", "If-Match is not a version this server gave");
    }

    static Problem messageEmpty() {
        return new Problem(INVALID, "casework/message-empty", "A message needs a text or a file");
    }

    static Problem inTheFuture() {
        return new Problem(INVALID, "casework/in-the-future", "What happened cannot lie in the future");
    }

    static Problem ended() {
        return new Problem(CONFLICT, "casework/ended", "The case has ended; its room and files are read-only");
    }

    static Problem blocked(Case it, Step step, Side side, Caller caller, Set<String> missing) {
        var blocked = Choices.blockedBy(it, step, side, caller.permissions(), missing);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("action", step.action());
        facts.put("state", it.state());
        if (blocked == null) {
            throw new IllegalStateException("Not blocked: " + step.action());
        }
        if (blocked.whoCan() != null) {
            facts.put("whoCan", blocked.whoCan());
        }
        return switch (blocked.code()) {
            case "casework/wrong-state" ->
                new Problem(CONFLICT, "casework/wrong-state", "Not possible in this state", facts);
            case "casework/green-channel-only" ->
                new Problem(CONFLICT, "casework/green-channel-only", "Only in the green channel", facts);
            case "casework/other-side" ->
                new Problem(FORBIDDEN, "casework/other-side", "The other side must act", facts);
            case "casework/needs-missing" -> {
                facts.put(
                        "missing",
                        step.needs().stream().filter(missing::contains).toList());
                yield new Problem(INVALID, "casework/needs-missing", "Something must be there first", facts);
            }
            default -> {
                caller.must(step.permission());
                throw new IllegalStateException(blocked.code());
            }
        };
    }

    static Problem withoutIdentities() {
        return new Problem(
                FORBIDDEN,
                "casework/without-identities",
                "The case is shown without the patient's identity; its record leaves with the asking side only");
    }

    static Problem unknownReason(String list, String code) {
        return new Problem(
                INVALID,
                "casework/unknown-reason",
                "Not a reason of this region",
                Map.of("list", list, "reason", code));
    }

    static Problem reasonNeedsText(String code) {
        return new Problem(
                INVALID, "casework/reason-needs-text", "This reason needs a sentence", Map.of("reason", code));
    }
}
