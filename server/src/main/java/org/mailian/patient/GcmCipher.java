package org.mailian.patient;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A block cipher in Galois/Counter mode: 12 random bytes, the text, a tag of 16. Safe for 2³² values under one key. */
final class GcmCipher implements SealingCipher {

    private static final int NONCE = 12;
    private static final int TAG = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte mark;
    private final String transformation;
    private final SecretKey key;
    private final boolean national;

    private GcmCipher(int mark, String transformation, SecretKey key, boolean national) {
        this.mark = (byte) mark;
        this.transformation = transformation;
        this.key = key;
        this.national = national;
    }

    /** Loaded when the first value is sealed with a national cipher: the JVM verifies the provider's signature, which takes a while. */
    private static final class National {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    static GcmCipher aes(KeyRing keys) {
        return new GcmCipher(1, "AES/GCM/NoPadding", keys.key("AES", 32), false);
    }

    static GcmCipher sm4(KeyRing keys) {
        return new GcmCipher(2, "SM4/GCM/NoPadding", keys.key("SM4", 16), true);
    }

    @Override
    public byte mark() {
        return mark;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        try {
            var nonce = ByteBuffer.wrap(sealed).slice(0, NONCE);
            var bytes = new byte[NONCE];
            nonce.get(bytes);
            return cipher(Cipher.DECRYPT_MODE, bytes, context).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new SealBroken(broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher =
                national ? Cipher.getInstance(transformation, National.PROVIDER) : Cipher.getInstance(transformation);
        cipher.init(mode, key, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
