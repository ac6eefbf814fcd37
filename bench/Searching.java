import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** QIDO-RS for studies among a hundred thousand, asked of Orthanc and of Mailian in turns over one bare connection each. */
final class Searching implements ImagingBench.Part {

    private static final Archive ARCHIVE = new Archive(100_000);
    private static final int A_ROUND = 50;
    private static final int WARM_UP = 400;

    private final int rounds;

    Searching(int rounds) {
        this.rounds = rounds;
    }

    /** What somebody looks for, and how it is asked. */
    private enum Question {
        PATIENT("patient number", it -> "PatientID=" + it.patientId()),
        ACCESSION("accession number", it -> "AccessionNumber=" + it.accession()),
        NAME("beginning of a name", it -> "PatientName=" + it.name().substring(0, it.name().length() - 2) + "*"),
        DAY("one day", it -> "StudyDate=" + it.date()),
        NAME_AND_YEAR("name, a year", it -> "PatientName=" + it.name() + "&StudyDate=20250101-20251231");

        final String words;
        final Function<Archive.Filed, String> query;

        Question(String words, Function<Archive.Filed, String> query) {
            this.words = words;
            this.query = query;
        }

        String path(int number) {
            var it = ARCHIVE.filed(Math.floorMod((int) Numbers.mix(number), ARCHIVE.studies()));
            return "/dicom-web/studies?" + query.apply(it) + "&limit=50";
        }
    }

    @Override
    public String measure() throws Exception {
        var folder = Files.createTempDirectory("mailian-bench-");
        try (var orthanc = Orthanc.hasty(folder.resolve("orthanc"));
                var house = House.open(Path.of("").toAbsolutePath(), folder.resolve("mailian"))) {
            Progress.say("filing " + ARCHIVE.studies() + " studies");
            var region = Region.of(house);
            try (var database = house.connect()) {
                ARCHIVE.intoMailian(database, region.sender().id());
            }
            ARCHIVE.intoOrthanc(orthanc);
            var theirs = new LinkedHashMap<Question, List<Figures>>();
            var ours = new LinkedHashMap<Question, List<Figures>>();
            try (var there = new Visitor(orthanc.httpPort);
                    var here = Visitor.signedIn(house, Region.TECHNICIAN)) {
                for (var question : Question.values()) {
                    agree(question, there, here);
                    ask(there, question, 0, A_ROUND);
                    ask(here, question, 0, WARM_UP);
                }
                for (var round = 0; round < rounds; round++) {
                    Progress.say("searching, round " + (round + 1));
                    for (var question : Question.values()) {
                        var from = WARM_UP + round * A_ROUND;
                        theirs.computeIfAbsent(question, _ -> new ArrayList<>()).add(ask(there, question, from, A_ROUND));
                        ours.computeIfAbsent(question, _ -> new ArrayList<>()).add(ask(here, question, from, A_ROUND));
                    }
                }
            }
            return table(theirs, ours);
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor(); // two hundred thousand files
        }
    }

    /** Both find the same number of studies; a fast wrong answer is worth nothing. */
    private static void agree(Question question, Visitor there, Visitor here) throws Exception {
        for (var number = 0; number < 10; number++) {
            var theirs = found(there.get(question.path(number)));
            var ours = found(here.get(question.path(number)));
            if (theirs != ours || ours == 0 && question != Question.NAME_AND_YEAR) {
                throw new IllegalStateException(question.path(number) + ": " + theirs + " there, " + ours + " here");
            }
        }
    }

    /** Nothing found is 200 with an empty list, or 204. */
    private static int found(Visitor.Answer answer) {
        return answer.status() == 204 ? 0 : answer.expect(200).json().size();
    }

    private static Figures ask(Visitor visitor, Question question, int from, int count) throws Exception {
        return Crowd.each(
                List.of(visitor), count, (it, number) -> found(it.get(question.path(from + number))));
    }

    private String table(Map<Question, List<Figures>> theirs, Map<Question, List<Figures>> ours) {
        var text = new StringBuilder("""
                ## Searching

                QIDO-RS for studies, at most 50 answers, among %,d; one connection. Milliseconds, median (and 99 of 100) of %d rounds of %d. The goal: not slower.

                | looked for | Orthanc | Mailian | Mailian to Orthanc |
                | --- | ---: | ---: | ---: |
                """.formatted(ARCHIVE.studies(), rounds, A_ROUND));
        for (var question : Question.values()) {
            var there = theirs.get(question);
            var here = ours.get(question);
            var ratio = Figures.ratio(there, here, Figures::p50);
            text.append("| %s | %.1f (%.1f) | %.1f (%.1f) | **%.2f**: %s |%n".formatted(
                    question.words,
                    Figures.median(there, Figures::p50),
                    Figures.median(there, Figures::p99),
                    Figures.median(here, Figures::p50),
                    Figures.median(here, Figures::p99),
                    ratio,
                    ratio <= 1 ? "held" : "missed"));
        }
        return text.append('\n').toString();
    }
}
