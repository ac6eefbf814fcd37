package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.text;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number in a chat opens the case for those who take part in it, and says nothing to anybody else. */
@HouseTest
class ShortLinkTests {

    @Autowired
    ConsultationRegion region;

    @LocalServerPort
    int port;

    @Test
    void aNumberLeadsThoseWhoTakePartToTheCaseAndNobodyElse() {
        var places = region.open();
        var talk = new ConsultationTalk(
                places, places.doctor().at(port), places.centre().at(port));
        var id = talk.accepted(ConsultationKind.SINGLE);
        var number = text(seen(talk.doctor(), id), "/case/number");

        var address = "/api/cases/numbered/" + number.toLowerCase(Locale.ROOT);
        assertThat(text(talk.centre().get(address).expect(200), "/id")).isEqualTo(id.toString());
        assertThat(text(talk.doctor().get(address).expect(200), "/id")).isEqualTo(id.toString());
        assertThat(places.stranger().at(port).get(address).expect(404).code()).isEqualTo("casework/unknown");
        places.professor().at(port).get(address).expect(404);

        talk.invite(id, places.professor());
        places.professor().at(port).get(address).expect(200);
    }
}
