package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Timer;
import org.mailian.kernel.Problem;
import org.mailian.referral.ReferralDoor.Standing;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/**
 * Tells all stories at once, each step at its time, so that they compete for beds and get their numbers as they would have. Between two
 * steps the clocks of the cases are looked at, so that who was told of what ran out was told then.
 */
@DemoPart
@Order(6)
class StoriesChapter implements Chapter {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofHours(6);

    private final DemoClock clock;
    private final DemoPatients patients;
    private final ReferralActs acts;
    private final List<Timer> sweeps;

    StoriesChapter(DemoClock clock, DemoPatients patients, ReferralActs acts, List<Timer> timers) {
        this.clock = clock;
        this.patients = patients;
        this.acts = acts;
        this.sweeps =
                timers.stream().filter(it -> it.name().equals("clock-sweep")).toList();
    }

    /** A story and how far it has been told; {@code next} is -1 before the draft. */
    private record Scene(
            Instant at,
            int order,
            Story story,
            int next,
            @Nullable Standing standing) {}

    @Override
    public void tell(Cast cast, Instant now) {
        var moments = new Moments(now);
        var stories = new ArrayList<Story>(Script.read("stories", new TypeReference<List<Story>>() {}));
        stories.addAll(History.told(now));
        tell(cast, stories, moments);
    }

    private void tell(Cast cast, List<Story> stories, Moments moments) {
        var scenes = new PriorityQueue<Scene>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
        for (var story : stories) {
            scenes.add(new Scene(moments.at(story.opened()), scenes.size(), story, -1, null));
        }
        var told = scenes.isEmpty() ? moments.now() : scenes.element().at();
        while (!scenes.isEmpty()) {
            var scene = scenes.remove();
            watch(told, scene.at(), moments.now());
            told = scene.at();
            var standing = clock.at(scene.at(), () -> played(cast, scene, moments));
            var next = scene.next() + 1;
            if (next < scene.story().steps().size()) {
                var at = moments.at(scene.story().steps().get(next).at());
                requireOrder(scene, at, moments.now());
                scenes.add(new Scene(at, scene.order(), scene.story(), next, standing));
            }
        }
        watch(told, moments.now(), moments.now());
    }

    /** A script that the house refuses is a mistake in the script; it says where. */
    private Standing played(Cast cast, Scene scene, Moments moments) {
        try {
            return play(cast, scene, moments);
        } catch (Problem refused) {
            var steps = scene.story().steps();
            var line = scene.next() < 0 ? "the draft" : steps.get(scene.next()).toString();
            throw new IllegalStateException(
                    "The story of %s is refused with %s %s at %s"
                            .formatted(scene.story().patient(), refused.code(), refused.facts(), line),
                    refused);
        }
    }

    private Standing play(Cast cast, Scene scene, Moments moments) {
        var story = scene.story();
        if (scene.standing() == null) {
            var patient = patients.register(cast.caller(story.by()), story.patient(), moments);
            return acts.open(
                    cast, story, patient, patients.invented(story.patient()).name());
        }
        return acts.take(cast, scene.standing(), story, story.steps().get(scene.next()), moments, scene.at());
    }

    private void watch(Instant from, Instant to, Instant now) {
        var at = from;
        while (true) {
            at = at.plus(at.isBefore(now.minus(LATELY)) ? SELDOM : OFTEN);
            if (!at.isBefore(to)) {
                return;
            }
            clock.at(at, () -> sweeps.forEach(Timer::run));
        }
    }

    private static void requireOrder(Scene before, Instant at, Instant now) {
        if (at.isBefore(before.at()) || at.isAfter(now)) {
            throw new IllegalArgumentException(
                    "The story of " + before.story().patient() + " runs backwards or ahead at " + at);
        }
    }
}
