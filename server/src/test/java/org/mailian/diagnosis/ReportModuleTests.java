package org.mailian.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report as other people's software sees it. */
@HouseTest
class ReportModuleTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void theReportNamesBothInstitutionsAndCarriesBothSignatures() throws Exception {
        var region = regions.open();
        var doctor = region.doctor().at(port);
        var expert = region.expert().at(port);
        var signed = signed(region, doctor, expert);
        act(doctor, "deliver", doctor.get("/api/remote-diagnoses/" + id(signed)), Map.of());

        var file = Files.write(
                folder.resolve("report.pdf"), doctor.bytes("/api/remote-diagnoses/" + id(signed) + "/reports/1.pdf"));

        assertThat(run("pdfsig", "-nocert", file.toString()).split("Signature is Valid", -1))
                .hasSize(3);
        var page = run("pdftotext", "-layout", file.toString(), "-");
        assertThat(page)
                .contains("汊口", "腰椎正侧位片远程诊断报告", "田秀英", "L4 椎体轻度滑脱", "腰椎正位")
                .contains("林静", "顾南", "检查技师")
                .contains(text(signed, "/accessionNumber"));
        assertThat(run("pdfimages", "-list", file.toString())).contains("image");
    }

    @Test
    void aPictureOfAnotherCaseIsNoKeyImage() throws Exception {
        var region = regions.open();
        var doctor = region.doctor().at(port);
        var expert = region.expert().at(port);
        var other = claimed(region, doctor, expert);
        var picture = picture(expert, other);
        var claimed = claimed(region, doctor, expert);
        write(expert, claimed, picture);

        var refused = expert.act(action(claimed, "sign"), Map.of(), claimed.etag());

        assertThat(refused.expect(422).code()).isEqualTo("diagnosis/key-image-not-a-picture");
    }

    private Answer signed(Readership region, SignedIn doctor, SignedIn expert) throws IOException {
        var claimed = claimed(region, doctor, expert);
        write(expert, claimed, picture(expert, claimed));
        return act(expert, "sign", claimed, Map.of());
    }

    private Answer claimed(Readership region, SignedIn doctor, SignedIn expert) {
        var ordered = doctor.post(
                        "/api/remote-diagnoses",
                        ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), "DX-LSPINE"))
                .expect(201);
        var study = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        var pooled = act(doctor, "acquire", ordered, Map.of("study", study));
        return act(expert, "claim", expert.get("/api/remote-diagnoses/" + id(pooled)), Map.of());
    }

    private void write(SignedIn expert, Answer claimed, String picture) {
        var content = Map.of(
                "findings", "腰椎生理曲度变直，L4-L5 椎间隙变窄。",
                "impression", "L4 椎体轻度滑脱。",
                "keyImages", List.of(Map.of("file", picture, "caption", "腰椎正位")),
                "diagnoses", List.of(Map.of("code", "M43.1", "name", "脊椎滑脱", "system", "ICD-10-CN", "version", "2.0")),
                "clinicAgreement", "MINOR");
        expert.put("/api/remote-diagnoses/" + id(claimed) + "/draft", content, null)
                .expect(200);
    }

    private static String picture(SignedIn expert, Answer claimed) throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(100, 60, 120, 120);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return expert.upload(
                        "/api/remote-diagnoses/" + id(claimed) + "/key-images",
                        "key.png",
                        "image/png",
                        bytes.toByteArray())
                .expect(201)
                .body()
                .path("file")
                .asString();
    }

    private static Answer act(SignedIn person, String action, Answer before, Map<String, Object> body) {
        return person.act(action(before, action), body, before.etag()).expect(200);
    }

    private static String action(Answer answer, String action) {
        return "/api/remote-diagnoses/" + id(answer) + "/actions/" + action;
    }

    private static String id(Answer answer) {
        return text(answer, "/case/id");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        return said;
    }
}
