package org.mailian.imaging.masking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mailian.dicom.Uid;

/**
 * Who a patient is in one pack. All studies of the pack share it: identifiers that meant the same still do, and days are as far apart
 * as they were. Without the key nobody gets from a masked UID to the real one.
 *
 * @param key of the pack, at least 16 random bytes
 * @param pseudonym the patient's name from now on
 * @param characteristics whether age, sex, size and weight stay
 */
public record Alias(byte[] key, String pseudonym, boolean characteristics) {

    private static final int LONGEST_SHIFT = 1_825;

    public Alias {
        if (key.length < 16 || pseudonym.isBlank()) {
            throw new IllegalArgumentException("An alias has a key and a name");
        }
        key = key.clone();
    }

    /** The UID in place of another one; those of the standard itself stay. */
    public String uid(String original) {
        if (Uid.find(original).isPresent()) {
            return original;
        }
        var hash = hash("uid " + original);
        return Uid.of(new UUID(hash.getLong(), hash.getLong()));
    }

    /** A day of the pack, moved back by as many days as every other one. */
    public LocalDate day(LocalDate original) {
        return original.minusDays(1 + Math.floorMod(hash("days").getInt(), LONGEST_SHIFT));
    }

    /** The patient's number from now on; tells nothing but that it is the same patient. */
    public String patientId() {
        return "M%08X".formatted(hash("patient").getInt());
    }

    private ByteBuffer hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Alias[" + pseudonym + "]";
    }
}
