import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;

/**
 * C-STORE into Orthanc and into Mailian, in turns, by the same client with the same series; each answers when an object is kept. And what
 * one object of a gigabyte takes of memory.
 */
final class Storing implements ImagingBench.Part {

    private static final int INSTANCES = 200;
    private static final int MANY = 4;
    private static final double GOAL = 3;
    private static final long MEMORY_GOAL = 100;
    private static final String CALLED = "BENCH";
    private static final String CALLING = "BENCH_CT";

    private final int rounds;

    Storing(int rounds) {
        this.rounds = rounds;
    }

    /** Where objects are sent, and how that went with one association and with several. */
    private record Receiver(String name, int port, String title, Map<Integer, List<Figures>> figures) {

        Receiver(String name, int port, String title) {
            this(name, port, title, new LinkedHashMap<>());
        }

        List<Figures> figures(int associations) {
            return figures.computeIfAbsent(associations, _ -> new ArrayList<>());
        }
    }

    @Override
    public String measure() throws Exception {
        var folder = Files.createTempDirectory("mailian-bench-");
        var dicom = Orthanc.freePort();
        try (var orthanc = Orthanc.open(folder.resolve("orthanc"), false);
                var unhesitating = Orthanc.open(folder.resolve("unhesitating"), true);
                var house = House.open(Path.of("").toAbsolutePath(), folder.resolve("mailian"), "--dicom", "" + dicom)) {
            introduce(house);
            var receivers = List.of(
                    new Receiver("Orthanc", orthanc.port, Orthanc.TITLE),
                    new Receiver("Orthanc without Nagle's algorithm", unhesitating.port, Orthanc.TITLE),
                    new Receiver("Mailian", dicom, CALLED));
            for (var associations : List.of(1, MANY)) {
                Progress.say("warming up with " + associations + " associations");
                for (var receiver : receivers) {
                    send(receiver, associations);
                }
                for (var round = 0; round < rounds; round++) {
                    Progress.say("storing, " + associations + " associations, round " + (round + 1));
                    for (var receiver : receivers) {
                        receiver.figures(associations).add(send(receiver, associations));
                    }
                }
            }
            Progress.say("one object of a gigabyte");
            return table(receivers) + gigabyte(house, receivers.getLast());
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** A title and a machine, as a manager would write them. */
    private static void introduce(House house) throws Exception {
        try (var connection = house.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with of as (select id from directory.institution where kind = 'HOSPITAL' limit 1),
                         title as (insert into imaging.called_title (id, title, institution_id, name, since)
                                   select gen_random_uuid(), '%s', id, 'bench', now() from of)
                    insert into imaging.peer (id, institution_id, title, name, host, port, tls, retrieves, since)
                    select gen_random_uuid(), id, '%s', 'bench', 'localhost', 104, false, false, now() from of
                    """.formatted(CALLED, CALLING));
        }
    }

    private static Figures send(Receiver receiver, int associations) throws Exception {
        var series = IntStream.range(0, associations)
                .mapToObj(_ -> Series.of(INSTANCES / associations))
                .toList();
        var users = new ArrayList<ServiceUser>();
        try {
            for (var _ : series) {
                users.add(call(receiver, SopClass.CT_IMAGE));
            }
            var workers = IntStream.range(0, associations)
                    .mapToObj(index -> new Sender(users.get(index), series.get(index)))
                    .toList();
            return Crowd.each(workers, INSTANCES, (sender, _) -> sender.next());
        } finally {
            for (var user : users) {
                user.close();
            }
        }
    }

    private static ServiceUser call(Receiver receiver, String sopClass) throws Exception {
        var proposal = new Proposal();
        proposal.object(sopClass, Series.SYNTAX);
        return ServiceUser.call(
                AssociationRequestor.of(
                        new InetSocketAddress("127.0.0.1", receiver.port()),
                        new AeTitle(receiver.title()),
                        new AeTitle(CALLING)),
                proposal);
    }

    /** One association with its own series; whoever is faster sends its objects again, which nobody keeps twice. */
    private static final class Sender {

        private final ServiceUser user;
        private final List<StoredInstance> series;
        private int next;

        Sender(ServiceUser user, List<StoredInstance> series) {
            this.user = user;
            this.series = series;
        }

        void next() throws Exception {
            var status = user.store(series.get(next++ % series.size()));
            if (!status.isSuccess()) {
                throw new IllegalStateException("not stored: " + status);
            }
        }
    }

    private String table(List<Receiver> receivers) throws Exception {
        var text = new StringBuilder("""
                ## Storing

                C-STORE of CT slices, 512 by 512 of 16 bits, %d a round, by our own client; %s. Instances a second, median of %d rounds.

                | | one association | %d associations |
                | --- | ---: | ---: |
                """.formatted(INSTANCES, Orthanc.version(), rounds, MANY));
        for (var receiver : receivers) {
            text.append("| %s | %.0f | %.0f |%n"
                    .formatted(receiver.name(), perSecond(receiver, 1), perSecond(receiver, MANY)));
        }
        var ours = receivers.getLast();
        for (var other : receivers.subList(0, receivers.size() - 1)) {
            text.append("| **Mailian to %s**, goal ≥ %.0f | %s | %s |%n"
                    .formatted(other.name(), GOAL, ratio(other, ours, 1), ratio(other, ours, MANY)));
        }
        return text.append('\n').toString();
    }

    private static double perSecond(Receiver receiver, int associations) {
        return Figures.median(receiver.figures(associations), Figures::perSecond);
    }

    private static String ratio(Receiver other, Receiver ours, int associations) {
        var ratio = Figures.ratio(other.figures(associations), ours.figures(associations), Figures::perSecond);
        return "**%.1f**: %s".formatted(ratio, ratio >= GOAL ? "held" : "missed");
    }

    private static String gigabyte(House house, Receiver receiver) throws Exception {
        var before = house.residentMemory();
        var most = new AtomicLong(before);
        var sending = new AtomicBoolean(true);
        var watch = Thread.ofPlatform().start(() -> {
            while (sending.get()) {
                try {
                    most.accumulateAndGet(house.residentMemory(), Math::max);
                    Thread.sleep(50);
                } catch (Exception gone) {
                    return;
                }
            }
        });
        var object = Series.gigabyte();
        var began = System.nanoTime();
        try (var user = call(receiver, object.sopClass())) {
            var status = user.store(object);
            if (!status.isSuccess()) {
                throw new IllegalStateException("not stored: " + status);
            }
        } finally {
            sending.set(false);
            watch.join();
        }
        var more = most.get() - before;
        return """
                One multi-frame object of 1 GiB by C-STORE: %.1f s; resident memory %d MiB before, at most %d MiB meanwhile: **%d MiB more**, goal < %d MB: %s.
                """.formatted(
                        (System.nanoTime() - began) / 1e9, before, most.get(), more, MEMORY_GOAL,
                        more * 1.048576 < MEMORY_GOAL ? "held" : "missed");
    }
}
