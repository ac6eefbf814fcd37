package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fast by habit: looking at a case and answering what rings have eight statements at most, of which one knows who asks. */
@HouseTest
class AssayStatementTests {

    private static final int ALLOWED = 8;

    @Autowired
    AssayRegion region;

    @LocalServerPort
    int port;

    @Test
    void lookingAndAnswering() {
        var places = region.open();
        var talk = new AssayTalk(region, places, port);
        var id = talk.received("ELECTROLYTES");
        talk.tubes()
                .resulted(places, talk.tube(id), Map.of("K", "6.8", "NA", "139", "CL", "103", "CA", "2.3", "P", "1.2"));
        var doctor = talk.doctor();
        AssayTalk.seen(doctor, id);

        var seen = AssayTalk.seen(doctor.counted("look"), id);
        doctor.counted("acknowledge")
                .act(
                        "/api/laboratory-diagnoses/" + id + "/actions/acknowledge",
                        Map.of("actionTaken", "\u5DF2\u5904\u7406"),
                        seen.etag())
                .expect(200);

        for (var name : new String[] {"look", "acknowledge"}) {
            assertThat(StatementCounter.of(name)).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(ALLOWED);
        }
    }
}
