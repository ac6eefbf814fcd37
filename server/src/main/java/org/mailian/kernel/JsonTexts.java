package org.mailian.kernel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** A NUL in a text is refused while it is read: PostgreSQL cannot keep it, and nobody types one. */
@Configuration(proxyBeanMethods = false)
class JsonTexts {

    @Bean
    JacksonModule textsWithoutNul() {
        return new SimpleModule("texts-without-nul").addDeserializer(String.class, new WithoutNul());
    }

    private static final class WithoutNul extends StdScalarDeserializer<String> {

        WithoutNul() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            if (text.indexOf('\0') >= 0) {
                throw InvalidFormatException.from(parser, "A text holds a NUL character", text, String.class);
            }
            return text;
        }
    }
}
