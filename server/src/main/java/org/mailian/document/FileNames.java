package org.mailian.document;

import java.text.Normalizer;

/** Names of files as people may see them: no folders, nothing invisible, not endless. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::allowed)
                .forEach(visible::appendCodePoint);
        var clean = visible.toString().strip();
        while (clean.startsWith(".")) {
            clean = clean.substring(1).strip();
        }
        return clean.isEmpty() ? "file" : shortened(clean);
    }

    /** No control characters, and none of the marks that turn the direction of writing and so disguise an ending. */
    private static boolean allowed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(point) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
