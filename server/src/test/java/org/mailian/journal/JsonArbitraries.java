package org.mailian.journal;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as people and programs might send it: odd names, odd numbers, every storable character. */
final class JsonArbitraries {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private JsonArbitraries() {}

    /** At most two levels: deeper ones only make the same cases slower. */
    static Arbitrary<JsonNode> json() {
        return Arbitraries.recursive(JsonArbitraries::leaf, JsonArbitraries::nested, 0, 2);
    }

    static Arbitrary<JsonNode> object() {
        return object(json());
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        return Arbitraries.oneOf(
                inner,
                object(inner),
                inner.list().ofMaxSize(3).map(items -> MAKE.arrayNode().addAll(items)));
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> inner) {
        return Combinators.combine(text().list().ofMaxSize(3), inner.list().ofSize(3))
                .as((names, values) -> {
                    var object = MAKE.objectNode();
                    for (int i = 0; i < names.size(); i++) {
                        object.set(names.get(i), values.get(i));
                    }
                    return object;
                });
    }

    private static Arbitrary<JsonNode> leaf() {
        return Arbitraries.oneOf(
                text().map(MAKE::stringNode),
                Arbitraries.longs().map(MAKE::numberNode),
                Arbitraries.bigDecimals().ofScale(12).map(MAKE::numberNode),
                Arbitraries.doubles()
                        .map(BigDecimal::new)
                        .map(JsonArbitraries::shortened)
                        .map(MAKE::numberNode),
                Arbitraries.of(true, false).map(MAKE::booleanNode),
                Arbitraries.of("0", "-0.0", "1E+30", "1.500", "5e-324", "-12.30e-7")
                        .map(BigDecimal::new)
                        .map(MAKE::numberNode),
                Arbitraries.just(MAKE.nullNode()));
    }

    /** The exact decimal of a double may have 1,074 digits, more than we keep. */
    private static BigDecimal shortened(BigDecimal number) {
        return number.round(new java.math.MathContext(17));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(JsonArbitraries::storable),
                Arbitraries.of("", "胸痛", "𠮷野家", "a\"b\\c/d", "\u0001\u001f\u007f", "line\nline\ttab\r\f\b", "\u2028"));
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(it -> it != 0 && (it < 0xd800 || it > 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
