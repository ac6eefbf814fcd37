package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mailian.casework.WorkflowDrawing;

class ConsultationWorkflowTests {

    /** Run with {@code -DupdateDocs=true} to draw it anew. */
    @Test
    void theDrawingInTheDocumentationIsTheTableInCode() throws IOException {
        var page = Path.of("..", "docs", "workflows", "consultation.md");
        var drawn = WorkflowDrawing.markdown(ConsultationWorkflow.CONSULTATION);
        if (Boolean.getBoolean("updateDocs")) {
            Files.writeString(page, drawn);
        }

        assertThat(page).hasContent(drawn);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanBeLeft() {
        var steps = ConsultationWorkflow.CONSULTATION.steps();

        assertThat(ConsultationWorkflow.CONSULTATION.stages())
                .filteredOn(it -> !it.equals(ConsultationWorkflow.CONSULTATION.first()))
                .allSatisfy(
                        stage -> assertThat(steps).anyMatch(step -> stage.name().equals(step.to())));
        assertThat(ConsultationWorkflow.CONSULTATION.stages())
                .filteredOn(it -> !it.ended())
                .allSatisfy(stage -> assertThat(steps)
                        .anyMatch(step -> step.to() != null && step.from().contains(stage.name())));
    }
}
