package org.stemma.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;

/**
 * Reads articles out of JSON. An object is an article where it has a text under a name that {@link FieldNames} knows; what
 * it does not say itself, the objects around it and inside it may say ({@code "publisher": {"name": …}}). All other objects
 * and arrays are searched for articles. Safe for use by several threads.
 *
 * <p>Law: each character of an article keeps its way to the characters of the JSON, escapes included.
 */
public final class JsonForm implements TextForm {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u+(\\p{XDigit}{4})|(.))", Pattern.DOTALL);

    /** ArticleFields of an object that stand for the object: {@code {"contentType": "text/html", "value": "…"}}. */
    private static final List<String> INNER = List.of("value", "content", "name", "main", "id", "rendered", "text");

    private final FieldNames names;
    private final Body body = new Body();

    /** Reads by these names of fields. */
    public JsonForm(FieldNames names) {
        this.names = names;
    }

    @Override
    public List<Extract> read(String source) throws FormException {
        List<Extract> found = new ArrayList<>();
        Optional<JsonValue> root = JsonTree.parse(source);
        if (root.isPresent()) {
            search(root.get(), Map.of(), source, found);
        }
        if (found.isEmpty()) {
            throw new FormException(
                    "whole record",
                    "No field in it is known to hold the text of an article.",
                    "Name the field, for example with --fields text=FIELD,title=FIELD.");
        }
        return found;
    }

    private void search(JsonValue value, Map<String, JsonValue> around, String source, List<Extract> found) {
        if (value instanceof JsonValue.Many many) {
            many.values().forEach(one -> search(one, around, source, found));
        } else if (value instanceof JsonValue.Named named) {
            ArticleFields fields = fields(named, around, source);
            if (fields.holdArticle()) {
                found.add(fields.extract());
                return;
            }
            Map<String, JsonValue> wider = new LinkedHashMap<>(named.fields());
            around.forEach(wider::putIfAbsent);
            named.fields().values().forEach(inner -> search(inner, wider, source, found));
        }
    }

    private ArticleFields fields(JsonValue.Named named, Map<String, JsonValue> around, String source) {
        ArticleFields fields = new ArticleFields(body);
        for (ArticleField field : ArticleField.values()) {
            boolean own = field == ArticleField.TEXT || field == ArticleField.TITLE || field == ArticleField.LEAD;
            for (String name : names.of(field)) {
                JsonValue value = named.fields().get(name);
                value = value == null && !own ? around.get(name) : value;
                List<AlignedText> words = value == null ? List.of() : words(own ? oneOf(value) : value, source);
                words.forEach(word -> fields.add(field, word));
                // Names further down are synonyms: they would give the same article twice. A day or an outlet may be a
                // try.
                if (own && words.stream().anyMatch(word -> !word.text().isBlank())) {
                    break;
                }
            }
        }
        return fields;
    }

    /** Of the same text in several forms, as ninjs 2 has it, returns the first. */
    private static JsonValue oneOf(JsonValue value) {
        if (value instanceof JsonValue.Many many
                && many.values().stream().anyMatch(JsonValue.Named.class::isInstance)) {
            return many.values().get(0);
        }
        return value;
    }

    /** Returns the words that a field's value comes down to. */
    private static List<AlignedText> words(JsonValue value, String source) {
        if (value instanceof JsonValue.Word word) {
            return List.of(unescaped(AlignedText.of(source, word.place())));
        }
        if (value instanceof JsonValue.Many many) {
            return many.values().stream()
                    .flatMap(one -> words(one, source).stream())
                    .toList();
        }
        if (value instanceof JsonValue.Named named) {
            return INNER.stream()
                    .map(named.fields()::get)
                    .filter(inner -> inner instanceof JsonValue.Word)
                    .findFirst()
                    .map(inner -> words(inner, source))
                    .orElse(List.of());
        }
        return List.of();
    }

    private static AlignedText unescaped(AlignedText literal) {
        if (literal.text().indexOf('\\') < 0) {
            return literal;
        }
        List<Edit> edits = new ArrayList<>();
        Matcher escape = ESCAPE.matcher(literal.text());
        while (escape.find()) {
            edits.add(Edit.replace(escape.start(), escape.end(), meaning(escape)));
        }
        return literal.edit(edits);
    }

    private static String meaning(Matcher escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(2);
        };
    }
}
