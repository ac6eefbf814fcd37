package org.mailian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    /** The DICOM library shares our name but is no room: rooms lean on it as on any other library. */
    private final ApplicationModules modules =
            ApplicationModules.of(MailianApplication.class, resideInAPackage("org.mailian.dicom.."));

    /** A package-info among the tests would stand before the room's own and hide what it says; then nothing would be verified. */
    @Test
    void noTestHangsASignBeforeTheDoorOfARoom() {
        assertThat(SourceTree.files(SourceTree.TESTS, "package-info.java")).isEmpty();
    }

    @Test
    void roomsLeanOnlyOnTheFloorsBelow() {
        modules.verify();
    }

    @Test
    void floorPlanIsDrawn() throws IOException {
        var drawn = Path.of("target", "floor-plan");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        var kept = SourceTree.ROOT.resolve("docs/floor-plan");
        try (var drawings = Files.list(drawn)) {
            for (var drawing : drawings.toList()) {
                Files.write(kept.resolve(drawing.getFileName().toString()), ordered(Files.readAllLines(drawing)));
            }
        }
        assertThat(kept.resolve("components.puml")).exists();
    }

    /** The documenter draws rooms and lines in an order that changes from run to run; a diff should show only what moved. */
    private static List<String> ordered(List<String> lines) {
        var ordered = new ArrayList<String>();
        var block = new ArrayList<String>();
        for (var line : lines) {
            var text = line.strip();
            if (text.startsWith("Rel(") || text.startsWith("Component(")) {
                block.add(line);
                continue;
            }
            block.stream().sorted().forEach(ordered::add);
            block.clear();
            ordered.add(line);
        }
        block.stream().sorted().forEach(ordered::add);
        return ordered;
    }
}
