package org.mailian.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mailian.access.Caller;
import org.mailian.consultation.ExpertCircle.Circle;
import org.mailian.consultation.FreeExperts.FreeExpert;
import org.springframework.stereotype.Component;

/** The people a centre can call on. */
@Component
class DeskPeople {

    private final ExpertCircle circle;
    private final FreeExperts free;

    DeskPeople(ExpertCircle circle, FreeExperts free) {
        this.circle = circle;
        this.free = free;
    }

    Circle circle(Caller caller, LocalDate today) {
        return circle.around(caller.institution(), today);
    }

    List<FreeExpert> free(Caller caller, Circle of, Instant now) {
        return free.of(caller, of, now);
    }
}
