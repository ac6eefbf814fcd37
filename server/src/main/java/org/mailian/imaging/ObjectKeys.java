package org.mailian.imaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Where an object lies: by the day it came, its study and its own id, so that a study lies together and a day can be looked through. */
final class ObjectKeys {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

    private ObjectKeys() {}

    /** @param id a version 7 one: it knows its day */
    static String of(UUID id, String studyUid) {
        var study = UUID.nameUUIDFromBytes(studyUid.getBytes(StandardCharsets.US_ASCII));
        return day(madeAt(id).atZone(ZoneOffset.UTC).toLocalDate()) + study + "/" + id + ".dcm";
    }

    /** When a version 7 id was made. */
    static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** What an instance was made from lies beside it. */
    static String original(String key) {
        return key.replaceFirst("\\.dcm$", ".original");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The id in a key. */
    static UUID id(String key) {
        return UUID.fromString(key.replaceFirst(".*/", "").replaceFirst("\\..*", ""));
    }
}
