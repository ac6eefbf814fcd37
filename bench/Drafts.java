import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Green-channel referrals ready to be sent: written over the API, and twins of one of them, row by row, for the other side. */
final class Drafts {

    record Draft(UUID id, UUID patient, String etag) {}

    private final House house;
    private final Region region;

    Drafts(House house, Region region) {
        this.house = house;
        this.region = region;
    }

    /** Each for a patient of its own: an institution has one live referral of a patient. */
    ConcurrentLinkedQueue<Draft> write(int count, List<Visitor> doctors) throws Exception {
        var drafts = new ConcurrentLinkedQueue<Draft>();
        var content = Texts.content(region.receiver().id(), region.receiver().department(), true);
        Crowd.each(doctors, count, (doctor, number) -> {
            var patient = doctor.post("/api/patients", """
                    {"name":"%s","sex":"1","birthDate":"1958-04-02","anotherPerson":true}"""
                            .formatted(People.name(-1 - number).text()), "").expect(201).json().path("patient").asString();
            var answer = doctor.post("/api/referrals", "{\"patient\":\"" + patient + "\",\"content\":" + content + "}", "")
                    .expect(201);
            var id = answer.json().path("case").path("id").asString();
            drafts.add(new Draft(UUID.fromString(id), UUID.fromString(patient), answer.etag()));
        });
        return drafts;
    }

    /** The rows of one draft again and again, under other ids. To the projections these entries are read long since. */
    ConcurrentLinkedQueue<Draft> twins(Draft of, int count) throws SQLException, IOException {
        try (var database = house.connect()) {
            run(database, "create temp table twin as select uuidv7() id, gen_random_uuid() patient, n from generate_series(1, "
                    + count + ") n");
            copy(database, "patient.patient", "it.id = '" + of.patient() + "'", "'id', patient");
            copy(database, "patient.registration", "it.patient_id = '" + of.patient() + "'", "'patient_id', patient");
            copy(database, "patient.search_token", "it.patient_id = '" + of.patient() + "'", "'patient_id', patient");
            copy(database, "casework.case", "it.id = '" + of.id() + "'",
                    "'id', twin.id, 'patient_id', patient, 'number', 'TWIN-' || n");
            for (var table : List.of("casework.party", "casework.clock", "referral.referral")) {
                copy(database, table, "it.case_id = '" + of.id() + "'", "'case_id', twin.id, 'patient_id', patient");
            }
            copy(database, "journal.stream", "it.id = '" + of.id() + "'", "'id', twin.id");
            copy(database, "journal.entry", "it.stream_id = '" + of.id() + "'",
                    "'stream_id', twin.id, 'seq', nextval(pg_get_serial_sequence('journal.entry', 'seq'))");
            var twins = new ConcurrentLinkedQueue<Draft>();
            try (var select = database.prepareStatement("select id, patient from twin")) {
                var row = select.executeQuery();
                while (row.next()) {
                    twins.add(new Draft(row.getObject(1, UUID.class), row.getObject(2, UUID.class), ""));
                }
            }
            return twins;
        }
    }

    private static void copy(Connection database, String table, String which, String changed) throws SQLException {
        run(database, """
                insert into %1$s overriding system value
                select copied.* from twin, %1$s it, jsonb_populate_record(it, jsonb_build_object(%3$s)) copied where %2$s"""
                .formatted(table, which, changed));
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
