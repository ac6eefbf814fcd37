package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API that is kept in the repository, and from which the web front's types are made, is the running one. */
@HouseTest
class OpenApiTests {

    private static final Path KEPT = SourceTree.ROOT.resolve("docs/api/openapi.json");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    MockMvcTester http;

    @Test
    void theKeptDescriptionIsCurrent() throws IOException {
        var running = json.writeValueAsString(description()) + "\n";
        if (Boolean.getBoolean("updateDocs")) {
            Files.createDirectories(KEPT.resolveSibling("."));
            Files.writeString(KEPT, running);
        }

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("docs/api/openapi.json; if the change is meant: ./mailian api")
                .isEqualTo(running);
    }

    @Test
    void everyTextInARequestHasALargestLength() throws IOException {
        var schemas = description().path("components").path("schemas");
        var unbounded = new ArrayList<String>();
        for (var path : description().path("paths")) {
            for (var operation : path) {
                var body = operation.path("requestBody").path("content").path("application/json");
                var name = body.path("schema").path("$ref").asString("");
                name = name.substring(name.lastIndexOf('/') + 1);
                for (var property : schemas.path(name).path("properties").properties()) {
                    if (isUnboundedText(property.getValue())) {
                        unbounded.add(name + "." + property.getKey());
                    }
                }
            }
        }
        assertThat(unbounded)
                .as("unbounded text is a defect: add @Size(max = ...)")
                .isEmpty();
    }

    private static boolean isUnboundedText(JsonNode property) {
        var bounded =
                property.has("maxLength") || property.has("enum") || property.has("format") || property.has("pattern");
        return "string".equals(property.path("type").asString("")) && !bounded;
    }

    /** Without the server's address, which is the test's. */
    private JsonNode description() throws IOException {
        var answer = http.get().uri("/api/openapi.json").exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        var description = (ObjectNode) json.readTree(answer.getResponse().getContentAsByteArray());
        description.remove("servers");
        return description;
    }
}
