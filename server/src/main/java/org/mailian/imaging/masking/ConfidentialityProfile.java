package org.mailian.imaging.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mailian.dicom.Dictionary;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/**
 * Table E.1-1 of PS3.15 as the resource {@code masking/dicom.tsv} has it. It is stricter in what the table does not name: private and
 * unknown attributes, names of people, free text and every UID that is not of the standard go too.
 */
final class ConfidentialityProfile {

    private static final int CURVES = 0x5000;
    private static final int OVERLAYS = 0x6000;

    private record Line(String action, String option) {}

    private static final Map<Integer, Line> TABLE = read();

    private ConfidentialityProfile() {}

    static Treatment of(int tag, Vr vr) {
        if (Tag.isPrivate(tag)
                || Tag.element(tag) == 0
                || repeating(tag)
                || Dictionary.find(tag).isEmpty()) {
            return Treatment.REMOVE;
        }
        var line = TABLE.get(tag);
        return line == null ? unnamed(vr) : named(tag, vr, line);
    }

    /** Curves and overlays: drawings and text over the picture. */
    private static boolean repeating(int tag) {
        var group = Tag.group(tag) & 0xFF00;
        return group == CURVES || group == OVERLAYS;
    }

    private static Treatment named(int tag, Vr vr, Line line) {
        if (line.option().equals("characteristic")) {
            return Treatment.CHARACTERISTIC;
        }
        if (line.option().equals("description")) {
            return Treatment.DESCRIPTION;
        }
        if (line.action().equals("X/Z/U")) {
            return Treatment.KEEP; // references, whose UIDs change when the items are looked through
        }
        if (dated(vr)) {
            return Tag.group(tag) == 0x0010
                    ? line.action().equals("Z") ? Treatment.EMPTY : Treatment.REMOVE
                    : Treatment.DATE;
        }
        return switch (line.action()) {
            case "U" -> Treatment.UID;
            case "X" -> Treatment.REMOVE;
            case "Z", "X/Z" -> Treatment.EMPTY;
            case "D", "X/D", "Z/D", "X/Z/D" -> vr == Vr.SQ ? Treatment.REMOVE : Treatment.DUMMY;
            default -> throw new IllegalStateException(Tag.format(tag) + " " + line.action());
        };
    }

    private static boolean dated(Vr vr) {
        return vr == Vr.DA || vr == Vr.DT || vr == Vr.TM;
    }

    private static Treatment unnamed(Vr vr) {
        return switch (vr) {
            case PN, LT, ST, UT, UC, UR, AE, UN -> Treatment.REMOVE;
            case UI -> Treatment.UID;
            case DA, DT, TM -> Treatment.DATE;
            default -> Treatment.KEEP;
        };
    }

    private static Map<Integer, Line> read() {
        var resource = Objects.requireNonNull(ConfidentialityProfile.class.getResourceAsStream("/masking/dicom.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var table = new HashMap<Integer, Line>();
            lines.lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> it.split("\t"))
                    .forEach(it -> table.put(Integer.parseUnsignedInt(it[0], 16), new Line(it[1], it[2])));
            return Map.copyOf(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
