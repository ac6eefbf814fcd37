import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Doctors speak in the rooms of their cases at a fixed rate, whether the house keeps up or not, and now and then one thing concerns
 * everybody. A message counts from the moment it should have been sent until the last page that must hear it has heard it.
 */
final class Conversation {

    private static final int SPEAKERS = 8;
    private static final int TO_ALL_EVERY_SECONDS = 5;
    private static final long MEMORY_EVERY_SECONDS = 10;
    private static final String SAID = "room.message";
    private static final String TO_ALL = "bench";

    /**
     * What it came to.
     *
     * @param pages how many must hear a message
     * @param said one line for every message: until its last page
     * @param toAll the same for what concerned every page
     * @param lost messages some page never heard of
     * @param memory of the house, in MiB, in order of time
     */
    record Result(int listening, int pages, Figures said, Figures toAll, int lost, List<Long> memory) {}

    /** Something that is on its way to its pages. */
    private static final class Sent {
        final long at;
        final AtomicInteger missing;
        final AtomicLong last = new AtomicLong();

        Sent(long at, int pages) {
            this.at = at;
            this.missing = new AtomicInteger(pages);
        }

        void heard(long when) {
            last.accumulateAndGet(when, Math::max);
            missing.decrementAndGet();
        }
    }

    private final House house;
    private final List<UUID> rooms;
    private final Pages pages;
    private final int rate;
    private final Set<Integer> hearers;
    private final Map<UUID, List<Sent>> said = new ConcurrentHashMap<>();
    private final Map<Integer, Map<UUID, Integer>> heard = new ConcurrentHashMap<>();
    private final Map<UUID, Sent> toAll = new ConcurrentHashMap<>();

    Conversation(House house, List<UUID> rooms, Pages pages, int rate) {
        this.house = house;
        this.rooms = rooms;
        this.pages = pages;
        this.rate = rate;
        this.hearers = pages.of(Set.of(pages.region().sender().id(), pages.region().receiver().id()));
        rooms.forEach(it -> said.put(it, java.util.Collections.synchronizedList(new ArrayList<>())));
    }

    Result hold(int seconds) throws Exception {
        pages.listen(this::heard);
        var memory = new ArrayList<Long>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var over = new CountDownLatch(SPEAKERS);
        var doctors = signedIn();
        var began = System.nanoTime();
        for (var speaker = 0; speaker < SPEAKERS; speaker++) {
            var own = speaker;
            Thread.ofPlatform().start(() -> {
                try {
                    speak(own, doctors.get(own), began, seconds);
                } catch (Exception failed) {
                    failures.add(failed);
                } finally {
                    over.countDown();
                }
            });
        }
        try (var database = house.connect()) {
            var next = began;
            for (var second = 0; !over.await(Math.max(1, next - System.nanoTime()), TimeUnit.NANOSECONDS); second++) {
                if (second % TO_ALL_EVERY_SECONDS == 1) {
                    tellAll(database);
                }
                if (second % MEMORY_EVERY_SECONDS == 0) {
                    memory.add(house.residentMemory());
                }
                next = began + TimeUnit.SECONDS.toNanos(second + 1);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        var messages = said.values().stream().flatMap(List::stream).toList();
        settle(messages);
        pages.listen((_, _, _, _) -> {});
        var lost = (int) messages.stream().filter(it -> it.missing.get() > 0).count();
        return new Result(
                pages.count(),
                hearers.size(),
                figures(messages, seconds),
                figures(List.copyOf(toAll.values()), seconds),
                lost + (int) toAll.values().stream().filter(it -> it.missing.get() > 0).count(),
                memory);
    }

    /** One after the other: eight at once under one name would look like somebody who guesses its password. */
    private List<Visitor> signedIn() throws IOException {
        var doctors = new ArrayList<Visitor>();
        for (var speaker = 0; speaker < SPEAKERS; speaker++) {
            doctors.add(Visitor.signedIn(house, Region.DOCTOR));
        }
        return doctors;
    }

    /** Each speaker has rooms of its own, so that what is said in one is heard in the order in which it was said. */
    private void speak(int own, Visitor speaker, long began, int seconds) throws Exception {
        try (var doctor = speaker) {
            var mine = new ArrayList<UUID>();
            for (var room = own; room < rooms.size(); room += SPEAKERS) {
                mine.add(rooms.get(room));
            }
            var step = TimeUnit.SECONDS.toNanos(SPEAKERS) / rate;
            var end = began + TimeUnit.SECONDS.toNanos(seconds);
            var due = began + step * own / SPEAKERS;
            for (var number = 0; due < end; number++, due += step) {
                var wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                var room = mine.get(number % mine.size());
                said.get(room).add(new Sent(due, hearers.size()));
                doctor.post("/api/cases/" + room + "/messages", "{\"text\":\"血压平稳，" + number + "\"}", "")
                        .expect(201);
            }
        }
    }

    /** On the wire every node hears, as the house itself puts things there. */
    private void tellAll(Connection database) throws Exception {
        var subject = UUID.randomUUID();
        var institutions = pages.region().places().stream().map(it -> "\"" + it.id() + "\"").toList();
        var message = """
                {"message":{"topic":"%s","subject":"%s","institutions":[%s],"accounts":[],"facts":{}}}"""
                .formatted(TO_ALL, subject, String.join(",", institutions));
        toAll.put(subject, new Sent(System.nanoTime(), pages.count()));
        try (var notify = database.prepareStatement("select pg_notify('mailian_live', ?)")) {
            notify.setString(1, message);
            notify.execute();
        }
    }

    private void heard(int page, UUID subject, String type, long at) {
        if (TO_ALL.equals(type)) {
            var sent = toAll.get(subject);
            if (sent != null) {
                sent.heard(at);
            }
        } else if (SAID.equals(type) && hearers.contains(page)) {
            var sent = said.get(subject);
            if (sent != null) {
                var order = heard.computeIfAbsent(page, _ -> new ConcurrentHashMap<>()).merge(subject, 1, Integer::sum);
                sent.get(order - 1).heard(at);
            }
        }
    }

    /** The last ones are still on their way. */
    private void settle(List<Sent> messages) throws InterruptedException {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < patience && messages.stream().anyMatch(it -> it.missing.get() > 0)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Figures figures(List<Sent> all, int seconds) {
        var nanos = all.stream()
                .filter(it -> it.missing.get() <= 0)
                .mapToLong(it -> it.last.get() - it.at)
                .toArray();
        return Figures.of(nanos, TimeUnit.SECONDS.toNanos(seconds));
    }
}
