package org.mailian.casework;

import org.jspecify.annotations.Nullable;

/** The version of a case in HTTP: a strong entity tag (RFC 9110 §8.8.3), asked back as {@code If-Match} on every write. */
public final class Versions {

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
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
