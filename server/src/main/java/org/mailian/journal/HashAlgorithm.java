package org.mailian.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** How entries are chained. Each entry names its own, so a stream survives a change of the setting. */
enum HashAlgorithm {
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }
    },
    /** GB/T 32905-2016, asked for where commercial cryptography must be national (商用密码). */
    SM3("SM3") {
        @Override
        byte[] digest(byte[] bytes) {
            var digest = new SM3Digest();
            digest.update(bytes, 0, bytes.length);
            var hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return hash;
        }
    };

    private final String label;

    HashAlgorithm(String label) {
        this.label = label;
    }

    abstract byte[] digest(byte[] bytes);

    /** Its name in settings, in the table and in exports. */
    String label() {
        return label;
    }

    /** The hash of a text's UTF-8, in lower-case hexadecimal. */
    String hash(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static HashAlgorithm named(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label.equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("mailian.journal.hash is SHA-256 or SM3, not " + label));
    }
}
