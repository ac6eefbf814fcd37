package org.mailian.casework;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a case in HTTP: a strong entity tag (RFC 9110 §8.8.3), asked back as {@code If-Match} on every write. */
public final class Versions {

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Takes a step at the version the caller saw; the answer is the case as it is then. */
    public static <V extends CaseView> ResponseEntity<V> taken(@Nullable String ifMatch, IntFunction<V> step) {
        return answer(step.apply(required(ifMatch)));
    }

    /** A view with its version. */
    public static <V extends CaseView> ResponseEntity<V> answer(V view) {
        return ResponseEntity.ok().eTag(tag(view.header().version())).body(view);
    }

    /** Reads {@code If-Match}; absent is {@code casework/version-missing}, anything but one tag of ours is malformed. */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw CaseworkProblems.versionMissing();
        }
        var text = ifMatch.strip();
        if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw CaseworkProblems.versionMalformed();
        }
        try {
            return Integer.parseInt(text.substring(1, text.length() - 1));
        } catch (NumberFormatException notAVersion) {
            throw CaseworkProblems.versionMalformed();
        }
    }
}
