package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTests {

    @TempDir
    Path folder;

    @Test
    void aNewDataFolderIsForNobodyElse() throws Exception {
        var data = folder.resolve("deep/data");

        Preflight.checkFolder(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDataFolderThatCannotBeIsRefused() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Preflight.checkFolder(file.resolve("data")))
                .withMessageEndingWith("cannot be written.");
    }

    @Test
    void aPortInUseIsRefused() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> Preflight.checkPort(Integer.toString(other.getLocalPort()), null))
                    .withMessageStartingWith("Port " + other.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "70000", "-1", ""})
    void whatIsNoPortIsRefused(String port) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Preflight.checkPort(port, null))
                .withMessageEndingWith("is not a port.");
    }

    @Test
    void aFreePortIsFine() {
        assertThatCode(() -> Preflight.checkPort("0", null)).doesNotThrowAnyException();
    }
}
