package org.mailian.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Duty;
import org.mailian.directory.DutyKind;
import org.mailian.directory.Resources;
import org.mailian.directory.SlotKind;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Fifth chapter: clinics, and who is on duty. */
@DemoPart
@Order(5)
class OffersChapter implements Chapter {

    private static final int CLINIC_DAYS = 14;
    private static final int DUTY_DAYS = 30;
    private static final LocalTime HANDOVER = LocalTime.of(8, 0);

    record Offer(List<Clinic> clinics, List<Roster> rosters) {}

    record Clinic(
            String of,
            @Nullable String by,
            @Nullable SlotKind kind,
            Set<DayOfWeek> days,
            String from,
            String to,
            int capacity) {}

    record Roster(String of, DutyKind kind, List<String> people) {}

    private final Resources resources;
    private final Duty duty;

    OffersChapter(Resources resources, Duty duty) {
        this.resources = resources;
        this.duty = duty;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        var today = Times.dayInChina(now);
        var offer = Script.read("offers", new TypeReference<Offer>() {});
        offer.clinics()
                .forEach(it -> today.datesUntil(today.plusDays(CLINIC_DAYS + 1L))
                        .filter(day -> it.days().contains(day.getDayOfWeek()))
                        .forEach(day -> hold(it, cast, day)));
        offer.rosters().forEach(it -> assign(it, cast, today.minusDays(1)));
    }

    private void hold(Clinic it, Cast cast, LocalDate day) {
        resources.addSlot(
                department(cast.place(it.of())),
                it.by() == null ? null : cast.member(it.by()).practitioner(),
                Optional.ofNullable(it.kind()).orElse(SlotKind.OUTPATIENT),
                at(day, LocalTime.parse(it.from())),
                at(day, LocalTime.parse(it.to())),
                it.capacity(),
                Actor.system());
    }

    private void assign(Roster it, Cast cast, LocalDate first) {
        var place = cast.place(it.of());
        for (var day = 0; day < DUTY_DAYS; day++) {
            var who = it.people().get(day % it.people().size());
            duty.assign(
                    place.institution(),
                    place.department(),
                    cast.member(who).practitioner(),
                    it.kind(),
                    at(first.plusDays(day), HANDOVER),
                    at(first.plusDays(day + 1L), HANDOVER),
                    Actor.system());
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Times.CHINA).toInstant();
    }

    private static UUID department(Cast.Place place) {
        if (place.department() == null) {
            throw new IllegalArgumentException("A clinic belongs to a department");
        }
        return place.department();
    }
}
