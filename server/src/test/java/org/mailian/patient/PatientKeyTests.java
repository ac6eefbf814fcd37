package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.kernel.DatabaseSettings;
import org.mailian.kernel.StartRefused;
import org.mailian.patient.PatientSettings.CipherChoice;

class PatientKeyTests {

    static final PatientSettings NO_KEY = new PatientSettings(null, CipherChoice.AES);

    @TempDir
    Path data;

    @Test
    void embeddedDatabaseMakesItsKeyOnceForThisAccountAlone() throws IOException {
        var embedded = new DatabaseSettings(null, 1, data);

        var key = PatientKey.of(NO_KEY, embedded);

        assertThat(key).hasSize(32).isEqualTo(PatientKey.of(NO_KEY, embedded));
        var file = data.resolve("keys").resolve("patient.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void externalDatabaseWithoutAKeyIsRefused() {
        var external = new DatabaseSettings("postgresql://db/mailian", 1, data);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PatientKey.of(NO_KEY, external))
                .satisfies(it -> assertThat(it.advice()).contains("MAILIAN_PATIENT_KEY"));
    }

    @Test
    void shortOrUnreadableKeyIsRefused() {
        var embedded = new DatabaseSettings("", 1, data);
        var tooShort = Base64.getEncoder().encodeToString(new byte[31]);

        for (var text : new String[] {tooShort, "not base64!"}) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> PatientKey.of(new PatientSettings(text, CipherChoice.AES), embedded));
        }
    }

    @Test
    void keyIsNotInTheTextOfTheSettings() {
        assertThat(new PatientSettings("secret", CipherChoice.SM4)).hasToString("PatientSettings[cipher=SM4]");
    }
}
