package org.mailian.dicom.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Base64;

/** Writes JSON as it comes, with commas where they belong. */
final class JsonOutput {

    private static final String HEX = "0123456789abcdef";
    private static final int BASE64_BLOCK = 6 * 1024;

    private final Writer out;
    private final char[] buffer = new char[8 * 1024];
    private int next;
    private boolean first = true;

    JsonOutput(Writer out) {
        this.out = out;
    }

    void beginObject() throws IOException {
        begin('{');
    }

    void endObject() throws IOException {
        end('}');
    }

    void beginArray() throws IOException {
        begin('[');
    }

    void endArray() throws IOException {
        end(']');
    }

    private void begin(char bracket) throws IOException {
        separate();
        add(bracket);
        first = true;
    }

    private void end(char bracket) throws IOException {
        add(bracket);
        first = false;
    }

    private void separate() throws IOException {
        if (!first) {
            add(',');
        }
        first = false;
    }

    void name(String name) throws IOException {
        separate();
        quoted(name);
        add(':');
        first = true;
    }

    void string(String value) throws IOException {
        separate();
        quoted(value);
    }

    /** Something that needs no quotation marks: a number, or null. */
    void literal(String value) throws IOException {
        separate();
        for (var index = 0; index < value.length(); index++) {
            add(value.charAt(index));
        }
    }

    void base64(InputStream in) throws IOException {
        separate();
        add('"');
        for (var block = in.readNBytes(BASE64_BLOCK); block.length > 0; block = in.readNBytes(BASE64_BLOCK)) {
            for (var character : Base64.getEncoder().encode(block)) {
                add((char) character);
            }
        }
        add('"');
    }

    private void quoted(String value) throws IOException {
        add('"');
        for (var index = 0; index < value.length(); index++) {
            var character = value.charAt(index);
            switch (character) {
                case '"', '\\' -> {
                    add('\\');
                    add(character);
                }
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                case '\t' -> escape('t');
                default -> plain(character);
            }
        }
        add('"');
    }

    private void plain(char character) throws IOException {
        if (character >= ' ') {
            add(character);
            return;
        }
        escape('u');
        for (var shift = 12; shift >= 0; shift -= 4) {
            add(HEX.charAt(character >> shift & 0xF));
        }
    }

    private void escape(char letter) throws IOException {
        add('\\');
        add(letter);
    }

    private void add(char character) throws IOException {
        if (next == buffer.length) {
            flush();
        }
        buffer[next++] = character;
    }

    void flush() throws IOException {
        out.write(buffer, 0, next);
        next = 0;
    }
}
