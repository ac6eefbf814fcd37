package org.mailian.exchange.dimse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Status;

/**
 * What a query or retrieval asks for (PS3.4 section C.4.1.1.3).
 *
 * @param keys what has a value, by tag; several values are joined by backslashes, as they are written
 * @param asked every tag that stands in it
 */
record Identifier(Level level, Map<Integer, String> keys, Set<Integer> asked) {

    private static final Set<Integer> ABOUT_THE_QUERY = Set.of(
            Tag.QUERY_RETRIEVE_LEVEL,
            Tag.SPECIFIC_CHARACTER_SET,
            Tag.RETRIEVE_AE_TITLE,
            Tag.INSTANCE_AVAILABILITY,
            Tag.TIMEZONE_OFFSET_FROM_UTC);

    enum Level {
        PATIENT,
        STUDY,
        SERIES,
        IMAGE
    }

    static Identifier of(DataSet dataSet) throws DimseException {
        var keys = new TreeMap<Integer, String>();
        var asked = new TreeSet<Integer>();
        for (var element : dataSet) {
            asked.add(element.tag());
            if (!ABOUT_THE_QUERY.contains(element.tag()) && element.vr() != Vr.SQ && !element.isEmpty()) {
                keys.put(element.tag(), String.join("\\", dataSet.texts(element.tag())));
            }
        }
        keys.values().removeIf(String::isBlank);
        return new Identifier(level(dataSet.text(Tag.QUERY_RETRIEVE_LEVEL, "")), keys, asked);
    }

    private static Level level(String name) throws DimseException {
        return switch (name.strip()) {
            case "PATIENT" -> Level.PATIENT;
            case "STUDY" -> Level.STUDY;
            case "SERIES" -> Level.SERIES;
            case "IMAGE" -> Level.IMAGE;
            default -> throw wrong("no query/retrieve level");
        };
    }

    boolean has(int tag) {
        return keys.containsKey(tag);
    }

    /** The UIDs under a tag; refused without one. */
    List<String> uids(int tag) throws DimseException {
        return List.of(require(tag).split("\\\\"));
    }

    String require(int tag) throws DimseException {
        var value = keys.get(tag);
        if (value == null) {
            throw wrong("a key of a higher level is missing");
        }
        return value;
    }

    /** Whether any key narrows the question; stars and nothing do not. */
    boolean isNarrow() {
        return keys.values().stream().anyMatch(value -> !value.matches("[*?\\s-]*"));
    }

    static DimseException wrong(String why) {
        return new DimseException(Status.DOES_NOT_MATCH_CLASS.because(why));
    }
}
