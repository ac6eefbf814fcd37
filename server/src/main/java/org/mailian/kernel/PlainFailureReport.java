package org.mailian.kernel;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the terminal why the application did not start, as the launcher does: what happened, what to do, nothing else. */
class PlainFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("mailian: " + indented(analysis.getDescription()));
        var advice = analysis.getAction();
        if (advice != null && !advice.isBlank()) {
            System.err.println("         " + indented(advice));
        }
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n         ");
    }
}
