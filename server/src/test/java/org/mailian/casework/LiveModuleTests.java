package org.mailian.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.Accounts;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.directory.Register;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody hears on after the right to hear has ended: these tests wait for the end of the stream and fail when it does not come. */
@HouseTest
@Timeout(60)
class LiveModuleTests {

    private static final String PASSWORD = "mailian-test";

    @Autowired
    DirectoryFixtures directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @LocalServerPort
    int port;

    UUID here;
    UUID elsewhere;
    SignedIn doctor;

    @BeforeEach
    void aDoctorAtTwoPlacesSignsIn() {
        var practitioner = directory.practitioner("陈晓禾");
        here = directory.post(practitioner, directory.township(), null, "PRIMARY_DOCTOR");
        elsewhere = directory.post(practitioner, directory.county(), null, "COORDINATOR");
        var username = "t." + Ids.next().toString().substring(8);
        accounts.open(username, PASSWORD, practitioner);
        doctor = SignedIn.as(port, username, PASSWORD);
    }

    @Test
    void theStreamEndsWithTheSession() {
        try (var stream = doctor.lines("/api/live")) {
            var lines = ready(stream);

            doctor.delete("/api/session").expect(204);

            assertThat(lines).toIterable().doesNotContain("event:case");
        }
        assertThat(doctor.get("/api/live").status()).isEqualTo(401);
    }

    @Test
    void theStreamEndsWhenThePostIsSwitched() {
        try (var stream = doctor.lines("/api/live")) {
            var lines = ready(stream);

            doctor.put("/api/session/post", Map.of("post", elsewhere), null).expect(200);

            assertThat(lines).toIterable().doesNotContain("event:case");
        }
        try (var stream = doctor.lines("/api/live")) {
            assertThat(ready(stream)).hasNext();
        }
    }

    @Test
    void theStreamEndsWithThePost() {
        try (var stream = doctor.lines("/api/live")) {
            var lines = ready(stream);

            register.endPost(here, DirectoryFixtures.SINCE, DirectoryFixtures.OFFICE);

            assertThat(lines).toIterable().doesNotContain("event:case");
        }
        assertThat(doctor.get("/api/live").status()).isEqualTo(401);
    }

    /** Read up to the first event. */
    private static Iterator<String> ready(Stream<String> stream) {
        var lines = stream.iterator();
        while (!"event:ready".equals(lines.next())) {
            assertThat(lines).hasNext();
        }
        return lines;
    }
}
