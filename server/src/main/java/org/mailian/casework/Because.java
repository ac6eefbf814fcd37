package org.mailian.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why somebody took a step: a reason of the region, with a sentence where the reason asks for one. */
public record Because(String reason, @Nullable String text) {

    /** As the timeline keeps it; empty where nobody had to say why. */
    public static Map<String, Object> told(@Nullable Because because) {
        var payload = new LinkedHashMap<String, Object>();
        if (because != null) {
            payload.put("reason", because.reason());
            if (because.text() != null) {
                payload.put("text", because.text());
            }
        }
        return payload;
    }

    /** The reason of a list it stands for. Refused: {@code casework/unknown-reason}, {@code casework/reason-needs-text}. */
    public CodedReason in(Map<String, List<CodedReason>> lists, String list) {
        var found = CodedReason.of(lists, list, reason);
        if (found.needsText() && (text == null || text.isBlank())) {
            throw CaseworkProblems.reasonNeedsText(found.code());
        }
        return found;
    }

    /** The words of the reason, with what was added. */
    public String inWords(CodedReason found) {
        return text == null || text.isBlank() ? found.zh() : found.zh() + "\uFF1A" + text;
    }
}
