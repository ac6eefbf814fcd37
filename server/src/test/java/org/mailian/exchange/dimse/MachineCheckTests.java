package org.mailian.exchange.dimse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.People;
import org.mailian.dicom.dimse.ServiceProvider;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.net.AssociationServer;
import org.mailian.dicom.net.Rejection;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager sets up a machine: the port to type into it, and whether it answers. */
@HouseTest
class MachineCheckTests {

    @Autowired
    DimseDoor door;

    @Autowired
    ApplicationEntities entities;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    UUID hospital;
    String ours;
    SignedIn manager;
    AssociationServer machine;

    @BeforeEach
    void aHospitalWithAMachineThatKnowsUs() throws IOException {
        hospital = people.hospital("影像");
        ours = title();
        entities.addTitle(hospital, ours, "影像科", OFFICE);
        manager = SignedIn.as(port, people.at(hospital, "MANAGER").username(), People.PASSWORD);
        machine = AssociationServer.start(
                AssociationServer.Settings.at(0),
                new ServiceProvider(
                        (request, peer) ->
                                request.calling().value().equals(ours) ? null : Rejection.CALLING_TITLE_NOT_RECOGNISED,
                        new Services()));
    }

    @AfterEach
    void theMachineGoesOff() {
        machine.close(java.time.Duration.ZERO);
    }

    @Test
    void thePortToTypeIntoTheMachineIsTheOneThatIsOpen() {
        var ports = manager.get(path("/ports")).expect(200).body();

        assertThat(ports.path("port").asInt()).isEqualTo(requireNonNull(door.port()));
    }

    @Test
    void aMachineThatKnowsUsAnswers() {
        var answer = echo(registered(machine.port(), false));

        assertThat(answer.path("echo").asString()).isEqualTo("ANSWERED");
        assertThat(answer.path("calling").asString()).isEqualTo(ours);
    }

    @Test
    void aMachineThatDoesNotKnowOurTitleRejectsUs() {
        entities.titlesOf(hospital).forEach(it -> entities.endTitle(hospital, it.id(), OFFICE));

        var answer = echo(registered(machine.port(), false));

        assertThat(answer.path("echo").asString()).isEqualTo("REJECTED");
        assertThat(answer.path("calling").asString()).isEqualTo("MAILIAN");
    }

    @Test
    void whereNobodyListensNobodyIsReached() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }

        assertThat(echo(registered(nobody, false)).path("echo").asString()).isEqualTo("UNREACHED");
    }

    @Test
    void withoutAKeyNobodyIsCalledOverTls() {
        assertThat(echo(registered(machine.port(), true)).path("echo").asString())
                .isEqualTo("NO_TLS");
    }

    @Test
    void onlyMachinesInUseAndOnlyByTheirManager() {
        var id = registered(machine.port(), false);
        var elsewhere =
                SignedIn.as(port, people.at(people.hospital("别处"), "MANAGER").username(), People.PASSWORD);
        assertThat(elsewhere.post(path("/peers/" + id + "/echo"), Map.of()).code())
                .isEqualTo("access/not-managed");

        entities.endPeer(hospital, id, OFFICE);

        assertThat(manager.post(path("/peers/" + id + "/echo"), Map.of()).code())
                .isEqualTo("imaging/unknown-peer");
    }

    private tools.jackson.databind.JsonNode echo(UUID id) {
        return manager.post(path("/peers/" + id + "/echo"), Map.of())
                .expect(200)
                .body();
    }

    private UUID registered(int port, boolean tls) {
        return entities.addPeer(
                        hospital,
                        new ApplicationEntities.NewPeer(title(), "CT", "localhost", port, tls, false, null),
                        OFFICE)
                .id();
    }

    private String path(String rest) {
        return "/api/institutions/" + hospital + "/application-entities" + rest;
    }

    private static String title() {
        var id = Ids.next().toString().replace("-", "");
        return "T" + id.substring(id.length() - 12);
    }
}
