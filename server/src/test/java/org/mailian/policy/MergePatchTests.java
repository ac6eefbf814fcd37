package org.mailian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    /** Appendix A of RFC 7396, whole. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}           | {"a":"c"}                    | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                    | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}                   | {}
            {"a":"b","b":"c"}   | {"a":null}                   | {"b":"c"}
            {"a":["b"]}         | {"a":"c"}                    | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}                  | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}     | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                    | {"a":[1]}
            ["a","b"]           | ["c","d"]                    | ["c","d"]
            {"a":"b"}           | ["c"]                        | ["c"]
            {"a":"foo"}         | null                         | null
            {"a":"foo"}         | "bar"                        | "bar"
            {"e":null}          | {"a":1}                      | {"e":null,"a":1}
            [1,2]               | {"a":"b","c":null}           | {"a":"b"}
            {}                  | {"a":{"bb":{"ccc":null}}}    | {"a":{"bb":{}}}""")
    void theExamplesOfTheStandardHold(String target, String patch, String result) {
        assertThat(MergePatch.apply(JSON.readTree(target), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @Property
    void anEmptyOverlayChangesNothing(@ForAll("content") ObjectNode content) {
        assertThat(MergePatch.apply(content, NOTHING)).isEqualTo(content);
    }

    @Property
    void anEmptyOverlayBetweenTwoChangesNothing(
            @ForAll("content") ObjectNode content, @ForAll("overlay") ObjectNode overlay) {
        assertThat(MergePatch.apply(MergePatch.apply(content, NOTHING), overlay))
                .isEqualTo(MergePatch.apply(content, overlay))
                .isEqualTo(MergePatch.apply(MergePatch.apply(content, overlay), NOTHING));
    }

    @Property
    void layingAnOverlayTwiceIsLayingItOnce(
            @ForAll("content") ObjectNode content, @ForAll("overlay") ObjectNode overlay) {
        var once = MergePatch.apply(content, overlay);

        assertThat(MergePatch.apply(once, overlay)).isEqualTo(once);
    }

    @Property
    void whatIsOverlaidIsNotChangedItself(
            @ForAll("content") ObjectNode content, @ForAll("overlay") ObjectNode overlay) {
        var before = content.deepCopy();
        var patch = overlay.deepCopy();

        MergePatch.apply(content, overlay);

        assertThat(content).isEqualTo(before);
        assertThat(overlay).isEqualTo(patch);
    }

    @Property
    void noNullSurvivesInWhatHadNone(@ForAll("content") ObjectNode content, @ForAll("overlay") ObjectNode overlay) {
        assertThat(nulls(MergePatch.apply(content, overlay))).isZero();
    }

    @Property
    void theDigestDoesNotSeeTheOrderOfKeys(@ForAll("content") ObjectNode content) {
        var names = content.propertyNames().stream().toList().reversed();
        var turned = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> turned.set(name, content.get(name)));

        assertThat(Digests.of(turned)).isEqualTo(Digests.of(content));
    }

    @Provide
    Arbitrary<ObjectNode> content() {
        return object(2, false);
    }

    @Provide
    Arbitrary<ObjectNode> overlay() {
        return object(2, true);
    }

    private static Arbitrary<ObjectNode> object(int depth, boolean withNulls) {
        var names = Arbitraries.of("a", "b", "c", "answer", "转诊");
        return Arbitraries.maps(names, value(depth, withNulls)).ofMaxSize(4).map(members -> {
            var object = JsonNodeFactory.instance.objectNode();
            members.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> value(int depth, boolean withNulls) {
        var plain = Arbitraries.of(1, 2, 3).map(it -> (JsonNode) JsonNodeFactory.instance.numberNode(it));
        var texts = Arbitraries.of("x", "y").map(it -> (JsonNode) JsonNodeFactory.instance.stringNode(it));
        var lists = Arbitraries.of("p", "q")
                .map(it -> (JsonNode) JsonNodeFactory.instance.arrayNode().add(it));
        var leaves = Arbitraries.oneOf(plain, texts, lists);
        if (withNulls) {
            leaves = Arbitraries.oneOf(
                    leaves, Arbitraries.of(true).map(it -> (JsonNode) JsonNodeFactory.instance.nullNode()));
        }
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(leaves, object(depth - 1, withNulls).map(it -> (JsonNode) it));
    }

    private static long nulls(JsonNode node) {
        var own = node.isNull() ? 1 : 0;
        return own
                + Stream.of(node)
                        .flatMap(it -> it.values().stream())
                        .mapToLong(MergePatchTests::nulls)
                        .sum();
    }
}
