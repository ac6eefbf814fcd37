package org.mailian.policy;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns merged content into a room's record, and says by JSON pointer which field does not fit. */
@Component
class PolicyReader {

    private final JsonMapper strict;

    PolicyReader(JsonMapper json) {
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    <T> T read(String pack, Class<T> type, JsonNode content) {
        T rules;
        try {
            rules = strict.treeToValue(content, type);
        } catch (JacksonException unfit) {
            throw PolicyProblems.malformed(pack, pointer(unfit), reason(unfit));
        }
        requireWhole(pack, "", rules);
        return rules;
    }

    /** Jackson leaves an absent component null; a record promises otherwise unless it says {@code @Nullable}. */
    private static void requireWhole(String pack, String pointer, Object value) {
        if (value instanceof Collection<?> items) {
            var index = 0;
            for (var item : items) {
                requirePart(pack, pointer + "/" + index++, item);
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> requirePart(pack, pointer + "/" + name, member));
        } else if (value instanceof Record it) {
            for (var component : it.getClass().getRecordComponents()) {
                try {
                    var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    var part = accessor.invoke(it);
                    if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        requirePart(pack, pointer + "/" + component.getName(), part);
                    }
                } catch (ReflectiveOperationException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
        }
    }

    private static void requirePart(String pack, String pointer, @Nullable Object part) {
        if (part == null) {
            throw PolicyProblems.malformed(pack, pointer, "is missing");
        }
        requireWhole(pack, pointer, part);
    }

    private static String pointer(JacksonException unfit) {
        var pointer = new StringBuilder();
        for (var step : unfit.getPath()) {
            pointer.append('/').append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    private static String reason(JacksonException unfit) {
        var text = unfit.getOriginalMessage();
        return text == null ? "does not fit" : text.lines().findFirst().orElse("does not fit");
    }
}
