package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document that tells programs what they can ask. */
class OpenApiTest {
    private static final Set<String> MEMBERS =
            Set.of("summary", "operationId", "parameters", "requestBody", "responses");

    @TempDir
    private Path folder;

    @Test
    void everyRouteStandsInTheDocumentAndEveryAddressOfTheDocumentAnswers() {
        try (TestServer server = TestServer.start(folder)) {
            JsonNode document = TestServer.json(server.get("/openapi.json"));

            assertThat(document.path("openapi").textValue()).startsWith("3.1");
            assertThat(document.path("info").path("title").textValue()).isEqualTo("Stemma");
            Set<String> told = new TreeSet<>();
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    told.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
            assertThat(told)
                    .contains("GET /api/v1/status", "POST /api/v1/files", "DELETE /api/v1/articles/{id}")
                    .hasSize(17);
            for (String one : told) {
                String method = one.substring(0, one.indexOf(' '));
                String path = one.substring(one.indexOf(' ') + 1).replace("{id}", "none");
                int status = server.send(server.request(path).method(method, BodyPublishers.noBody()))
                        .statusCode();
                assertThat(status).as(one).isNotEqualTo(405);
                assertThat(status == 404).as(one).isEqualTo(path.contains("none"));
            }
        }
    }

    @Test
    void theDocumentIsSoundInItself() {
        try (TestServer server = TestServer.start(folder)) {
            JsonNode document = TestServer.json(server.get("/openapi.json"));
            Set<String> ids = new HashSet<>();
            for (JsonNode path : document.path("paths")) {
                for (JsonNode operation : path) {
                    operation
                            .fieldNames()
                            .forEachRemaining(name -> assertThat(MEMBERS).contains(name));
                    assertThat(ids.add(operation.path("operationId").textValue()))
                            .isTrue();
                    assertThat(operation.path("responses").size()).isGreaterThan(1);
                    operation
                            .path("responses")
                            .forEach(answer -> assertThat(
                                            answer.path("description").textValue())
                                    .isNotBlank());
                    operation.path("parameters").forEach(parameter -> {
                        assertThat(parameter.path("in").textValue()).isIn("path", "query", "header");
                        assertThat(parameter.path("schema").path("type").isTextual())
                                .isTrue();
                    });
                }
            }
            for (JsonNode reference : references(document)) {
                assertThat(document.at(reference.textValue().substring(1)).isObject())
                        .as(reference.textValue())
                        .isTrue();
            }
        }
    }

    private static List<JsonNode> references(JsonNode document) {
        return new ArrayList<>(document.findValues("$ref"));
    }
}
