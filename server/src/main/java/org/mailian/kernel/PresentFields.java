package org.mailian.kernel;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are: what is not {@code @Nullable} is always there. Two types of one simple
 * name would silently become one schema, so that is refused.
 */
class PresentFields implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (raw.isRecord() && schema != null && schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            refuseNamesake(name, raw);
            var model = context.getDefinedModels().get(name);
            if (model != null && model.getProperties() != null) {
                require(model, raw);
            }
        }
        return schema;
    }

    private void refuseNamesake(String name, Class<?> type) {
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "Two types would be the schema " + name + ": " + other.getName() + " and " + type.getName());
        }
    }

    private static void require(Schema<?> model, Class<?> type) {
        var required = new TreeSet<String>();
        if (model.getRequired() != null) {
            required.addAll(model.getRequired());
        }
        for (var component : type.getRecordComponents()) {
            if (isPresent(component) && model.getProperties().containsKey(component.getName())) {
                required.add(component.getName());
            }
        }
        model.setRequired(List.copyOf(required));
    }

    /** Also true of primitives: a request that leaves one out is refused as malformed. */
    private static boolean isPresent(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
