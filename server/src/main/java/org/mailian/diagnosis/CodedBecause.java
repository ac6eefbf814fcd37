package org.mailian.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coded reason of the region, with a sentence where the reason asks for one. */
public record CodedBecause(String reason, @Nullable String text) {

    /** As the timeline keeps it. */
    Map<String, Object> told() {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("reason", reason);
        if (text != null) {
            payload.put("text", text);
        }
        return payload;
    }

    /** The reason of a list it stands for. Refused: {@code diagnosis/unknown-reason}, {@code diagnosis/reason-needs-text}. */
    DiagnosisRules.CodedReason in(DiagnosisRules rules, String list) {
        var found = rules.reason(list, reason);
        if (found.needsText() && (text == null || text.isBlank())) {
            throw DiagnosisProblems.reasonNeedsText(found.code());
        }
        return found;
    }

    /** The words of the reason, with what was added. */
    String inWords(DiagnosisRules.CodedReason found) {
        return text == null || text.isBlank() ? found.zh() : found.zh() + "\uFF1A" + text;
    }
}
