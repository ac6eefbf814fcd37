package org.mailian.casework;

import java.time.Duration;

/** A length of time for each priority, as regional rules give it. */
public record ByPriority(Duration routine, Duration urgent, Duration emergency) {

    public Duration of(Priority priority) {
        return switch (priority) {
            case ROUTINE -> routine;
            case URGENT -> urgent;
            case EMERGENCY -> emergency;
        };
    }
}
