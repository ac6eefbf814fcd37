import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cases that two institutions have in common, with a doctor of one of them ready to speak in each. */
final class Talking {

    /** So many that nobody speaks twice a second in one. */
    private static final int ROOMS = 240;

    private static final int CONNECTIONS = 8;

    private final House house;
    private final Region region;

    Talking(House house, Region region) {
        this.house = house;
        this.region = region;
    }

    /** Referrals from the sender to the receiver that were sent. */
    List<UUID> rooms() throws Exception {
        var doctors = new ArrayList<Visitor>();
        try {
            for (var connection = 0; connection < CONNECTIONS; connection++) {
                doctors.add(Visitor.signedIn(house, Region.DOCTOR));
            }
            var drafts = new Drafts(house, region).write(ROOMS, doctors);
            var rooms = drafts.stream().map(Drafts.Draft::id).toList();
            Crowd.each(doctors, ROOMS, (doctor, _) -> {
                var draft = drafts.remove();
                doctor.post("/api/referrals/" + draft.id() + "/actions/submit", "", draft.etag())
                        .expect(200);
            });
            return rooms;
        } finally {
            for (var doctor : doctors) {
                doctor.close();
            }
        }
    }
}
