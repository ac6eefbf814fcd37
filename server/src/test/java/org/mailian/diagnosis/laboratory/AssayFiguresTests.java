package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.laboratory.AssayTalk.act;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The laboratory is counted with the pictures, and its figures open its cases. */
@HouseTest
class AssayFiguresTests {

    private static final Map<String, String> DANGEROUS =
            Map.of("K", "6.8", "NA", "136", "CL", "101", "CA", "2.2", "P", "1.6");

    @Autowired
    AssayRegion region;

    @LocalServerPort
    int port;

    @Test
    void tubesAreCountedAsPicturesAre() {
        var places = region.open();
        var talk = new AssayTalk(region, places, port);
        var doctor = talk.doctor();
        var specialist = talk.specialist();
        var rung = talk.received("ELECTROLYTES");
        talk.tubes().resulted(places, talk.tube(rung), DANGEROUS);
        act(specialist, rung, "sign", Map.of());
        var refused = talk.received("KIDNEY");
        talk.tubes().specimens().reject(places.technologist().caller(), talk.tube(refused), "HAEMOLYSED", null);
        talk.tubes().projections().catchUp();
        talk.tubes().projections().catchUp();

        for (var seen : List.of(figures(doctor, "REQUESTER"), figures(specialist, "RESPONDER"))) {
            assertThat(seen.at("/modalities/0/modality").asString()).isEqualTo("LAB");
            var counts = seen.at("/total/counts");
            assertThat(counts.path("ordered").asInt()).isEqualTo(2);
            assertThat(counts.path("acquired").asInt()).isEqualTo(2);
            assertThat(counts.path("signed").asInt()).isEqualTo(1);
            assertThat(counts.path("inTime").asInt()).isEqualTo(1);
            assertThat(counts.path("refused").asInt()).isEqualTo(1);
            assertThat(counts.path("criticalOpen").asInt()).isEqualTo(1);
            assertThat(counts.path("claimed").asInt()).isZero();
        }
        assertThat(behind(doctor, "REFUSED")).containsExactly(refused.toString());
        assertThat(behind(doctor, "CRITICAL_OPEN")).containsExactly(rung.toString());
        assertThat(behind(places.stranger().at(port), "ORDERED")).isEmpty();
    }

    private static JsonNode figures(SignedIn person, String side) {
        return person.get("/api/remote-diagnoses/figures" + scope(side))
                .expect(200)
                .body();
    }

    private static List<String> behind(SignedIn person, String figure) {
        return person.get("/api/remote-diagnoses/figures/cases" + scope("REQUESTER") + "&modality=LAB&figure=" + figure)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static String scope(String side) {
        var month = YearMonth.now(Times.CHINA);
        return "?side=" + side + "&from=" + month + "&to=" + month;
    }
}
