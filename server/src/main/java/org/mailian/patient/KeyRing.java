package org.mailian.patient;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** From the one key of the installation, a key for each purpose (HKDF, RFC 5869): one that leaks tells nothing of the others. */
final class KeyRing {

    private final byte[] master;

    KeyRing(byte[] master) {
        this.master = master.clone();
    }

    /** A key for a cipher of this name. */
    SecretKey key(String algorithm, int bytes) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, purpose("cipher " + algorithm, bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** HMAC-SHA-256 for one purpose. */
    byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", purpose("mac " + purpose, 32)));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HKDFParameterSpec purpose(String purpose, int bytes) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .thenExpand(("mailian patient " + purpose).getBytes(StandardCharsets.UTF_8), bytes);
    }
}
