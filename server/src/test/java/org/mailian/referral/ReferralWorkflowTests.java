package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mailian.casework.WorkflowDrawing;

class ReferralWorkflowTests {

    /** Run with {@code -DupdateDocs=true} to draw it anew. */
    @Test
    void theDrawingInTheDocumentationIsTheTableInCode() throws IOException {
        var page = Path.of("..", "docs", "workflows", "referral.md");
        var drawn = WorkflowDrawing.markdown(ReferralWorkflow.REFERRAL);
        if (Boolean.getBoolean("updateDocs")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, drawn);
        }

        assertThat(page).hasContent(drawn);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanBeLeft() {
        var steps = ReferralWorkflow.REFERRAL.steps();

        assertThat(ReferralWorkflow.REFERRAL.stages())
                .filteredOn(it -> !it.equals(ReferralWorkflow.REFERRAL.first()))
                .allSatisfy(
                        stage -> assertThat(steps).anyMatch(step -> stage.name().equals(step.to())));
        assertThat(ReferralWorkflow.REFERRAL.stages())
                .filteredOn(it -> !it.ended())
                .allSatisfy(stage -> assertThat(steps)
                        .anyMatch(step -> step.to() != null && step.from().contains(stage.name())));
    }
}
