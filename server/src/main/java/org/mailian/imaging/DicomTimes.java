package org.mailian.imaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates and times of PS3.5 section 6.2, as devices write them: old ones with separators, and times of any precision. */
final class DicomTimes {

    private DicomTimes() {}

    static Optional<LocalDate> date(@Nullable String da) {
        try {
            return da == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(da.replace(".", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(@Nullable String tm) {
        var digits = tm == null ? "" : tm.replace(":", "").replaceFirst("\\..*", "");
        if (!digits.matches("(\\d\\d){1,3}")) {
            return Optional.empty();
        }
        var full = (digits + "0000").substring(0, 6);
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(full.substring(0, 2)),
                    Integer.parseInt(full.substring(2, 4)),
                    Math.min(Integer.parseInt(full.substring(4)), 59)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** With a date; midnight where no time is said. */
    static Optional<LocalDateTime> dateTime(@Nullable String da, @Nullable String tm) {
        return date(da).map(it -> it.atTime(time(tm).orElse(LocalTime.MIDNIGHT)));
    }
}
