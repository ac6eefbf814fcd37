package org.mailian.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.calendar.Bookings;
import org.mailian.calendar.Span;
import org.mailian.consultation.ExpertCircle.Circle;
import org.mailian.directory.Duty;
import org.springframework.stereotype.Component;

/** Who of a circle could be asked this minute. */
@Component
class FreeExperts {

    private static final Duration SOON = Duration.ofHours(1);
    private static final int MOST = 60;

    /**
     * An expert with nothing booked in the next hour.
     *
     * @param open consultations in which the expert has something to do yet
     * @param onDuty has a turn of duty now, at the centre's own institution
     * @param phone a private number, of colleagues only
     */
    public record FreeExpert(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            UUID institution,
            String institutionName,
            String institutionNameEn,
            Set<String> specialties,
            int open,
            int atOnce,
            boolean onDuty,
            @Nullable String phone) {}

    private final Bookings bookings;
    private final Duty duty;

    FreeExperts(Bookings bookings, Duty duty) {
        this.bookings = bookings;
        this.duty = duty;
    }

    /** On duty first, then those with least to do. Two statements. */
    List<FreeExpert> of(Caller caller, Circle circle, Instant now) {
        var load = bookings.load(
                circle.experts().stream().map(Experts.Expert::practitioner).toList(), new Span(now, now.plus(SOON)));
        var onDuty = new HashSet<UUID>();
        duty.turns(caller.institution(), now, now.plusSeconds(1)).stream()
                .filter(it -> it.leftAt() == null)
                .forEach(it -> onDuty.add(it.practitioner()));
        return circle.experts().stream()
                .filter(it -> load.getOrDefault(it.practitioner(), 0) == 0)
                .map(it -> expert(caller, circle, it, onDuty.contains(it.practitioner())))
                .sorted(Comparator.comparing((FreeExpert it) -> !it.onDuty())
                        .thenComparing(it -> !it.institution().equals(caller.institution()))
                        .thenComparing(FreeExpert::open)
                        .thenComparing(FreeExpert::name))
                .limit(MOST)
                .toList();
    }

    private static FreeExpert expert(Caller caller, Circle circle, Experts.Expert it, boolean onDuty) {
        var person = Objects.requireNonNull(circle.people().get(it.practitioner()));
        var home = Objects.requireNonNull(circle.homes().get(it.institution()));
        return new FreeExpert(
                person.id(),
                person.name(),
                person.nameEn(),
                person.title(),
                home.id(),
                home.name(),
                home.nameEn(),
                it.record().specialties(),
                it.open(),
                it.record().atOnce(),
                onDuty,
                home.id().equals(caller.institution()) ? person.phone() : null);
    }
}
