package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.mailian.kernel.Times;

/**
 * When something happens, seen from the first start: {@code -PT40M} forty minutes before it, {@code -2d 09:30} half past nine in China
 * the day before yesterday; or an instant as it is.
 */
record Moments(Instant now) {

    private static final Pattern DAY = Pattern.compile("([+-]\\d+)d (\\d\\d:\\d\\d)");

    Instant at(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return Times.dayInChina(now)
                    .plusDays(Integer.parseInt(day.group(1)))
                    .atTime(LocalTime.parse(day.group(2)))
                    .atZone(Times.CHINA)
                    .toInstant();
        }
        return text.contains("P") ? now.plus(Duration.parse(text)) : Instant.parse(text);
    }
}
