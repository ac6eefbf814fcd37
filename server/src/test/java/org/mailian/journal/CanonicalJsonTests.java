package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.kernel.Problem;
import tools.jackson.databind.JsonNode;

class CanonicalJsonTests {

    @Property(tries = 300)
    void whatIsReadBackCanonicalisesToTheSameText(@ForAll("json") JsonNode json) {
        var text = CanonicalJson.write(json);

        assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return JsonArbitraries.json();
    }

    @Test
    void membersAreSortedAndNothingIsPadded() {
        assertThat(CanonicalJson.write(CanonicalJson.read("{ \"b\" : [ 1 , true ] , \"a\" : { } , \"\" : null }")))
                .isEqualTo("{\"\":null,\"a\":{},\"b\":[1,true]}");
    }

    @ParameterizedTest
    @CsvSource({"1.50,1.5", "1e3,1000", "-0.0,0", "0.000,0", "1E-7,0.0000001", "100,100", "-1.0,-1"})
    void numbersArePlain(String written, String canonical) {
        assertThat(CanonicalJson.write(CanonicalJson.read(written))).isEqualTo(canonical);
    }

    @Test
    void onlyWhatJsonAsksForIsEscaped() {
        assertThat(CanonicalJson.quoted("\"\\/\n\u0001\u007f\u2028胸"))
                .isEqualTo("\"\\\"\\\\/\\n\\u0001\u007f\u2028胸\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "{\"\\u0000\":1}"})
    void textThatCannotBeStoredIsRefused(String json) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CanonicalJson.write(CanonicalJson.read(json)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("journal/text-not-storable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000", "1e-2000", "1e1000000000", "1e-1000000000"})
    void numbersWithoutEndAreRefused(String json) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CanonicalJson.write(CanonicalJson.read(json)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("journal/payload-not-storable"));
    }

    @ParameterizedTest
    @ValueSource(ints = {102, 400, 100_000})
    void nestingWithoutEndIsRefused(int depth) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CanonicalJson.write(CanonicalJson.read("[".repeat(depth) + "]".repeat(depth))))
                .satisfies(it -> assertThat(it.code()).isEqualTo("journal/payload-not-storable"));
    }
}
