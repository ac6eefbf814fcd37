package org.mailian.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a file is, read from its first bytes. A sender's word is believed only where the bytes cannot say more (a kind of ZIP archive,
 * a kind of plain text); a page or a script is never recognised, so that no browser runs it.
 */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    /** Kinds a browser may show in place; they cannot run anything. */
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "video/mp4");

    private record Mark(int at, byte[] bytes, String type) {}

    private static final List<Mark> MARKS = List.of(
            mark(0, "%PDF-", "application/pdf"),
            mark(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            mark(0, "GIF87a", "image/gif"),
            mark(0, "GIF89a", "image/gif"),
            mark(8, "WEBP", "image/webp"),
            mark(0, "II*\0", "image/tiff"),
            mark(0, "MM\0*", "image/tiff"),
            mark(128, "DICM", "application/dicom"),
            mark(8, "WAVE", "audio/wav"),
            mark(4, "ftypM4A", "audio/mp4"),
            mark(4, "ftyp", "video/mp4"),
            mark(0, "ID3", "audio/mpeg"));

    private static final String ZIP = "PK\u0003\u0004";

    private static final Map<String, String> ZIPS = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "zip", "application/zip");

    private static final Map<String, String> TEXTS =
            Map.of("txt", "text/plain;charset=UTF-8", "csv", "text/csv;charset=UTF-8");

    private MediaTypes() {}

    static String of(byte[] head, String name, String declared) {
        for (var mark : MARKS) {
            if (starts(head, mark.at(), mark.bytes())) {
                return mark.type();
            }
        }
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (starts(head, 0, bytes(ZIP))) {
            return ZIPS.getOrDefault(ending, "application/zip");
        }
        if (isText(head)) {
            return declared.startsWith("text/plain")
                    ? TEXTS.getOrDefault("txt", UNKNOWN)
                    : TEXTS.getOrDefault(ending, UNKNOWN);
        }
        return UNKNOWN;
    }

    static boolean isShown(String type) {
        return SHOWN.contains(type);
    }

    private static boolean starts(byte[] head, int at, byte[] mark) {
        return head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    /** UTF-8 without control characters; the last character may be cut. */
    private static boolean isText(byte[] head) {
        var decoded = CharBuffer.allocate(head.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), decoded, false);
        return !result.isError()
                && decoded.flip().chars().noneMatch(it -> it < ' ' && it != '\n' && it != '\r' && it != '\t');
    }

    private static Mark mark(int at, String text, String type) {
        return new Mark(at, bytes(text), type);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
