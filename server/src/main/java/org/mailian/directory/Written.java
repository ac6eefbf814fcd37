package org.mailian.directory;

import org.jspecify.annotations.Nullable;

/** What was written into a field: blanks around it mean nothing, and only blanks are nothing written. */
final class Written {

    private Written() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String or(@Nullable String text, String otherwise) {
        var written = orNull(text);
        return written == null ? otherwise.strip() : written;
    }
}
