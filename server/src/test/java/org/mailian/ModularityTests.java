package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(MailianApplication.class);

    @Test
    void roomsLeanOnlyOnTheFloorsBelow() {
        modules.verify();
    }

    @Test
    void floorPlanIsDrawn() {
        var folder = Path.of("..", "docs", "floor-plan");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        assertThat(folder.resolve("components.puml")).exists();
    }
}
