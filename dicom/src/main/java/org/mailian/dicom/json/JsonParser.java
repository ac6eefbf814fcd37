package org.mailian.dicom.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Limits;

/**
 * A strict parser of RFC 8259: objects are maps without a name twice, arrays are lists, strings are strings, numbers are {@link Number}, the
 * rest is Boolean and null. {@link Limits} hold: depth counts both kinds of brackets and three of them make a sequence.
 */
final class JsonParser {

    /** A number as it is written. */
    record Number(String text) {}

    private static final int BRACKETS_A_SEQUENCE = 3;
    private static final int END = -1;

    private final Reader in;
    private final Limits limits;
    private final char[] buffer = new char[8 * 1024];
    private int next;
    private int end;
    private long before;
    private int depth;
    private int values;
    private long memory;

    JsonParser(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The whole document, which is an object or an array. */
    Object document() throws IOException {
        var document = value();
        space();
        if (peek() != END) {
            throw bad("Something follows the end");
        }
        if (!(document instanceof Map) && !(document instanceof List)) {
            throw bad("The document is neither an object nor an array");
        }
        return document;
    }

    private DicomException bad(String detail) {
        return fault(Fault.BAD_JSON, detail);
    }

    private DicomException fault(Fault fault, String detail) {
        return new DicomException(fault, before + next, "", detail);
    }

    private int peek() throws IOException {
        if (next == end) {
            before += end;
            next = 0;
            end = Math.max(in.read(buffer), 0);
            if (end == 0) {
                return END;
            }
        }
        return buffer[next];
    }

    private int take() throws IOException {
        var character = peek();
        if (character == END) {
            throw fault(Fault.TRUNCATED, "The document ends too early");
        }
        next++;
        return character;
    }

    private void space() throws IOException {
        for (var character = peek();
                character == ' ' || character == '\n' || character == '\r' || character == '\t';
                character = peek()) {
            next++;
        }
    }

    private @Nullable Object value() throws IOException {
        if (++values / BRACKETS_A_SEQUENCE > limits.elements()) {
            throw fault(Fault.TOO_MANY, "There are more values than allowed");
        }
        space();
        return switch (take()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("rue", true);
            case 'f' -> literal("alse", false);
            case 'n' -> literal("ull", null);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw bad("No value begins so");
        };
    }

    private @Nullable Object literal(String rest, @Nullable Object meaning) throws IOException {
        for (var index = 0; index < rest.length(); index++) {
            if (take() != rest.charAt(index)) {
                throw bad("No value begins so");
            }
        }
        return meaning;
    }

    private void deeper() {
        if (++depth > limits.depth() * BRACKETS_A_SEQUENCE) {
            throw fault(Fault.TOO_DEEP, "Brackets are nested deeper than allowed");
        }
    }

    private Map<String, @Nullable Object> object() throws IOException {
        deeper();
        var members = new LinkedHashMap<String, @Nullable Object>();
        space();
        if (peek() == '}') {
            next++;
            depth--;
            return members;
        }
        do {
            space();
            expect('"');
            var name = string();
            space();
            expect(':');
            if (members.containsKey(name)) {
                throw bad("A name is there twice");
            }
            members.put(name, value());
            space();
        } while (more('}'));
        depth--;
        return members;
    }

    private List<@Nullable Object> array() throws IOException {
        deeper();
        var entries = new ArrayList<@Nullable Object>();
        space();
        if (peek() == ']') {
            next++;
            depth--;
            return entries;
        }
        do {
            entries.add(value());
            space();
        } while (more(']'));
        depth--;
        return entries;
    }

    private void expect(char wanted) throws IOException {
        if (take() != wanted) {
            throw bad("Here must be " + wanted);
        }
    }

    private boolean more(char bracket) throws IOException {
        var character = take();
        if (character != ',' && character != bracket) {
            throw bad("Here must be a comma or " + bracket);
        }
        return character == ',';
    }

    private String string() throws IOException {
        var text = new StringBuilder();
        while (true) {
            var character = take();
            if (character == '"') {
                return text.toString();
            }
            if (character < ' ') {
                throw bad("A control character stands in a string");
            }
            if (++memory > limits.memory() || text.length() >= limits.valueLength()) {
                throw fault(Fault.TOO_LONG, "The strings are longer than allowed");
            }
            text.append(character == '\\' ? escaped() : (char) character);
        }
    }

    private char escaped() throws IOException {
        var letter = take();
        return switch (letter) {
            case '"', '\\', '/' -> (char) letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad("No escape sequence begins so");
        };
    }

    private char unicode() throws IOException {
        var value = 0;
        for (var count = 0; count < 4; count++) {
            var digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw bad("A code point has four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Its first character is taken. */
    private Number number() throws IOException {
        next--;
        var text = new StringBuilder();
        if (peek() == '-') {
            text.append((char) take());
        }
        if (peek() == '0') {
            text.append((char) take());
        } else {
            digits(text);
        }
        if (peek() == '.') {
            text.append((char) take());
            digits(text);
        }
        if (peek() == 'e' || peek() == 'E') {
            text.append((char) take());
            if (peek() == '+' || peek() == '-') {
                text.append((char) take());
            }
            digits(text);
        }
        return new Number(text.toString());
    }

    private void digits(StringBuilder text) throws IOException {
        var start = text.length();
        while (peek() >= '0' && peek() <= '9') {
            text.append((char) take());
            if (++memory > limits.memory()) {
                throw fault(Fault.TOO_LONG, "The numbers are longer than allowed");
            }
        }
        if (text.length() == start) {
            throw bad("Here must be a digit");
        }
    }
}
