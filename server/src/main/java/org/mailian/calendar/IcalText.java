package org.mailian.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mailian.kernel.Times;

/** A calendar as text (RFC 5545): one property a line, folded after 75 bytes, times in the civil time of China. */
final class IcalText {

    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter CIVIL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder();

    IcalText begin(String component) {
        return line("BEGIN:" + component);
    }

    IcalText end(String component) {
        return line("END:" + component);
    }

    /** A value that the format knows: a word, a number, an offset. */
    IcalText word(String property, String value) {
        return line(property + ":" + value);
    }

    /** A value that people read; what the format would misunderstand in it is escaped. */
    IcalText text(String property, String value) {
        var escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return line(property + ":" + escaped);
    }

    IcalText utc(String property, Instant at) {
        return line(property + ":" + CIVIL.format(at.atOffset(ZoneOffset.UTC)) + "Z");
    }

    IcalText china(String property, Instant at) {
        return line(property + ";TZID=" + Times.CHINA.getId() + ":" + CIVIL.format(at.atZone(Times.CHINA)));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Never inside a character: a Chinese one has three bytes, and some names have characters of four. */
    private IcalText line(String content) {
        var room = LINE_BYTES;
        for (var character : (Iterable<Integer>) content.codePoints()::iterator) {
            var letters = Character.toString(character);
            var bytes = letters.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                text.append("\r\n ");
                room = LINE_BYTES - 1;
            }
            text.append(letters);
            room -= bytes;
        }
        text.append("\r\n");
        return this;
    }
}
