package org.mailian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of a session: 256 random bits, known to the browser alone. */
record SessionToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionToken next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionToken(base64(bytes));
    }

    /** A cookie's value that has the form of a token; anything else cannot be one and needs no look-up. */
    static Optional<SessionToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** What the database keeps: from it the token cannot be found. */
    byte[] hash() {
        return sha256(text);
    }

    /**
     * The value a write must bring in a header. Made from the token, so it belongs to this session alone: a value planted by a
     * neighbouring site does not fit, and nothing is stored.
     */
    String csrf() {
        return base64(sha256("mailian csrf " + text));
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
