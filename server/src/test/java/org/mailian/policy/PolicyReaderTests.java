package org.mailian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailian.kernel.Problem;
import tools.jackson.databind.json.JsonMapper;

class PolicyReaderTests {

    record Window(Duration answer, @Nullable Integer reminders) {}

    record Reason(String code, String name) {}

    record Rules(int most, boolean photo, Map<String, Window> windows, List<Reason> reasons) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHOLE =
            "{'most':3,'photo':true,'windows':{'URGENT':{'answer':'PT30M'}},'reasons':[{'code':'BED','name':'无床'}]}";

    private final PolicyReader reader = new PolicyReader(JSON);

    @Test
    void wholeContentBecomesTheRecord() {
        var rules = reader.read("referral", Rules.class, JSON.readTree(WHOLE.replace('\'', '"')));

        assertThat(rules.windows()).containsEntry("URGENT", new Window(Duration.ofMinutes(30), null));
        assertThat(rules.reasons()).containsExactly(new Reason("BED", "无床"));
    }

    /** Whatever is wrong, the answer says where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'photo':true               | 'photo':true,'foto':1          | /foto
            'answer':'PT30M'           | 'answer':'PT30M','anwser':1    | /windows/URGENT/anwser
            'answer':'PT30M'           | 'answer':'half an hour'        | /windows/URGENT/answer
            'answer':'PT30M'           | 'reminders':1                  | /windows/URGENT/answer
            'most':3,                  | 'most':'3',                    | /most
            'most':3,                  | 'most':3.5,                    | /most
            'most':3,                  |                                | /most
            'code':'BED',              |                                | /reasons/0/code
            'reasons':[                | 'reasons':[null,               | /reasons/0
            'photo':true               | 'photo':'yes'                  | /photo""", quoteCharacter = '"')
    void aFieldThatDoesNotFitIsNamed(String part, @Nullable String wrong, String pointer) {
        var content = WHOLE.replace(part, wrong == null ? "" : wrong).replace('\'', '"');

        var problem =
                catchThrowableOfType(Problem.class, () -> reader.read("referral", Rules.class, JSON.readTree(content)));

        assertThat(problem.code()).isEqualTo("policy/malformed");
        assertThat(problem.facts()).containsEntry("field", pointer);
    }
}
