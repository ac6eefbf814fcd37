package org.mailian.consultation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.access.Accounts;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a chat to a draft, over HTTP and on the real database. */
@HouseTest
class ChatModuleTests {

    private static final String PASSWORD = "mailian-test";
    private static final String NUMBER = "11010519491231002X";
    private static final String CHAT = "\u9648\u5FD7\u8FDC 2026-11-20 10:31\n"
            + "\u60A3\u8005\u738B\u5C0F\u660E\uFF0C\u8EAB\u4EFD\u8BC1\u53F7\uFF1A" + NUMBER + "\uFF0C\u80F8\u75DB\n"
            + "\u674E\u533B\u751F 2026-11-20 10:33\n\u738B\u5C0F\u660E\u8840\u538B\u591A\u5C11";

    @Autowired
    DirectoryFixtures directory;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    SignedIn doctor;

    @BeforeEach
    void aDoctorSignsIn() {
        doctor = somebody("PRIMARY_DOCTOR");
    }

    private SignedIn somebody(String role) {
        var practitioner = directory.practitioner("\u6797\u9759");
        directory.post(practitioner, directory.township(), null, role);
        var username = "t." + Ids.next().toString().replace("-", "").substring(8);
        accounts.open(username, PASSWORD, practitioner);
        return SignedIn.as(port, username, PASSWORD);
    }

    @Test
    void aChatIsReadMaskedAndForgotten() {
        var before = entries();
        var read = doctor.post("/api/consultations/chat/reading", Map.of("text", CHAT))
                .expect(200)
                .body();
        var text = read.path("text").asString();

        var masked = doctor.post(
                        "/api/consultations/chat/masking",
                        Map.of("texts", List.of(Map.of("text", text, "found", read.path("found")))))
                .expect(200)
                .body()
                .at("/texts/0")
                .asString();

        assertThat(masked)
                .contains("\u60A3\u8005\u7532", "\u533B\u751FA", "\u80F8\u75DB")
                .doesNotContain("\u738B\u5C0F\u660E", NUMBER, "\u9648\u5FD7\u8FDC");
        assertThat(entries()).isEqualTo(before);
        assertThat(somebody("NURSE")
                        .post("/api/consultations/chat/reading", Map.of("text", CHAT))
                        .expect(403)
                        .code())
                .isEqualTo("access/not-permitted");
    }

    private long entries() {
        return jdbc.sql("select count(*) from journal.entry where payload::text like '%' || :number || '%'")
                .param("number", NUMBER)
                .query(Long.class)
                .single();
    }

    @Test
    void oneHasOnePseudonymInAllTexts() {
        var name = "\u738B\u5C0F\u660E";
        var found = List.of(Map.of("start", 0, "end", 3, "kind", "PATIENT_NAME", "sureness", "CERTAIN"));
        var one = Map.of("text", name + "\u53D1\u70ED", "found", found);
        var other = Map.of("text", name + "\u9000\u70ED", "found", found);

        var masked = doctor.post("/api/consultations/chat/masking", Map.of("texts", List.of(one, other)))
                .expect(200)
                .body();

        assertThat(masked.at("/texts/0").asString()).isEqualTo("\u60A3\u8005\u7532\u53D1\u70ED");
        assertThat(masked.at("/texts/1").asString()).isEqualTo("\u60A3\u8005\u7532\u9000\u70ED");
    }

    @Test
    void nonsenseIsRefusedAndNotRepeated() {
        var huge = doctor.post("/api/consultations/chat/reading", Map.of("text", (NUMBER + " ").repeat(3_000)))
                .expect(422);
        assertThat(huge.code()).isEqualTo("kernel/invalid-fields");
        assertThat(huge.body().toString()).doesNotContain(NUMBER);
        assertThat(doctor.post("/api/consultations/chat/reading", Map.of("text", " \n "))
                        .expect(422)
                        .code())
                .isEqualTo("kernel/invalid-fields");
        var outside = Map.of("start", 2, "end", 9, "kind", "NAME", "sureness", "LIKELY");
        assertThat(doctor.post(
                                "/api/consultations/chat/masking",
                                Map.of(
                                        "texts",
                                        List.of(Map.of("text", NUMBER.substring(0, 5), "found", List.of(outside)))))
                        .expect(422)
                        .code())
                .isEqualTo("consultation/mark-outside");
    }

    @Test
    void aPictureIsLaidAsItWasCovered() throws IOException {
        var id = draft();

        var laid = doctor.upload(pictures(id, "0 0 5 5"), "\u738B\u5C0F\u660E.png", "image/png", white("png"))
                .expect(201);
        doctor.upload(pictures(id), "IMG_1.jpg", "image/jpeg", white("jpg")).expect(201);

        assertThat(laid.body().path("name").asString()).isEqualTo("\u804A\u5929\u56FE\u72471.png");
        var files = doctor.get("/api/cases/" + id + "/files").expect(200).body().path("files");
        assertThat(files).hasSize(2);
        assertThat(files.toString()).doesNotContain("\u738B\u5C0F\u660E").contains("\u804A\u5929\u56FE\u72472.jpg");
        var kept = ImageIO.read(new ByteArrayInputStream(doctor.bytes(
                "/api/cases/" + id + "/files/" + laid.body().path("id").asString())));
        assertThat(kept.getRGB(2, 2)).isEqualTo(Color.BLACK.getRGB());
        assertThat(kept.getRGB(9, 9)).isEqualTo(Color.WHITE.getRGB());
        assertThat(jdbc.sql("select count(*) from document.file where subject_id = :case")
                        .param("case", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoPictureOrCoveredBeyondItIsRefused() throws IOException {
        var id = draft();
        assertThat(doctor.upload(pictures(id), "a.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8))
                        .expect(422)
                        .code())
                .isEqualTo("document/picture-not-masked");
        assertThat(doctor.upload(pictures(id, "0 0 500 5"), "a.png", "image/png", white("png"))
                        .expect(422)
                        .code())
                .isEqualTo("document/region-malformed");
        assertThat(doctor.upload(pictures(id, "everything"), "a.png", "image/png", white("png"))
                        .expect(422)
                        .code())
                .isEqualTo("kernel/invalid-fields");
        assertThat(somebody("PRIMARY_DOCTOR")
                        .upload(pictures(id), "a.png", "image/png", white("png"))
                        .expect(404)
                        .code())
                .isEqualTo("casework/unknown");
        assertThat(doctor.get("/api/cases/" + id + "/files").body().path("files"))
                .isEmpty();
    }

    private static String pictures(UUID id, String... regions) {
        var query = new StringBuilder();
        for (var region : regions) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append("region=")
                    .append(URLEncoder.encode(region, StandardCharsets.UTF_8));
        }
        return "/api/consultations/" + id + "/pictures" + query;
    }

    private static byte[] white(String format) throws IOException {
        var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private UUID draft() {
        var patient = doctor.post(
                        "/api/patients",
                        Map.of(
                                "name",
                                "\u7530\u79C0\u82F1",
                                "sex",
                                "2",
                                "birthDate",
                                "1961-03-08",
                                "anotherPerson",
                                true))
                .expect(201)
                .body()
                .path("patient")
                .asString();
        var matter = Map.of(
                "kind", "SINGLE", "priority", "ROUTINE", "hopes", List.of(), "studies", List.of(), "invitation", false);
        return UUID.fromString(doctor.post("/api/consultations", Map.of("patient", patient, "matter", matter))
                .expect(201)
                .body()
                .at("/case/id")
                .asString());
    }
}
