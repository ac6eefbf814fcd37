package org.mailian.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.Dictionary;
import org.mailian.dicom.Tag;

/**
 * The parameters of a search as QIDO-RS writes them (PS3.18 section 8.3.4), and what has to be said of them with the answer.
 *
 * @param warnings what was passed over
 */
record QidoQuery(StudyQuery query, List<String> warnings) {

    private static final int USUAL = 100;
    private static final Set<String> OF_HTTP = Set.of("accept", "charset");

    /**
     * @param within the study or series that is searched in; null for all there is. Refuses with {@code imaging/query-malformed} what
     *     is no parameter of a search
     */
    static QidoQuery of(StudyQuery.Level level, @Nullable ObjectAddress within, Map<String, String[]> parameters) {
        var keys = new HashMap<Integer, String>();
        var fields = new HashSet<Integer>();
        var warnings = new ArrayList<String>();
        var limit = USUAL;
        var offset = 0;
        for (var parameter : parameters.entrySet()) {
            var name = parameter.getKey();
            var value = String.join(",", parameter.getValue());
            switch (name) {
                case "limit" -> limit = number(name, value);
                case "offset" -> offset = number(name, value);
                case "includefield" -> fields.addAll(fields(value));
                case "fuzzymatching" -> {
                    if (value.equals("true")) {
                        warnings.add(
                                "The fuzzymatching parameter is not supported. Only literal matching has been performed.");
                    }
                }
                default -> {
                    if (!OF_HTTP.contains(name)) {
                        key(name, value, keys, warnings);
                    }
                }
            }
        }
        keys.putAll(keys(within));
        var everything = fields.contains(-1) || within == null;
        return new QidoQuery(
                new StudyQuery(level, keys, everything ? StudyQuery.ALL : fields, limit, offset), warnings);
    }

    private static Map<Integer, String> keys(@Nullable ObjectAddress within) {
        if (within == null) {
            return Map.of();
        }
        return within.series() == null
                ? Map.of(Tag.STUDY_INSTANCE_UID, within.study())
                : Map.of(Tag.STUDY_INSTANCE_UID, within.study(), Tag.SERIES_INSTANCE_UID, within.series());
    }

    private static void key(String name, String value, Map<Integer, String> keys, List<String> warnings) {
        var tag = tag(name).orElseThrow(() -> ImagingProblems.queryMalformed(name));
        if (Attribute.find(tag).filter(it -> it.match() != Attribute.Match.NONE).isPresent()) {
            keys.put(tag, value);
        } else {
            warnings.add("The attribute " + Dictionary.label(tag) + " is not searched for; it has been passed over.");
        }
    }

    /** Keyword or eight hexadecimal digits; of a path into sequences only its beginning counts. */
    private static Optional<Integer> tag(String name) {
        var first = name.replaceFirst("\\..*", "");
        if (first.matches("[0-9A-Fa-f]{8}")) {
            return Optional.of(Integer.parseUnsignedInt(first, 16));
        }
        return Dictionary.find(first).map(Dictionary.Entry::tag);
    }

    private static Set<Integer> fields(String value) {
        var fields = new HashSet<Integer>();
        for (var field : value.split(",")) {
            fields.add(
                    field.equals("all")
                            ? -1
                            : tag(field).orElseThrow(() -> ImagingProblems.queryMalformed("includefield")));
        }
        return fields;
    }

    private static int number(String name, String value) {
        try {
            var number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw ImagingProblems.queryMalformed(name);
    }
}
