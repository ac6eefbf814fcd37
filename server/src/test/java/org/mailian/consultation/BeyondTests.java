package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
import static org.mailian.consultation.ConsultationRegion.seen;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.diagnosis.StudyFixtures;
import org.mailian.imaging.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The experts see the material and nothing else, unless they say why. */
@HouseTest
class BeyondTests {

    private static final Map<String, Object> NONE = Map.of();
    private static final Map<String, Object> TO_COMPARE = Map.of("reason", "COMPARE");

    @Autowired
    ConsultationRegion region;

    @Autowired
    StudyFixtures fixtures;

    @Autowired
    Studies studies;

    @LocalServerPort
    int port;

    Places places;
    PackedCase packed;
    UUID id;
    SignedIn centre;
    SignedIn cardiologist;
    SignedIn professor;

    @BeforeEach
    void twoExpertsSit() {
        places = region.open();
        packed = PackedCase.sent(places, port, fixtures, studies);
        id = packed.id();
        centre = places.centre().at(port);
        cardiologist = places.cardiologist().at(port);
        professor = places.professor().at(port);
        act(centre, id, "accept", Map.of("invitation", false));
        packed.talk().invite(id, places.cardiologist());
        packed.talk().invite(id, places.professor());
        act(cardiologist, id, "join", NONE);
    }

    @Test
    void onlyWhoSaysWhySeesMoreAndEverybodyReadsTheReason() {
        assertThat(status(professor, packed.other())).isEqualTo(404);
        assertThat(attempt(professor, id, "look-beyond", TO_COMPARE).expect(422).code())
                .as("who has not agreed to take part")
                .isEqualTo("casework/needs-missing");
        act(professor, id, "join", NONE);
        assertThat(attempt(professor, id, "look-beyond", Map.of("reason", "OTHER"))
                        .expect(422)
                        .code())
                .isEqualTo("casework/reason-needs-text");

        act(professor, id, "look-beyond", TO_COMPARE);

        assertThat(status(professor, packed.other())).isEqualTo(200);
        assertThat(status(cardiologist, packed.other())).isEqualTo(404);
        var told = seen(packed.talk().doctor(), id).body().path("looks").path(0);
        assertThat(told.path("studies").path(0).path("uid").asString()).isEqualTo(packed.other());
        assertThat(told.path("reason").asString()).isNotEmpty();
        assertThat(seen(cardiologist, id).body().path("looks").path(0).path("studies"))
                .as("another institution reads that it happened and is shown nothing")
                .isEmpty();
    }

    @Test
    void whatWasOpenedStaysOpenWhileOthersComeAndGoAndEndsWithTheCase() {
        act(cardiologist, id, "look-beyond", TO_COMPARE);
        act(professor, id, "decline", Map.of("reason", "BUSY"));
        assertThat(status(cardiologist, packed.other())).isEqualTo(200);

        act(packed.talk().doctor(), id, "cancel", Map.of("reason", "BETTER"));

        assertThat(status(cardiologist, packed.other())).isEqualTo(404);
    }

    @Test
    void anExpertWhoSatDownMayStillGo() {
        act(professor, id, "join", NONE);
        act(professor, id, "look-beyond", TO_COMPARE);

        act(professor, id, "decline", Map.of("reason", "BUSY"));

        assertThat(status(professor, packed.other())).isEqualTo(404);
        professor.get("/api/consultations/" + id).expect(404);
    }

    private static int status(SignedIn person, String study) {
        return person.get("/api/imaging/studies/" + study).status();
    }
}
