package org.stemma.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An invented dossier: seven articles in five languages on the reopening of a tunnel. */
public final class SampleDossier {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleDossier() {}

    public static String json() {
        try (InputStream stream = SampleDossier.class.getResourceAsStream("sample-dossier.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode tree() {
        try {
            return MAPPER.readTree(json());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sample with each text changed; names of fields and closed words (ids, modes, kinds) may change too. */
    public static String withTexts(UnaryOperator<String> change) {
        return changed(tree(), change).toString();
    }

    /** The sample with another text in the first block of its first article, as long as it may be. */
    static String withFirstBlock(String text) {
        JsonNode root = tree();
        ObjectNode article = (ObjectNode) root.at("/articles/0");
        article.put("length", text.length());
        ObjectNode passage = (ObjectNode) article.at("/blocks/0/passage");
        passage.put("text", text).put("start", 0).put("end", text.length());
        return root.toString();
    }

    /** The sample with its articles and statements multiplied, to stand for a large story. */
    static String enlarged(int articles, int statements) {
        ObjectNode root = (ObjectNode) tree();
        root.set("articles", multiplied(root.withArray("articles"), articles));
        root.set("statements", multiplied(root.withArray("statements"), statements));
        return root.toString();
    }

    private static ArrayNode multiplied(ArrayNode items, int size) {
        ArrayNode result = MAPPER.createArrayNode();
        for (int i = 0; i < size; i++) {
            ObjectNode copy = items.get(i % items.size()).deepCopy();
            result.add(i < items.size() ? copy : copy.put("id", copy.get("id").asText() + "-" + i));
        }
        return result;
    }

    private static JsonNode changed(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> object.set(name, changed(object.get(name), change)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, changed(array.get(i), change));
            }
        }
        return node;
    }
}
