package org.mailian.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a keyset page ended: the sort values of its last row, encoded so that callers treat it as opaque. */
public record Place(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Place at(Object... values) {
        return new Place(List.of(values).stream().map(Object::toString).toList());
    }

    /** Reads a caller's {@code after}; null means the first page. A foreign text is {@code kernel/place-malformed}. */
    public static @Nullable Place parse(@Nullable String text, int size) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var place = new Place(List.of(decoded.split(SEPARATOR, -1)));
            if (place.values.size() != size) {
                throw malformed();
            }
            return place;
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return values.get(index);
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeParseException notAnInstant) {
            throw malformed();
        }
    }

    /** A civil time, as ISO 8601 writes it. */
    public LocalDateTime civil(int index) {
        try {
            return LocalDateTime.parse(values.get(index));
        } catch (DateTimeParseException notATime) {
            throw malformed();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw malformed();
        }
    }

    public int number(int index) {
        try {
            return Integer.parseInt(values.get(index));
        } catch (NumberFormatException notANumber) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return KernelProblems.placeMalformed();
    }
}
