package org.mailian.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of a session: 256 random bits, known to the browser alone. */
record SessionToken(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionToken next() {
        return new SessionToken(SecretText.next());
    }

    /** A cookie's value that has the form of a token; anything else cannot be one and needs no look-up. */
    static Optional<SessionToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** What the database keeps: from it the token cannot be found. */
    byte[] hash() {
        return SecretText.hash(text);
    }

    /**
     * The value a write must bring in a header. Made from the token, so it belongs to this session alone: a value planted by a
     * neighbouring site does not fit, and nothing is stored.
     */
    String csrf() {
        return SecretText.base64(SecretText.hash("mailian csrf " + text));
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
