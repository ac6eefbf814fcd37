package org.mailian.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times: instants inside, {@code Asia/Shanghai} for people, {@link OffsetDateTime} for the driver. */
public final class Times {

    /** The one civil time zone of the country. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Times() {}

    public static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime sqlOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** The precision PostgreSQL keeps; anything finer would not survive a round trip and would break a hash. */
    public static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate dayInChina(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }
}
