package org.mailian.kernel;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the API describes itself at {@code /api/openapi.json}: operations named by controller and method, every refusal of one shape, and
 * fields that are never absent marked as required, so that types generated from it are exact.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "ProblemAnswer";

    @Bean
    ModelConverter presentFields() {
        // JSON that passes through unread is any JSON, not what the library's classes look like from outside
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new Schema<>())
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
        return new PresentFields();
    }

    /** {@code POST /api/beds} of BedController.add is {@code bed_add}: unique, and stable when other controllers change. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            var topic = Character.toLowerCase(controller.charAt(0)) + controller.substring(1);
            operation.setOperationId(topic + "_" + handler.getMethod().getName());
            operation.setTags(List.of(topic));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getInfo()
                    .title("Mailian API")
                    .version("1")
                    .description("The platform on which a medical consortium works together. Every refusal is an"
                            + " application/problem+json with a code; /problems/{code} explains it.");
            api.getComponents().addSchemas(PROBLEM, problem());
            var body = new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
            var refusal = new ApiResponse().description("A refusal").content(body);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457, with facts of this one refusal beside the fields below")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema().description("what happened, in the reader's language"))
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema().description("for developers, in English"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("room/slug, stable for ever"))
                .addProperty("advice", new StringSchema().description("what to do, in the reader's language"))
                .required(List.of("type", "title", "status", "detail", "code", "advice"))
                .additionalProperties(true);
    }
}
