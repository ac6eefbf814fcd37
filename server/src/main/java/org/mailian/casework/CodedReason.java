package org.mailian.casework;

import java.util.List;
import java.util.Map;

/**
 * A reason of one of a region's lists.
 *
 * @param needsText whoever gives it must say more
 */
public record CodedReason(String code, String zh, String en, boolean needsText) {

    /** The one with a code of a list. Refused: {@code casework/unknown-reason}. */
    public static CodedReason of(Map<String, List<CodedReason>> lists, String list, String code) {
        return lists.getOrDefault(list, List.of()).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CaseworkProblems.unknownReason(list, code));
    }
}
