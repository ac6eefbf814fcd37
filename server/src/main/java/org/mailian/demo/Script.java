package org.mailian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the region is made of stands in {@code demo/*.yaml}; a word there that nobody reads is an error. */
final class Script {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Script() {}

    static <T> T as(Object read, Class<T> type) {
        return MAPPER.convertValue(read, type);
    }

    static <T> T read(String name, TypeReference<T> type) {
        try (var stream = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return MAPPER.convertValue(read, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
