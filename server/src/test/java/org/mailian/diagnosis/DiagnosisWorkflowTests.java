package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mailian.casework.WorkflowDrawing;

class DiagnosisWorkflowTests {

    /** Run with {@code -DupdateDocs=true} to draw it anew. */
    @Test
    void theDrawingInTheDocumentationIsTheTableInCode() throws IOException {
        var page = Path.of("..", "docs", "workflows", "diagnosis.md");
        var drawn = WorkflowDrawing.markdown(DiagnosisWorkflow.DIAGNOSIS);
        if (Boolean.getBoolean("updateDocs")) {
            Files.writeString(page, drawn);
        }

        assertThat(page).hasContent(drawn);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanBeLeft() {
        var steps = DiagnosisWorkflow.DIAGNOSIS.steps();

        assertThat(DiagnosisWorkflow.DIAGNOSIS.stages())
                .filteredOn(it -> !it.equals(DiagnosisWorkflow.DIAGNOSIS.first()))
                .allSatisfy(
                        stage -> assertThat(steps).anyMatch(step -> stage.name().equals(step.to())));
        assertThat(DiagnosisWorkflow.DIAGNOSIS.stages())
                .filteredOn(it -> !it.ended())
                .allSatisfy(stage -> assertThat(steps)
                        .anyMatch(step -> step.to() != null && step.from().contains(stage.name())));
    }
}
