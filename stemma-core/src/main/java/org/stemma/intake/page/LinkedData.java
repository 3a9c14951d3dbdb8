package org.stemma.intake.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article as linked data, JSON-LD in the vocabulary of schema.org. Tolerant: of data that cannot be
 * read nothing is taken.
 */
final class LinkedData {
    /** Subtypes of schema.org's {@code Article} end so, or are listed. */
    private static final List<String> ARTICLES = List.of("article", "posting", "report", "review", "backgroundnews");

    private static final int MOST_NODES = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();

    /** Reads the linked data of a page. */
    LinkedData(Document page) {
        for (Element script : page.select("script[type~=(?i)^\\s*application/(.*\\+)?ld\\+json]")) {
            read(script.data());
        }
    }

    private void read(String data) {
        int start = data.indexOf('{');
        int list = data.indexOf('[');
        start = start < 0 || (list >= 0 && list < start) ? list : start;
        if (start < 0) {
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            // Behind the first value may stand a semicolon or the end of a comment: it is not read.
            open.add(JSON.readTree(JSON.createParser(data.substring(start))));
        } catch (JsonProcessingException broken) {
            return;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (int count = 0; !open.isEmpty() && count < MOST_NODES; count++) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                (isArticle(node) ? articles : others).add(node);
            }
            for (JsonNode inner : node) {
                if (inner.isContainerNode()) {
                    open.add(inner);
                }
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        for (String type : texts(node.path("@type"))) {
            String name = type.toLowerCase(Locale.ROOT);
            if (ARTICLES.stream().anyMatch(name::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the values of a field of the article, in order; of people and organisations their names. */
    List<String> article(String field) {
        return first(articles, field);
    }

    /** Returns the values of a field of the page, in order. */
    List<String> page(String field) {
        List<JsonNode> pages = others.stream()
                .filter(other -> texts(other.path("@type")).stream().anyMatch(type -> type.endsWith("Page")))
                .toList();
        return first(pages, field);
    }

    private static List<String> first(List<JsonNode> nodes, String field) {
        for (JsonNode node : nodes) {
            List<String> found = texts(node.path(field));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Returns the name of the first thing of this type. */
    List<String> names(String type) {
        for (JsonNode other : others) {
            if (texts(other.path("@type")).contains(type) && other.path("name").isTextual()) {
                return texts(other.path("name"));
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(inner -> texts.addAll(inner.isArray() ? List.of() : texts(inner)));
        } else if (node.isObject()) {
            JsonNode name = node.hasNonNull("name") ? node.path("name") : node.path("@id");
            if (name.isTextual()) {
                texts.add(name.textValue());
            } else if (name.isArray() && !name.isEmpty() && name.get(0).isTextual()) {
                texts.add(name.get(0).textValue());
            }
        } else if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asText());
        }
        texts.removeIf(String::isBlank);
        return texts;
    }
}
