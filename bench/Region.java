import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The demonstration region, as the measurements need it, widened to as many institutions as a large consortium has.
 *
 * @param places all institutions; those that are measured are among them
 * @param sender where referrals are sent from, by {@code chakou.doctor}
 * @param receiver where they are sent to
 * @param focus whose lists, searches and cases are read, by {@code qingxi1.coordinator}
 * @param agreement the agreement between sender and receiver
 */
record Region(List<Place> places, Place sender, Place receiver, Place focus, UUID agreement) {

    static final int INSTITUTIONS = 134;
    static final String DOCTOR = "chakou.doctor";
    static final String TECHNICIAN = "chakou.technician";
    static final String READER = "qingxi1.coordinator";

    /** An institution, one of its departments (perhaps only a name) and somebody who works there. */
    record Place(UUID id, String name, String nameEn, UUID department, UUID practitioner) {}

    static Region of(House house) throws SQLException, IOException {
        try (var database = house.connect()) {
            widen(database);
            var places = places(database);
            var sender = named(places, "汊口镇卫生院");
            var receiver = named(places, "清溪县第二人民医院");
            return new Region(
                    places,
                    sender,
                    receiver,
                    named(places, "清溪县人民医院"),
                    agreement(database, sender.id(), receiver.id()));
        }
    }

    private static void widen(Connection database) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into directory.institution (id, name, name_en, short_name, kind, level, region, search, created_at)
                select gen_random_uuid(), '第' || n || '卫生院', 'Health Centre ' || n, '第' || n || '卫生院', 'TOWNSHIP_CENTRE',
                       'FIRST', '980221', '第' || n || '卫生院', now()
                from generate_series(1, ? - (select count(*) from directory.institution)::int) n""")) {
            insert.setInt(1, INSTITUTIONS);
            insert.executeUpdate();
        }
    }

    private static List<Place> places(Connection database) throws SQLException {
        var places = new ArrayList<Place>();
        try (var select = database.prepareStatement("""
                select i.id, i.name, i.name_en, coalesce(d.id, gen_random_uuid()), coalesce(p.practitioner_id, gen_random_uuid())
                from directory.institution i
                left join lateral (select id from directory.department where institution_id = i.id order by code limit 1) d on true
                left join lateral (select practitioner_id from access.seat where institution_id = i.id order by 1 limit 1) p on true
                where i.kind <> 'HEALTH_COMMISSION' order by i.id""")) {
            var row = select.executeQuery();
            while (row.next()) {
                places.add(new Place(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)));
            }
        }
        return List.copyOf(places);
    }

    private static UUID agreement(Connection database, UUID sender, UUID receiver) throws SQLException {
        try (var select = database.prepareStatement(
                "select id from directory.agreement where requester_id = ? and responder_id = ? and state = 'SIGNED'")) {
            select.setObject(1, sender);
            select.setObject(2, receiver);
            var row = select.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static Place named(List<Place> places, String name) {
        return places.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
