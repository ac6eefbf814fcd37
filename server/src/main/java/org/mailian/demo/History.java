package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mailian.kernel.Times;
import tools.jackson.core.type.TypeReference;

/**
 * Invents the referrals of the last weeks, all of them ended, so that medians and lists have something behind them. The chance in it is
 * the same every time.
 */
final class History {

    private static final int WEEKS = 6;

    /** Nothing of the past reaches into the last days, which belong to the stories. */
    private static final int QUIET_DAYS = 2;

    private final Random random = new Random(2026);
    private final LocalDate today;
    private final List<Story> stories = new ArrayList<>();

    private History(LocalDate today) {
        this.today = today;
    }

    static List<Story> told(Instant now) {
        var history = new History(Times.dayInChina(now));
        var patients =
                DemoPatients.script().stream().map(DemoPatients.Invented::key).toList();
        var patterns = Script.read("history", new TypeReference<List<Map<String, Object>>>() {});
        for (var pattern : patterns) {
            patients.stream()
                    .filter(it -> it.startsWith(pattern.get("pool") + "-"))
                    .forEach(it -> history.stories.add(history.story(new Pattern(pattern), it)));
        }
        return history.stories;
    }

    /** What the script says of a pool: a few words for this class, the rest as a {@link Story} has it. */
    private record Pattern(Map<String, Object> script) {

        private static final List<String> OURS =
                List.of("pool", "centre", "answers", "minutes", "stay", "down", "plan");

        String text(String word) {
            return String.valueOf(script.get(word));
        }

        int number(String word) {
            return Integer.parseInt(text(word));
        }

        List<String> requesters() {
            return script.get("by") instanceof List<?> people
                    ? people.stream().map(String::valueOf).toList()
                    : List.of();
        }

        boolean down() {
            return Boolean.TRUE.equals(script.get("down"));
        }

        boolean soon() {
            return !"ROUTINE".equals(text("priority"));
        }

        Map<String, Object> matter() {
            var matter = new LinkedHashMap<>(script);
            matter.keySet().removeAll(OURS);
            return matter;
        }
    }

    private Story story(Pattern pattern, String patient) {
        var stay = Math.max(1, pattern.number("stay") + random.nextInt(-2, 3));
        var latest = stay + 3 + QUIET_DAYS;
        var day = today.minusDays(latest + random.nextInt(Math.max(1, WEEKS * 7 - latest)));
        var requesters = pattern.requesters();
        var requester = requesters.get(random.nextInt(requesters.size()));
        var opened = at(day, "EMERGENCY".equals(pattern.text("priority")) ? 0 : 8, 9);
        var course = new Course(requester, opened);
        course.then(Duration.ofMinutes(random.nextInt(4, 11)), requester, "submit");
        switch (random.nextInt(20)) {
            case 0 -> declined(course, pattern);
            case 1 -> course.then(minutes(25), requester, "withdraw", Map.of("reason", "IMPROVED"));
            case 2 -> missed(course, pattern);
            case 3, 4 -> {
                asked(course, pattern);
                treated(course, pattern, stay);
            }
            default -> treated(course, pattern, stay);
        }
        var story = pattern.matter();
        story.put("patient", patient);
        story.put("by", requester);
        story.put("opened", opened.toString());
        story.put("allergy", random.nextInt(8) == 0 ? "UNKNOWN" : "NONE");
        story.put("steps", course.steps);
        return Script.as(story, Story.class);
    }

    private void asked(Course course, Pattern pattern) {
        course.then(minutes(8), pattern.text("centre"), "ask", Map.of("text", "请补充近期检查结果和目前生命体征。"));
        course.seen = true;
        course.then(minutes(14), course.requester, "reply", Map.of("text", "检查结果已随附,生命体征平稳。"));
    }

    private void declined(Course course, Pattern pattern) {
        var answer = minutes(pattern.number("minutes"));
        course.then(answer, pattern.text("centre"), "decline", Map.of("reason", "NO_BED"));
        course.then(minutes(50), course.requester, "close", Map.of("reason", "TREATED_LOCALLY"));
    }

    private void missed(Course course, Pattern pattern) {
        accepted(course, pattern);
        course.then(Duration.ofHours(26), pattern.text("centre"), "no-show", Map.of("reason", "NOT_ARRIVED"));
        course.then(minutes(90), course.requester, "close", Map.of("reason", "REFUSED_TREATMENT"));
    }

    private void accepted(Course course, Pattern pattern) {
        if (!course.seen && random.nextInt(3) > 0) {
            course.then(minutes(pattern.number("minutes")).dividedBy(3), pattern.text("centre"), "see");
        }
        var answer = minutes(pattern.number("minutes"));
        var admit = course.at.plus(answer).plus(Duration.ofHours(pattern.soon() ? 3 : 20));
        course.then(answer, pattern.text("answers"), "accept", Map.of("bed", Vacancies.ANY, "admit", admit.toString()));
    }

    private void treated(Course course, Pattern pattern, int stay) {
        accepted(course, pattern);
        var green = Boolean.TRUE.equals(pattern.script().get("green"));
        var leaves =
                pattern.soon() ? minutes(green ? 12 : 45) : Duration.ofHours(17).plus(minutes(60));
        var means = pattern.soon() ? "AMBULANCE" : "OWN_CAR";
        course.then(leaves, course.requester, "depart", Map.of("means", means));
        course.then(minutes(62), pattern.text("centre"), "arrive");
        course.then(minutes(green ? 6 : 22), pattern.text("answers"), "admit");
        var home = at(Times.dayInChina(course.at).plusDays(stay), 9, 4);
        if (pattern.down()) {
            course.on(home, pattern.text("answers"), "close", Map.of("reason", "LONG_TERM"));
            return;
        }
        var plan = pattern.script().get("plan");
        course.on(home, pattern.text("answers"), "return", Map.of("plan", plan == null ? Map.of() : plan));
        course.then(Duration.ofHours(3).plus(minutes(80)), course.requester, "receive-back");
        var end = today.minusDays(QUIET_DAYS - 1);
        var left = (int) (end.toEpochDay() - Times.dayInChina(course.at).toEpochDay());
        var closing =
                at(Times.dayInChina(course.at).plusDays(Math.max(1, left > 1 ? random.nextInt(1, left) : 1)), 8, 8);
        course.on(closing, course.requester, "close", Map.of("reason", "RECOVERED"));
    }

    /** Around a median: most near it, some far above. */
    private Duration minutes(int median) {
        var spread = Math.exp(random.nextGaussian() * 0.45);
        return Duration.ofSeconds(Math.round(60 * Math.max(1, median * spread)));
    }

    private Instant at(LocalDate day, int fromHour, int hours) {
        var second = fromHour * 3600 + random.nextInt((fromHour == 0 ? 23 : hours) * 3600);
        return day.atTime(LocalTime.ofSecondOfDay(second)).atZone(Times.CHINA).toInstant();
    }

    /** The steps of one referral, one after the other. */
    private static final class Course {

        private final String requester;
        private final List<Map<String, Object>> steps = new ArrayList<>();
        private Instant at;
        private boolean seen;

        Course(String requester, Instant at) {
            this.requester = requester;
            this.at = at;
        }

        void then(Duration later, String by, String does) {
            then(later, by, does, Map.of());
        }

        void then(Duration later, String by, String does, Map<String, ?> with) {
            on(at.plus(later), by, does, with);
        }

        void on(Instant when, String by, String does, Map<String, ?> with) {
            at = when.isAfter(at) ? when : at.plusSeconds(60);
            var step = new LinkedHashMap<String, Object>(with);
            step.put("at", at.toString());
            step.put("by", by);
            step.put("does", does);
            steps.add(step);
        }
    }
}
