package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileUrlResource;
import org.springframework.core.io.Resource;

class WebFrontTests {

    @TempDir
    Path files;

    @BeforeEach
    void aFrontIsBuilt() throws IOException {
        Files.writeString(files.resolve("index.html"), "<html>");
        Files.writeString(files.resolve("favicon.ico"), "icon");
    }

    @Test
    void filesAreThemselvesAndMissingFilesAreMissing() throws IOException {
        assertThat(name("favicon.ico")).isEqualTo("favicon.ico");
        assertThat(name("missing.js")).isNull();
    }

    @Test
    void addressesOfTheFrontAreItsOnePage() throws IOException {
        for (var address : new String[] {"cases/0198", "sign-in", "verify/ABCD-EFGH", "studies/2.25.2715", ""}) {
            assertThat(name(address)).as(address).isEqualTo("index.html");
        }
    }

    @Test
    void doorsAreNoPages() throws IOException {
        for (var address : new String[] {"api", "api/nothing", "actuator/env"}) {
            assertThat(name(address)).as(address).isNull();
        }
    }

    private @Nullable String name(String path) throws IOException {
        @Nullable
        Resource found = new WebFront.OnePage()
                .getResource(path, new FileUrlResource(files.toUri().toURL()));
        return found == null ? null : found.getFilename();
    }
}
