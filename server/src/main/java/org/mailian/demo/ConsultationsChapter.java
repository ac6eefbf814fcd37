package org.mailian.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.consultation.ConsultationDoor;
import org.mailian.consultation.ConsultationDoor.ConsultationStanding;
import org.mailian.consultation.ConsultationKind;
import org.mailian.consultation.ExpertKeeping;
import org.mailian.consultation.ExpertRecord;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Fills the roster of experts and tells the consultations, each step at its time. */
@DemoPart
@Order(11)
class ConsultationsChapter implements Chapter {

    private static final Duration SINCE = Duration.ofDays(80);

    private final DemoClock clock;
    private final DemoPatients patients;
    private final ConsultationDoor door;
    private final ExpertKeeping roster;

    ConsultationsChapter(DemoClock clock, DemoPatients patients, ConsultationDoor door, ExpertKeeping roster) {
        this.clock = clock;
        this.patients = patients;
        this.door = door;
        this.roster = roster;
    }

    private record Told(List<ConsultationStory.Expert> experts, List<ConsultationStory> cases) {}

    /** A story and how far it has been told; {@code next} is -1 before the question. */
    private record Scene(
            Instant at,
            int order,
            ConsultationStory story,
            int next,
            @Nullable ConsultationStanding standing) {}

    @Override
    public void tell(Cast cast, Instant now) {
        var moments = new Moments(now);
        var told = Script.read("consultations", new TypeReference<Told>() {});
        clock.at(now.minus(SINCE), () -> told.experts().forEach(it -> enter(cast, it, now)));
        var scenes = new PriorityQueue<Scene>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
        for (var story : told.cases()) {
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

    private void enter(Cast cast, ConsultationStory.Expert it, Instant now) {
        var since = Times.dayInChina(now).minusYears(it.years());
        roster.put(
                cast.caller(it.who()),
                cast.member(it.who()).practitioner(),
                new ExpertRecord(it.specialties(), since, Set.of(ConsultationKind.values()), 5, it.about()));
    }

    /** A script that the house refuses is a mistake in the script; it says where. */
    private ConsultationStanding played(Cast cast, Scene scene, Moments moments) {
        var story = scene.story();
        try {
            if (scene.standing() == null) {
                var caller = cast.caller(story.by());
                var patient = patients.register(caller, story.patient(), moments);
                var name = patients.invented(story.patient()).name();
                return Boolean.TRUE.equals(story.draft())
                        ? door.write(caller, patient, story.matter(cast))
                        : door.ask(caller, patient, story.matter(cast), story.consent(name));
            }
            var step = story.steps().get(scene.next());
            return take(cast, cast.caller(step.by()), scene.standing(), step, moments);
        } catch (Problem refused) {
            var line = scene.next() < 0
                    ? "the question"
                    : story.steps().get(scene.next()).toString();
            throw new IllegalStateException(
                    "The consultation about %s is refused with %s %s at %s"
                            .formatted(story.patient(), refused.code(), refused.facts(), line),
                    refused);
        }
    }

    private ConsultationStanding take(
            Cast cast, Caller caller, ConsultationStanding it, ConsultationStory.Step step, Moments moments) {
        return switch (step.does()) {
            case "return" -> door.answers().sendBack(caller, it, step.said());
            case "refuse" -> door.answers().refuse(caller, it, step.because());
            case "take" -> door.answers().take(caller, it);
            case "not-take-place" -> door.answers().notHeld(caller, it, step.because());
            case "cancel" -> door.answers().cancel(caller, it, step.because());
            case "accept" -> door.answers().accept(caller, it);
            case "invite" -> {
                var expert = cast.member(requireNonNull(step.expert()));
                var home = requireNonNull(expert.posts().get(expert.first())).place();
                yield door.answers().invite(caller, it, home.institution(), expert.practitioner());
            }
            case "join" -> door.answers().join(caller, it);
            case "schedule" -> door.answers().schedule(caller, it, step.hour(moments));
            case "begin" -> door.answers().begin(caller, it);
            case "finish" -> door.answers().finish(caller, it);
            case "answer" -> door.answers().answer(caller, it, step.said());
            case "sign" -> door.answers().sign(caller, it, step.opinion());
            case "deliver" -> door.answers().deliver(caller, it);
            case "decide" -> door.decide(caller, it, requireNonNull(step.followed()), step.said());
            case "rate" -> door.rate(caller, it, requireNonNull(step.stars()));
            default -> throw new IllegalArgumentException("Nobody can " + step.does());
        };
    }
}
