package org.mailian.patient;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Sealing;
import org.mailian.patient.PatientSettings.CipherChoice;

/**
 * Seals what identifies a person before it is written, and makes the keyed hash by which an exact value is found without being read.
 * A sealed value is bound to its field and its person: copied to another row it does not open.
 */
final class Vault implements Sealing {

    private final KeyRing keys;
    private final List<SealingCipher> ciphers;
    private final SealingCipher writing;

    Vault(KeyRing keys, CipherChoice choice) {
        this.keys = keys;
        this.ciphers = List.of(GcmCipher.aes(keys), GcmCipher.sm4(keys));
        this.writing = switch (choice) {
            case AES -> ciphers.getFirst();
            case SM4 -> ciphers.getLast();
        };
    }

    @Override
    public byte[] seal(String field, UUID owner, byte[] plain) {
        var sealed = writing.seal(plain, context(field, owner));
        return ByteBuffer.allocate(1 + sealed.length)
                .put(writing.mark())
                .put(sealed)
                .array();
    }

    byte @Nullable [] seal(String field, UUID owner, @Nullable String text) {
        return text == null ? null : seal(field, owner, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] open(String field, UUID owner, byte[] sealed) {
        var body = ByteBuffer.wrap(sealed);
        var cipher = ciphers.stream()
                .filter(it -> sealed.length > 0 && it.mark() == sealed[0])
                .findFirst()
                .orElseThrow(() -> new SealingCipher.SealBroken(new IllegalArgumentException("no known mark")));
        body.get();
        var bytes = new byte[body.remaining()];
        body.get(bytes);
        return cipher.open(bytes, context(field, owner));
    }

    @Nullable
    String text(String field, UUID owner, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(open(field, owner, sealed), StandardCharsets.UTF_8);
    }

    /** The blind index of a value: the same for the same kind and value, without the key no way back. */
    byte[] index(String kind, String value) {
        return keys.mac("blind index", kind + "\u001f" + value);
    }

    /** Tells two keys apart without telling anything of either. */
    byte[] fingerprint() {
        return keys.mac("fingerprint", "");
    }

    private static byte[] context(String field, UUID owner) {
        return (field + " " + owner).getBytes(StandardCharsets.UTF_8);
    }
}
