import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Sending referrals over HTTP and writing the same rows by plain SQL, in turns, each on eight connections. */
final class Sending {

    static final int CONNECTIONS = 8;
    private static final int WARM_UP = 4_000; // until the compiler rests
    private static final int A_ROUND = 1_000;
    private static final int SQL_FACTOR = 3; // it is faster: so a round lasts about as long

    /** @param statements how many statements one transaction of the plain side has */
    record Result(List<Figures> http, List<Figures> sql, int statements) {}

    private final House house;
    private final Region region;
    private final int rounds;

    Sending(House house, Region region, int rounds) {
        this.house = house;
        this.region = region;
        this.rounds = rounds;
    }

    Result measure() throws Exception {
        var doctors = new ArrayList<Visitor>();
        var writers = new ArrayList<PlainSql>();
        try {
            for (var connection = 0; connection < CONNECTIONS; connection++) {
                doctors.add(Visitor.signedIn(house, Region.DOCTOR));
            }
            var count = WARM_UP + rounds * A_ROUND;
            Progress.say("  writing " + count + " drafts");
            var drafts = new Drafts(house, region);
            var ready = drafts.write(count + 2, doctors);
            var template = ready.remove();
            var twins = drafts.twins(template, count * SQL_FACTOR);
            var pattern = ready.remove();
            submit(doctors.getFirst(), pattern);
            for (var connection = 0; connection < CONNECTIONS; connection++) {
                writers.add(new PlainSql(house, pattern));
            }
            Progress.say("  sending " + count + " over HTTP, " + count * SQL_FACTOR + " by SQL, in turns");
            http(doctors, ready, WARM_UP);
            sql(writers, twins, WARM_UP * SQL_FACTOR);
            var result = new Result(new ArrayList<>(), new ArrayList<>(), writers.getFirst().statements());
            for (var round = 0; round < rounds; round++) {
                result.http().add(http(doctors, ready, A_ROUND));
                rest();
                result.sql().add(sql(writers, twins, A_ROUND * SQL_FACTOR));
            }
            silenceClocks();
            return result;
        } finally {
            for (var writer : writers) {
                writer.close();
            }
            for (var doctor : doctors) {
                doctor.close();
            }
        }
    }

    private static Figures http(List<Visitor> doctors, Queue<Drafts.Draft> drafts, int count) throws Exception {
        return Crowd.each(doctors, count, (doctor, number) -> submit(doctor, drafts.remove()));
    }

    private static Figures sql(List<PlainSql> writers, Queue<Drafts.Draft> twins, int count) throws Exception {
        return Crowd.each(writers, count, (writer, number) -> writer.send(twins.remove()));
    }

    private static void submit(Visitor doctor, Drafts.Draft draft) throws IOException {
        doctor.post("/api/referrals/" + draft.id() + "/actions/submit", "", draft.etag())
                .expect(200);
    }

    /** Lets the projections finish with what was sent, so that they do not work during the other side's turn. */
    private void rest() throws SQLException, IOException, InterruptedException {
        try (var database = house.connect();
                var behind = database.prepareStatement("""
                        select exists (select from journal.cursor c where exists (
                            select from journal.entry e where (e.epoch, e.txid, e.seq) > (c.epoch, c.txid, c.seq)))""")) {
            for (var tries = 0; tries < 600; tries++) {
                var row = behind.executeQuery();
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
                Thread.sleep(50);
            }
        }
    }

    /** What was sent is never answered; its clocks would ring in the middle of the next measurement. */
    private void silenceClocks() throws SQLException, IOException {
        try (var database = house.connect();
                var statement = database.createStatement()) {
            statement.execute("update casework.clock set next_at = null where next_at < now() + interval '1 day'");
        }
    }
}
