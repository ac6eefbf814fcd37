package org.mailian.referral;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseDesk;
import org.mailian.kernel.Ids;
import org.mailian.referral.ReferralRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** To look at a case is one thing, to change it another: a page does both at once, and neither may wait for the other. */
@HouseTest
class LookingModuleTests {

    @Autowired
    ReferralRegion region;

    @Autowired
    CaseDesk desk;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    @Test
    @Timeout(30)
    void lookingAtACaseDoesNotWaitForWhoChangesIt() {
        var places = region.open();
        var id = sent(places, places.township(port));
        var county = places.county(port);

        transactions.executeWithoutResult(_ -> {
            desk.toChange(coordinator(places), UUID.fromString(id), 1);

            county.post("/api/cases/" + id + "/seen", Map.of()).expect(204);
        });
    }

    private static Caller coordinator(Places places) {
        return new Caller(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "刘敏",
                places.county(),
                null,
                Set.of("COORDINATOR"),
                EnumSet.of(Permission.CASE_READ, Permission.REFERRAL_ANSWER));
    }

    private static String sent(Places places, SignedIn township) {
        var person = Map.of("name", "周启山", "sex", "1", "birthDate", "1958-04-02", "anotherPerson", true);
        var patient = township.post("/api/patients", person)
                .expect(201)
                .body()
                .path("patient")
                .asString();
        var matter = Map.of("patient", patient, "content", ReferralRegion.content(places.county(), true));
        var draft = township.post("/api/referrals", matter).expect(201);
        var id = draft.body().at("/case/id").asString();
        township.act("/api/referrals/" + id + "/actions/submit", Map.of(), draft.etag())
                .expect(200);
        return id;
    }
}
