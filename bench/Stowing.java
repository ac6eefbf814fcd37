import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** STOW-RS into Orthanc and into Mailian, in turns: the same slices, several in a request, over bare connections. */
final class Stowing implements ImagingBench.Part {

    private static final int INSTANCES = 200;
    private static final int IN_A_REQUEST = 10;
    private static final int MANY = 4;
    private static final int WARM_UP = 8; // rounds, until the compiler rests
    private static final double GOAL = 3;
    private static final String BOUNDARY = "slices";
    private static final String TYPE =
            "multipart/related; type=\"application/dicom\"; boundary=" + BOUNDARY;

    private final int rounds;

    Stowing(int rounds) {
        this.rounds = rounds;
    }

    private interface Knock {
        Visitor visitor() throws Exception;
    }

    private record Receiver(String name, Knock knock, Map<Integer, List<Figures>> figures) {

        List<Figures> figures(int connections) {
            return figures.computeIfAbsent(connections, _ -> new ArrayList<>());
        }
    }

    @Override
    public String measure() throws Exception {
        var folder = Files.createTempDirectory("mailian-bench-");
        try (var orthanc = Orthanc.open(folder.resolve("orthanc"), true);
                var house = House.open(Path.of("").toAbsolutePath(), folder.resolve("mailian"))) {
            var receivers = List.of(
                    new Receiver("Orthanc", () -> new Visitor(orthanc.httpPort), new HashMap<>()),
                    new Receiver("Mailian", () -> Visitor.signedIn(house, Region.TECHNICIAN), new HashMap<>()));
            for (var connections : List.of(1, MANY)) {
                Progress.say("warming up with " + connections + " connections");
                for (var receiver : receivers) {
                    for (var round = 0; round < WARM_UP; round++) {
                        post(receiver, connections);
                    }
                }
                for (var round = 0; round < rounds; round++) {
                    Progress.say("posting, " + connections + " connections, round " + (round + 1));
                    for (var receiver : receivers) {
                        receiver.figures(connections).add(post(receiver, connections));
                    }
                }
            }
            return table(receivers.getFirst(), receivers.getLast());
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Every request holds slices that were never sent before. */
    private static Figures post(Receiver receiver, int connections) throws Exception {
        var requests = new ArrayList<byte[]>();
        for (var request = 0; request < INSTANCES / IN_A_REQUEST; request++) {
            requests.add(body(Series.files(IN_A_REQUEST)));
        }
        var visitors = new ArrayList<Visitor>();
        try {
            for (var connection = 0; connection < connections; connection++) {
                visitors.add(receiver.knock().visitor());
            }
            var figures = Crowd.each(
                    visitors,
                    requests.size(),
                    (visitor, number) -> visitor.post("/dicom-web/studies", TYPE, requests.get(number))
                            .expect(200));
            return new Figures(INSTANCES, figures.seconds(), figures.p50(), figures.p99());
        } finally {
            for (var visitor : visitors) {
                visitor.close();
            }
        }
    }

    private static byte[] body(List<byte[]> files) {
        var body = new ByteArrayOutputStream();
        for (var file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private String table(Receiver orthanc, Receiver mailian) {
        var text = new StringBuilder("""
                ## Posting

                STOW-RS of the same slices, %d in a request and %d a round. Instances a second, median of %d rounds. Orthanc runs without Nagle's algorithm.

                | | one connection | %d connections |
                | --- | ---: | ---: |
                """.formatted(IN_A_REQUEST, INSTANCES, rounds, MANY));
        for (var receiver : List.of(orthanc, mailian)) {
            text.append("| %s | %.0f | %.0f |%n"
                    .formatted(receiver.name(), perSecond(receiver, 1), perSecond(receiver, MANY)));
        }
        return text.append("| **Mailian to Orthanc**, goal ≥ %.0f | %s | %s |%n"
                        .formatted(GOAL, ratio(orthanc, mailian, 1), ratio(orthanc, mailian, MANY)))
                .append('\n')
                .toString();
    }

    private static double perSecond(Receiver receiver, int connections) {
        return Figures.median(receiver.figures(connections), Figures::perSecond);
    }

    private static String ratio(Receiver other, Receiver ours, int connections) {
        var ratio = Figures.ratio(other.figures(connections), ours.figures(connections), Figures::perSecond);
        return "**%.1f**: %s".formatted(ratio, ratio >= GOAL ? "held" : "missed");
    }
}
