package org.mailian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that is a text: 256 random bits, which nobody guesses. Who was given it has it; what is kept of it is a hash, which opens
 * nothing.
 */
public final class SecretText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /** A new one: 43 letters that may stand in an address. */
    public static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    /** What the database keeps. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
