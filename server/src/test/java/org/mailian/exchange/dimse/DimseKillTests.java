package org.mailian.exchange.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Status;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.AssociationRequestor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as a process of its own, killed without warning while machines send: every instance it acknowledged is there, byte for
 * byte, and whatever it lists is whole.
 */
class DimseKillTests {

    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
    private static final int SIDE = 512;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path data = Path.of("");

    private @Nullable Process process;

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndNothingHalfIsListed() throws Exception {
        var url = ownDatabase();
        var house = start(url);
        introduce(JdbcClient.create(new DriverManagerDataSource(url)));
        var acknowledged = new ConcurrentHashMap<String, byte[]>();
        var studies = new ArrayList<Scans>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender = 0; sender < SENDERS; sender++) {
                var scans = Scans.fresh();
                studies.add(scans);
                senders.submit(() -> sendUntilTheServerDies(house, scans, acknowledged));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
            running().destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }

        var again = start(url);

        var found = new ConcurrentHashMap<String, byte[]>();
        for (var scans : studies) {
            fetch(again, scans, found);
        }
        assertThat(found).containsAllEntriesOf(acknowledged);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(listed(again, studies));
    }

    private static void sendUntilTheServerDies(
            AssociationRequestor house, Scans scans, Map<String, byte[]> acknowledged) {
        var proposal = new Proposal();
        proposal.object(SopClass.CT_IMAGE, Scans.SYNTAX.uid());
        try (var user = ServiceUser.call(house, proposal)) {
            for (var number = 1; ; number++) {
                var slice = scans.slice(number, SIDE);
                assertThat(user.store(Scans.sent(slice))).isEqualTo(Status.SUCCESS);
                acknowledged.put(slice.text(Tag.SOP_INSTANCE_UID, ""), Scans.bytes(slice));
            }
        } catch (IOException theServerDied) {
            // expected: that is what the test is about
        }
    }

    private static void fetch(AssociationRequestor house, Scans scans, Map<String, byte[]> found) throws IOException {
        var own = new Services().store((request, object) -> {
            found.put(request.sopInstance(), object.readAllBytes());
            return Status.SUCCESS;
        });
        var proposal = new Proposal().service(SopClass.STUDY_ROOT_GET).receiving(SopClass.CT_IMAGE, Scans.SYNTAX.uid());
        try (var user = ServiceUser.call(house, proposal, own)) {
            var retrieval = user.get(SopClass.STUDY_ROOT_GET, scans.at("STUDY"), progress -> true);
            assertThat(retrieval.status()).isEqualTo(Status.SUCCESS);
        }
    }

    private static List<String> listed(AssociationRequestor house, List<Scans> studies) throws IOException {
        var listed = new ArrayList<String>();
        try (var user = ServiceUser.call(house, new Proposal().service(SopClass.STUDY_ROOT_FIND))) {
            for (var scans : studies) {
                var query = scans.at("IMAGE")
                        .set(Tag.SERIES_INSTANCE_UID, scans.series())
                        .set(Tag.SOP_INSTANCE_UID, new String[0]);
                user.find(
                        SopClass.STUDY_ROOT_FIND,
                        query,
                        (DataSet match) -> listed.add(match.text(Tag.SOP_INSTANCE_UID, "")));
            }
        }
        return listed;
    }

    /** A title and a machine of an institution nobody else knows. */
    private static void introduce(JdbcClient jdbc) {
        var institution = UUID.randomUUID();
        jdbc.sql("""
                insert into directory.institution
                    (id, name, name_en, short_name, kind, level, region, search, created_at)
                values (:institution, '影像', 'Imaging', '影像', 'HOSPITAL', 'SECOND', '330100', '影像', now())""").param("institution", institution).update();
        jdbc.sql("""
                insert into imaging.called_title (id, title, institution_id, name, since)
                values (gen_random_uuid(), 'KILL', :institution, 'CT', now())""").param("institution", institution).update();
        jdbc.sql("""
                insert into imaging.peer (id, title, institution_id, name, host, port, tls, retrieves, since)
                values (gen_random_uuid(), 'CT', :institution, 'CT', 'localhost', 104, false, true, now())""").param("institution", institution).update();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Nothing runs");
        }
        return process;
    }

    /** An empty database beside the one of the other tests. */
    private static String ownDatabase() throws SQLException {
        var url = System.getProperty("mailian.database.url", System.getenv().getOrDefault("DATABASE_URL", ""));
        var name = "kill_" + Long.toHexString(System.nanoTime());
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    private AssociationRequestor start(String url) throws IOException {
        var dicom = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mailian.MailianApplication",
                        "--server.port=" + freePort(),
                        "--mailian.dimse.port=" + dicom,
                        "--mailian.database.url=" + url,
                        "--mailian.database.data=" + data,
                        "--mailian.patient.key=" + KEY))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server-" + dicom + ".log").toFile())
                .start();
        var house = AssociationRequestor.of(
                new InetSocketAddress("localhost", dicom), new AeTitle("KILL"), new AeTitle("CT"));
        await().atMost(Duration.ofMinutes(3)).until(() -> answers(house));
        return house;
    }

    /** A rejection is an answer too: at first nobody knows the titles. */
    private boolean answers(AssociationRequestor house) {
        assertThat(running().isAlive()).isTrue();
        try (var user = ServiceUser.call(house, new Proposal().service(SopClass.VERIFICATION))) {
            return user.echo().isSuccess();
        } catch (Rejected rejected) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
