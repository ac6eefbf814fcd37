package org.mailian.document.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.document.Paper;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SigningModuleTests {

    private static final byte[] REPORT = Paper.a4("诊断报告 QX-CT-0007")
            .title("清溪县人民医院", "影像诊断报告", "QX-CT-0007")
            .row("影像所见", "右肺上叶见结节,约 8 mm。")
            .pdf();

    private final Signer technician = new Signer(Ids.next(), "周小雨", Ids.next(), "汊口镇卫生院", "检查完成", "汊口镇");
    private final Signer expert = new Signer(Ids.next(), "林岚", Ids.next(), "清溪县人民医院", "诊断报告签发", null);

    @Autowired
    Signing signing;

    @Autowired
    CertificateTable certificates;

    @Autowired
    DemonstrationAuthority authority;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void aSignatureSaysWhoForWhomWhyWhereAndWhen() {
        var signed = signing.sign(REPORT, technician);

        assertThat(signing.check(signed)).singleElement().satisfies(it -> {
            assertThat(it.holds()).isTrue();
            assertThat(it.timeStamped()).isTrue();
            assertThat(it.name()).isEqualTo("周小雨");
            assertThat(it.institution()).isEqualTo("汊口镇卫生院");
            assertThat(it.reason()).isEqualTo("检查完成");
            assertThat(it.place()).isEqualTo("汊口镇");
            assertThat(it.signedAt()).isCloseTo(clock.instant(), within(Duration.ofMinutes(1)));
        });
    }

    @Test
    void aSecondAndAThirdSignerLeaveTheFirstOnesValid() {
        var signed = signing.sign(signing.sign(signing.sign(REPORT, technician), expert), technician);

        assertThat(signing.check(signed)).hasSize(3).allMatch(SignatureCheck::holds);
        assertThat(signing.check(signed)).extracting(SignatureCheck::name).containsExactly("周小雨", "林岚", "周小雨");
    }

    @Test
    void aPersonHasOneCertificateForAnInstitution() {
        signing.sign(signing.sign(REPORT, expert), expert);

        assertThat(jdbc.sql("select count(*) from document.certificate where subject like :subject")
                        .param("subject", "%" + expert.practitioner() + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void noKeyLiesOpenInTheDatabase() {
        signing.sign(REPORT, expert);
        var found = authority.identityOf(expert).certificate().getSubject().toString();
        var key = certificates
                .find(Certificates.PRACTITIONER, SigningAlgorithm.ECDSA, found, clock.instant())
                .orElseThrow()
                .key();

        assertThat(jdbc.sql("select sealed_key from document.certificate where subject = :subject")
                        .param("subject", found)
                        .query((row, number) -> new String(row.getBytes("sealed_key"), ISO_8859_1))
                        .single())
                .doesNotContain(new String(key, 0, 64, ISO_8859_1));
    }

    @Test
    void anyChangedByteIsSeen() {
        var signed = signing.sign(signing.sign(REPORT, technician), expert);
        var places = new int[] {20, REPORT.length / 2, REPORT.length - 10};

        for (var place : places) {
            var changed = signed.clone();
            changed[place] ^= 1;

            assertThat(seenThrough(changed)).as("byte %d", place).isTrue();
        }
    }

    @Test
    void whatIsAddedAfterTheLastSignatureIsSeen() throws IOException {
        var signed = signing.sign(REPORT, technician);
        try (var document = Loader.loadPDF(signed);
                var changed = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);

            assertThat(signing.check(changed.toByteArray()))
                    .singleElement()
                    .matches(it -> it.intact() && !it.untouched() && !it.holds());
        }
    }

    @Test
    void aSignatureOfAnotherAuthorityIsIntactButNotTrusted() {
        var signed = signing.sign(REPORT, technician);
        var stranger = new Authority() {
            @Override
            public SigningIdentity identityOf(Signer signer) {
                return authority.identityOf(signer);
            }

            @Override
            public boolean vouchesFor(X509CertificateHolder certificate, Instant at) {
                return false;
            }
        };

        assertThat(new SignatureInspection(stranger).of(signed))
                .singleElement()
                .matches(it -> it.intact() && it.untouched() && !it.trusted() && !it.timeStamped());
    }

    @Test
    void nationalAlgorithmsSignAsWell() {
        var national = new DemonstrationAuthority(certificates, new SigningSettings(SigningAlgorithm.SM2, null), clock);
        var stamper = new TimeStamper(new DemonstrationTimeStampAuthority(national, clock));
        var service = new Signing(national, stamper, clock);

        var signed = service.sign(service.sign(REPORT, technician), expert);

        assertThat(service.check(signed)).hasSize(2).allMatch(it -> it.holds() && it.timeStamped());
    }

    @Test
    void theTimeComesFromAnAuthorityAskedByHttp() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var demonstration = new DemonstrationTimeStampAuthority(authority, clock);
        server.createContext("/tsa", exchange -> {
            var answer = demonstration.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var address = URI.create("http://localhost:" + server.getAddress().getPort());

            assertThat(signing.check(over(address.resolve("/tsa")).sign(REPORT, expert)))
                    .allMatch(SignatureCheck::timeStamped);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> over(address.resolve("/nothing")).sign(REPORT, expert))
                    .satisfies(it -> assertThat(it.code()).isEqualTo("document/time-stamp-unavailable"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsNoPdfIsNotSigned() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> signing.sign("hello".getBytes(UTF_8), expert))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/not-a-pdf"));
    }

    /** The opinion of somebody else's software: poppler with the demonstration root in its own list of authorities. */
    @Test
    void pdfsigFindsBothSignaturesValidAndTheirCertificatesTrusted() throws Exception {
        var signed = Files.write(folder.resolve("report.pdf"), signing.sign(signing.sign(REPORT, technician), expert));
        Files.write(
                folder.resolve("root.der"),
                authority.identityOf(expert).chain().getLast().getEncoded());
        run("certutil", "-N", "-d", "sql:" + folder, "--empty-password");
        run(
                "certutil",
                "-A",
                "-d",
                "sql:" + folder,
                "-n",
                "root",
                "-t",
                "CT,C,C",
                "-i",
                folder.resolve("root.der").toString());

        var opinion = run("pdfsig", "-nssdir", folder.toString(), signed.toString());

        assertThat(opinion.split("Signature Validation: Signature is Valid.", -1))
                .as(opinion)
                .hasSize(3);
        assertThat(opinion.split("Certificate Validation: Certificate is Trusted.", -1))
                .as(opinion)
                .hasSize(3);
        assertThat(opinion).contains("ETSI.CAdES.detached", "Total document signed", "周小雨", "林岚");
    }

    @Test
    void pdfsigSeesAChangedByte() throws Exception {
        var changed = signing.sign(REPORT, technician);
        changed[REPORT.length / 2] ^= 1;
        var file = Files.write(folder.resolve("report.pdf"), changed);

        assertThat(run("pdfsig", "-nocert", file.toString())).contains("Digest Mismatch");
    }

    private Signing over(URI address) {
        return new Signing(authority, new TimeStamper(new HttpTimeStampAuthority(address)), clock);
    }

    private boolean seenThrough(byte[] changed) {
        try {
            return signing.check(changed).stream().noneMatch(SignatureCheck::holds)
                    || signing.check(changed).stream().anyMatch(it -> !it.intact());
        } catch (Problem notEvenAPdf) {
            return true;
        }
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        return said;
    }
}
