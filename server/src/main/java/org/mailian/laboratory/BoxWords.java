package org.mailian.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.laboratory.Box.Scan;
import org.mailian.laboratory.Box.ScanKind;

/** What the journal is told of a scan. */
final class BoxWords {

    private BoxWords() {}

    static String deed(ScanKind kind) {
        return switch (kind) {
            case SEALED -> "sealed";
            case HANDED_OVER -> "handed-over";
            case ARRIVED -> "arrived";
        };
    }

    static Map<String, Object> facts(Scan scan, List<UUID> specimens) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("specimens", specimens);
        if (scan.place() != null) {
            facts.put("place", scan.place());
        }
        if (scan.temperature() != null) {
            facts.put("temperature", scan.temperature());
            facts.put("spoilt", scan.spoilt());
        }
        return facts;
    }
}
