package org.mailian.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text for one JSON value, so that it can be hashed: members sorted by name (UTF-16 code units, as in RFC 8785), no white space,
 * strings escaped only where JSON asks for it, numbers plain (no exponent, no trailing zeros, no minus zero). What
 * {@code jsonb} makes of the text canonicalises to the same text again.
 */
final class CanonicalJson {

    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 1000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(2 * MOST_DIGITS + 10)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    static String write(JsonNode node) {
        var text = new StringBuilder();
        write(node, text, 0);
        return text.toString();
    }

    /** Reads without losing digits; for text from {@code jsonb}, canonical or not. */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException tooMuch) {
            throw JournalProblems.payloadNotStorable("a number is too long or the nesting too deep");
        }
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static String quoted(String string) {
        var text = new StringBuilder();
        quote(string, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            throw JournalProblems.payloadNotStorable("nested deeper than " + DEEPEST);
        }
        switch (node.getNodeType()) {
            case OBJECT -> {
                var separator = '{';
                for (var name : node.propertyNames().stream().sorted().toList()) {
                    text.append(separator);
                    quote(name, text);
                    text.append(':');
                    write(node.get(name), text, depth + 1);
                    separator = ',';
                }
                text.append(separator == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                var separator = '[';
                for (var item : node) {
                    text.append(separator);
                    write(item, text, depth + 1);
                    separator = ',';
                }
                text.append(separator == '[' ? "[]" : "]");
            }
            case STRING -> quote(node.stringValue(), text);
            case NUMBER -> text.append(plain(node.decimalValue()));
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL, MISSING -> text.append("null");
            case BINARY, POJO -> quote(node.asString(), text);
        }
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        // Looked at before stripping: stripping the zeros of 1e1000000000 is itself an attack.
        var leading = (long) number.precision() - number.scale();
        if (number.precision() > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS
                || leading > MOST_DIGITS) {
            throw JournalProblems.payloadNotStorable("a number of over " + MOST_DIGITS + " digits");
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            var character = string.charAt(i);
            if (character == 0 || isHalf(string, i)) {
                throw JournalProblems.textNotStorable();
            }
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(character < ' ' ? "\\u%04x".formatted((int) character) : character);
            }
        }
        text.append('"');
    }

    private static boolean isHalf(String string, int index) {
        var character = string.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }
}
