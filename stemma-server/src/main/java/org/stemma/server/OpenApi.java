package org.stemma.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.stemma.Stemma;

/** Writes routes down as an OpenAPI 3.1 document. */
final class OpenApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";

    private OpenApi() {}

    static ObjectNode document(List<Route> routes) {
        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", Stemma.PROGRAM)
                .put("version", Stemma.VERSION)
                .put("summary", "Compares news reports of one event.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            paths.withObjectProperty(route.path()).set(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "Asked for where the server can be reached from other machines.");
        document.putArray("security").addObject();
        document.withArrayProperty("security").addObject().putArray("token");
        return document;
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("summary", route.summary());
        operation.put("operationId", operationId(route));
        if (!route.parameters().isEmpty()) {
            for (Parameter parameter : route.parameters()) {
                operation.withArrayProperty("parameters").add(parameter(parameter));
            }
        }
        if (!route.bodies().isEmpty()) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            ObjectNode content = body.putObject("content");
            route.bodies().forEach((type, schema) -> content.set(type, media(schema)));
        }
        ObjectNode answers = operation.putObject("responses");
        for (Route.Answer answer : route.answers()) {
            ObjectNode told = answers.putObject(Integer.toString(answer.status()));
            told.put("description", answer.summary());
            if (!answer.type().isEmpty()) {
                told.putObject("content").set(answer.type(), media(answer.schema()));
            }
        }
        ObjectNode problem = answers.putObject("default");
        problem.put("description", "What went wrong.");
        problem.putObject("content").set(Problem.MEDIA_TYPE, media("Problem"));
        return operation;
    }

    private static String operationId(Route route) {
        String path = route.path().substring(Routes.ROOT.length()).replaceAll("[^A-Za-z]+", "-");
        return route.method().toLowerCase(Locale.ROOT) + path.replaceAll("-$", "");
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = JSON.createObjectNode();
        boolean inPath = parameter.where() == Parameter.Where.PATH;
        node.put("name", parameter.name());
        node.put("in", parameter.where().name().toLowerCase(Locale.ROOT));
        node.put("description", parameter.summary());
        node.put("required", inPath);
        ObjectNode schema = node.putObject("schema");
        Parameter.Kind kind = parameter.kind();
        if (kind instanceof Parameter.Text text) {
            schema.put("type", "string").put("maxLength", text.longest());
        } else if (kind instanceof Parameter.Range number) {
            schema.put("type", "integer")
                    .put("minimum", number.low())
                    .put("maximum", number.high())
                    .put("default", number.usual());
        } else if (kind instanceof Parameter.Choice choice) {
            schema.put("type", "string").put("default", choice.words().get(0));
            choice.words().forEach(schema.withArrayProperty("enum")::add);
        } else if (kind instanceof Parameter.Day) {
            schema.put("type", "string").put("format", "date");
        }
        return node;
    }

    private static ObjectNode media(String schema) {
        ObjectNode media = JSON.createObjectNode();
        if (!schema.isEmpty()) {
            media.putObject("schema").put("$ref", SCHEMAS + schema);
        }
        return media;
    }

    private static JsonNode schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("the program has no file schemas.json");
            }
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
