package org.mailian.notification;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailian.access.Addressee;
import org.mailian.access.Addressees;
import org.mailian.directory.Duty;
import org.mailian.notification.NoticeBook.Circle;
import org.mailian.notification.Scene.Place;
import org.springframework.stereotype.Component;

/** The people of a circle at a place. */
@Component
class Recipients {

    private final Addressees addressees;
    private final Duty duty;

    Recipients(Addressees addressees, Duty duty) {
        this.addressees = addressees;
        this.duty = duty;
    }

    /** Those in the circle, or in the first circle after it where there is anybody; a circle the book does not have holds nobody. */
    List<Addressee> in(Map<String, Circle> circles, String name, Place place, Instant at) {
        var asked = new HashSet<String>();
        var next = Optional.of(name);
        while (next.isPresent() && asked.add(next.get())) {
            var circle = circles.get(next.get());
            if (circle == null) {
                return List.of();
            }
            var people = people(circle, place, at);
            if (!people.isEmpty()) {
                return people;
            }
            next = Optional.ofNullable(circle.otherwise());
        }
        return List.of();
    }

    private List<Addressee> people(Circle circle, Place place, Instant at) {
        if (circle.person()) {
            return place.practitioner() == null
                    ? List.of()
                    : addressees.of(place.practitioner(), place.institution()).stream()
                            .toList();
        }
        if (circle.duty() != null) {
            var onDuty = duty.practitioners(place.institution(), place.department(), circle.duty(), at).stream()
                    .flatMap(it -> addressees.of(it, place.institution()).stream())
                    .toList();
            if (!onDuty.isEmpty()) {
                return onDuty;
            }
        }
        return circle.roles().isEmpty()
                ? List.of()
                : addressees.at(place.institution(), circle.department() ? place.department() : null, circle.roles());
    }
}
