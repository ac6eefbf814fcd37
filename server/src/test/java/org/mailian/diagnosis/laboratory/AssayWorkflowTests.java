package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mailian.casework.WorkflowDrawing;

class AssayWorkflowTests {

    /** Run with {@code -DupdateDocs=true} to draw it anew. */
    @Test
    void theDrawingInTheDocumentationIsTheTableInCode() throws IOException {
        var page = Path.of("..", "docs", "workflows", "laboratory-diagnosis.md");
        var drawn = WorkflowDrawing.markdown(AssayWorkflow.ASSAY);
        if (Boolean.getBoolean("updateDocs")) {
            Files.writeString(page, drawn);
        }

        assertThat(page).hasContent(drawn);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanBeLeft() {
        var steps = AssayWorkflow.ASSAY.steps();

        assertThat(AssayWorkflow.ASSAY.stages())
                .filteredOn(it -> !it.equals(AssayWorkflow.ASSAY.first()))
                .allSatisfy(
                        stage -> assertThat(steps).anyMatch(step -> stage.name().equals(step.to())));
        assertThat(AssayWorkflow.ASSAY.stages())
                .filteredOn(it -> !it.ended())
                .allSatisfy(stage -> assertThat(steps)
                        .anyMatch(step -> step.to() != null && step.from().contains(stage.name())));
    }

    @Test
    void aCriticalValueRingsInEveryStage() {
        assertThat(AssayWorkflow.ASSAY.stages())
                .allSatisfy(stage -> assertThat(AssayWorkflow.ASSAY.steps())
                        .anyMatch(step -> step.action().equals(AssayWorkflow.ALERT)
                                && step.from().contains(stage.name())
                                && step.starts().contains(AssayWorkflow.CRITICAL)));
    }

    @Test
    void aCriticalValueIsAnsweredInEveryStageInWhichItMayRing() {
        assertThat(AssayWorkflow.ASSAY.stages())
                .filteredOn(it -> !it.ended())
                .allSatisfy(stage -> assertThat(AssayWorkflow.ASSAY.step(AssayWorkflow.ACKNOWLEDGE, stage.name()))
                        .isPresent());
    }
}
