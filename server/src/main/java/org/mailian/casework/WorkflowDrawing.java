package org.mailian.casework;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.mailian.casework.Workflow.Step;

/** A workflow as a page of the documentation: a state diagram (Mermaid) and the table, both drawn from the one in code. */
public final class WorkflowDrawing {

    private WorkflowDrawing() {}

    public static String markdown(Workflow workflow) {
        return "# The life of a " + workflow.kind() + "\n\nDrawn from the workflow table in code; do not edit.\n\n"
                + "```mermaid\n" + diagram(workflow) + "```\n\n" + table(workflow);
    }

    private static String diagram(Workflow workflow) {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> ")
                .append(workflow.first().name())
                .append('\n');
        for (var step : workflow.steps()) {
            if (step.to() == null) {
                continue;
            }
            for (var from : step.from().stream().sorted().toList()) {
                text.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(step.to())
                        .append(" : ")
                        .append(step.action())
                        .append(step.greenOnly() ? " (green channel)" : "")
                        .append('\n');
            }
        }
        workflow.stages().stream()
                .filter(Workflow.Stage::ended)
                .forEach(it -> text.append("    ").append(it.name()).append(" --> [*]\n"));
        return text.toString();
    }

    private static String table(Workflow workflow) {
        return "| action | from | to | by | needs | asks | clocks | patient |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + workflow.steps().stream().map(WorkflowDrawing::row).collect(Collectors.joining());
    }

    private static String row(Step it) {
        return "| %s%s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        it.action(),
                        it.greenOnly() ? " (green channel)" : "",
                        it.from().stream().sorted().collect(Collectors.joining(", ")),
                        it.to() == null ? "stays" : it.to(),
                        it.isTheHouses()
                                ? "the house"
                                : it.by().stream().map(Side::name).sorted().collect(Collectors.joining(", ")),
                        String.join(", ", it.needs()),
                        String.join(", ", it.asks()),
                        clocks(it),
                        it.handsTo() == null ? "" : "to " + it.handsTo());
    }

    private static String clocks(Step it) {
        var words = new ArrayList<String>();
        it.starts().forEach(clock -> words.add("starts " + clock));
        it.stops().forEach(clock -> words.add("stops " + clock));
        it.pauses().forEach(clock -> words.add("pauses " + clock));
        it.resumes().forEach(clock -> words.add("resumes " + clock));
        return String.join(", ", words);
    }
}
