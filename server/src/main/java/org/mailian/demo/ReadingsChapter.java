package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.DiagnosisDoor;
import org.mailian.diagnosis.DiagnosisDoor.ReadingStanding;
import org.mailian.kernel.Problem;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Tells the remote readings, each step at its time, with pictures that the machines of the townships really send. */
@DemoPart
@Order(8)
class ReadingsChapter implements Chapter {

    /** Since when the county reads for its townships: after everybody was hired, before the first order. */
    private static final Duration SINCE = Duration.ofDays(90);

    private final DemoClock clock;
    private final DemoPatients patients;
    private final DiagnosisDoor door;
    private final ReadingStage stage;

    ReadingsChapter(DemoClock clock, DemoPatients patients, DiagnosisDoor door, ReadingStage stage) {
        this.clock = clock;
        this.patients = patients;
        this.door = door;
        this.stage = stage;
    }

    /** A story and how far it has been told; {@code next} is -1 before the order. */
    private record Scene(
            Instant at,
            int order,
            ReadingStory story,
            int next,
            @Nullable ReadingStanding standing) {}

    @Override
    public void tell(Cast cast, Instant now) {
        var moments = new Moments(now);
        clock.at(now.minus(SINCE), () -> stage.prepare(cast));
        var scenes = new PriorityQueue<Scene>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
        for (var story : Script.read("readings", new TypeReference<List<ReadingStory>>() {})) {
            scenes.add(new Scene(moments.at(story.opened()), scenes.size(), story, -1, null));
        }
        while (!scenes.isEmpty()) {
            var scene = scenes.remove();
            var standing = clock.at(scene.at(), () -> played(cast, scene, moments));
            var next = scene.next() + 1;
            if (next < scene.story().steps().size()) {
                var at = moments.at(scene.story().steps().get(next).at());
                scenes.add(new Scene(at, scene.order(), scene.story(), next, standing));
            }
        }
    }

    /** A script that the house refuses is a mistake in the script; it says where. */
    private ReadingStanding played(Cast cast, Scene scene, Moments moments) {
        var story = scene.story();
        try {
            if (scene.standing() == null) {
                return opened(cast, story, moments, scene.at());
            }
            var step = story.steps().get(scene.next());
            return stage.take(cast.caller(step.by()), scene.standing(), step);
        } catch (Problem refused) {
            var line = scene.next() < 0
                    ? "the order"
                    : story.steps().get(scene.next()).toString();
            throw new IllegalStateException(
                    "The reading of %s is refused with %s %s at %s"
                            .formatted(story.patient(), refused.code(), refused.facts(), line),
                    refused);
        }
    }

    private ReadingStanding opened(Cast cast, ReadingStory story, Moments moments, Instant at) {
        var caller = cast.caller(story.by());
        UUID patient = patients.register(caller, story.patient(), moments);
        var standing = door.order(caller, patient, story.order(cast));
        if (story.film() != null) {
            stage.film(caller, patients.invented(story.shown()), story, standing, at);
        }
        return standing;
    }
}
