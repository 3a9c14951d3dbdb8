package org.stemma.intake.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.item.FormException;
import org.stemma.text.Span;

/** Parses JSON with the places of its values. Nesting is limited; line ends and tabs inside strings are let pass. */
final class JsonTree {
    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Returns the value that a text consists of; empty where it is null.
     *
     * @throws FormException where the text is no JSON
     */
    static Optional<JsonValue> parse(String source) throws FormException {
        try (JsonParser parser = FACTORY.createParser(source)) {
            JsonTree tree = new JsonTree(parser);
            parser.nextToken();
            Optional<JsonValue> value = tree.value();
            if (parser.nextToken() != null) {
                throw broken(parser.currentTokenLocation(), "Something stands behind its end.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), "It is broken JSON: " + plain(e.getOriginalMessage()) + ".");
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("it does not parse");
        String brief = line.length() > 120 ? line.substring(0, 120) + "…" : line;
        return brief.endsWith(".") ? brief.substring(0, brief.length() - 1) : brief;
    }

    private static FormException broken(@Nullable JsonLocation where, String reason) {
        return new FormException(
                where == null ? "whole record" : "line " + where.getLineNr() + ", column " + where.getColumnNr(),
                reason,
                "Mend it there, or export the record again.");
    }

    private Optional<JsonValue> value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (token == JsonToken.START_OBJECT) {
            return Optional.of(named());
        }
        return Optional.of(token == JsonToken.START_ARRAY ? many() : word(token));
    }

    private JsonValue named() throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = FieldNames.plain(parser.currentName());
            parser.nextToken();
            value().ifPresent(value -> fields.putIfAbsent(name, value));
        }
        return new JsonValue.Named(fields);
    }

    private JsonValue many() throws IOException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value().ifPresent(values::add);
        }
        return new JsonValue.Many(values);
    }

    private JsonValue word(JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.finishToken();
        if (token == JsonToken.VALUE_STRING) {
            int end = (int) parser.currentLocation().getCharOffset();
            return new JsonValue.Word(new Span(start + 1, end - 1));
        }
        return new JsonValue.Word(new Span(start, start + parser.getTextLength()));
    }
}
