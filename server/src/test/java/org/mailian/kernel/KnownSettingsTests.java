package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KnownSettingsTests {

    private final KnownSettings known =
            new KnownSettings(List.of("mailian.database.url", "mailian.document.largest-file", "mailian.demo.enabled"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailian.database.url",
                "mailian.document.largest-file",
                "mailian.document.largestFile",
                "server.port",
                "spring.mailian"
            })
    void aSettingOfARecordIsKnown(String name) {
        assertThatCode(() -> known.check(settings(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILIAN_DATABASE_URL", "MAILIAN_DOCUMENT_LARGESTFILE", "DATABASE_URL", "PATH"})
    void aVariableOfARecordIsKnown(String name) {
        assertThatCode(() -> known.check(variables(name))).doesNotThrowAnyException();
    }

    @Test
    void aMistypedSettingIsRefusedWithTheNearestOne() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> known.check(settings("mailian.databse.url")))
                .withMessage("There is no setting mailian.databse.url.")
                .satisfies(it -> assertThat(it.advice()).contains("Did you mean mailian.database.url?"));
    }

    @Test
    void aMistypedVariableIsRefusedWithTheNearestOneAsAVariable() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> known.check(variables("MAILIAN_DOCUMENT_LARGEST_FILE")))
                .satisfies(it -> assertThat(it.advice()).contains("MAILIAN_DOCUMENT_LARGESTFILE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAILIAN_SERVICE_HOST", "MAILIAN_SERVICE_PORT_HTTP", "MAILIAN_PORT", "MAILIAN_PORT_8080_TCP_ADDR"
            })
    void whatKubernetesAddsForAServiceOfOurNameIsLetPass(String name) {
        assertThatCode(() -> known.check(variables(name))).doesNotThrowAnyException();
    }

    @Test
    void theSettingsOfThisApplicationAreListedByTheCompiler() {
        assertThatCode(() -> KnownSettings.ofThisApplication().check(settings("mailian.database.connections")))
                .doesNotThrowAnyException();
    }

    private static ConfigurableEnvironment settings(String name) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, "x")));
        return environment;
    }

    private static ConfigurableEnvironment variables(String name) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "x")));
        return environment;
    }
}
