import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a coordinator's day is made of, asked of a house with a short past and of one with a long past, in turns. One connection at a
 * time: what is compared is how long an answer takes, not how answers queue for the processors.
 */
final class Reading {

    /** Of every page, in both houses, before anything is measured: one has sent thousands of referrals, the other has just started. */
    private static final int WARM_UP = 2_000;
    private static final int A_ROUND = 300;

    /** One kind of question; a case page is two requests, as the page makes them. */
    enum Page {
        WORKLIST("worklist: `GET /api/worklists/to-do`"),
        COUNTS("its counts: `GET /api/worklists/counts`"),
        SEARCH("search: `GET /api/search?q=`"),
        CASE("case page: `GET /api/referrals/{id}`, `GET /api/cases/{id}/timeline`"),
        HISTORY("all cases, newest first: `GET /api/cases`");

        final String title;

        Page(String title) {
            this.title = title;
        }
    }

    record Result(Map<Page, List<Figures>> little, Map<Page, List<Figures>> much) {}

    /** A house and what can be asked there. */
    private record Desk(Visitor visitor, List<UUID> cases, List<String> words) {

        void ask(Page page, int number) throws IOException {
            var id = cases.get(Math.floorMod(number, cases.size()));
            switch (page) {
                case WORKLIST -> get("/api/worklists/to-do");
                case COUNTS -> get("/api/worklists/counts");
                case SEARCH -> get("/api/search?q="
                        + URLEncoder.encode(words.get(Math.floorMod(number, words.size())), StandardCharsets.UTF_8));
                case CASE -> {
                    get("/api/referrals/" + id);
                    get("/api/cases/" + id + "/timeline");
                }
                case HISTORY -> get("/api/cases");
            }
        }

        private void get(String path) throws IOException {
            visitor.get(path).expect(200);
        }
    }

    private final Region region;
    private final int rounds;

    Reading(Region region, int rounds) {
        this.region = region;
        this.rounds = rounds;
    }

    Result measure(House little, House much) throws Exception {
        var first = desk(little);
        var second = desk(much);
        var result = new Result(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (var _ = first.visitor();
                var _ = second.visitor()) {
            Progress.say("  warming up");
            for (var page : Page.values()) {
                round(first, page, 0, WARM_UP);
                round(second, page, 0, WARM_UP);
            }
            for (var page : Page.values()) {
                var little1 = result.little().computeIfAbsent(page, _ -> new ArrayList<>());
                var much1 = result.much().computeIfAbsent(page, _ -> new ArrayList<>());
                for (var round = 0; round < rounds; round++) {
                    var from = WARM_UP + round * A_ROUND;
                    if (round % 2 == 0) {
                        little1.add(round(first, page, from, A_ROUND));
                        much1.add(round(second, page, from, A_ROUND));
                    } else {
                        much1.add(round(second, page, from, A_ROUND));
                        little1.add(round(first, page, from, A_ROUND));
                    }
                }
                Progress.say("  " + page.name().toLowerCase());
            }
        }
        return result;
    }

    private static Figures round(Desk desk, Page page, int from, int count) throws Exception {
        return Crowd.each(List.of(desk), count, (it, number) -> it.ask(page, from + number));
    }

    /** Any case of the institution may be opened, old or new; what is typed is a whole name, a part of one, or a number. */
    private Desk desk(House house) throws SQLException, IOException {
        var cases = new ArrayList<UUID>();
        var words = new ArrayList<String>();
        try (var database = house.connect();
                var select = database.prepareStatement("""
                        select case_id, patient_name, patient_pinyin, patient_initials, number from casework.party
                        where institution_id = ? order by md5(case_id::text) limit 3000""")) {
            select.setObject(1, region.focus().id());
            for (var row = select.executeQuery(); row.next(); ) {
                cases.add(row.getObject(1, UUID.class));
                var name = row.getString(2);
                words.add(
                        switch (words.size() % 6) {
                            case 0 -> name;
                            case 1 -> name.substring(0, 1);
                            case 2 -> row.getString(3);
                            case 3 -> row.getString(3).substring(0, 4);
                            case 4 -> row.getString(4).substring(0, 2);
                            default -> row.getString(5);
                        });
            }
        }
        return new Desk(Visitor.signedIn(house, Region.READER), cases, words);
    }
}
