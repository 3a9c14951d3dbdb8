package org.stemma.intake.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.stemma.intake.ArticleField;

/**
 * Under which names the fields of records hold an article. Names are compared without case and marks: {@code
 * date_published} is {@code datePublished}. The usual ones stand in {@code fields.json}, the best first: those of
 * schema.org's NewsArticle, of ninjs, and of the programs and collections that people use. Immutable.
 */
public final class FieldNames {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<ArticleField, List<String>> names;

    private FieldNames(Map<ArticleField, List<String>> names) {
        this.names = names;
    }

    /**
     * Returns the usual names, behind those that the user gives.
     *
     * @param given the user's own names
     * @throws UncheckedIOException where the resource is missing or broken
     */
    public static FieldNames with(Map<ArticleField, String> given) {
        Map<ArticleField, List<String>> names = new EnumMap<>(ArticleField.class);
        try (InputStream resource = FieldNames.class.getResourceAsStream("fields.json")) {
            Map<ArticleField, List<String>> usual =
                    new ObjectMapper().readValue(resource, new TypeReference<Map<ArticleField, List<String>>>() {});
            usual.forEach((field, list) -> names.put(field, new ArrayList<>(list)));
        } catch (IOException broken) {
            throw new UncheckedIOException("fields.json", broken);
        }
        given.forEach((field, name) -> names.put(field, List.of(plain(name))));
        return new FieldNames(names);
    }

    /** Returns the names of a field, in plain form, the best first. */
    List<String> of(ArticleField field) {
        return names.getOrDefault(field, List.of());
    }

    /** Returns whether a name is one for this field. */
    boolean isOf(ArticleField field, String name) {
        return of(field).contains(plain(name));
    }

    /** Returns whether a name is one for any field. */
    boolean isKnown(String name) {
        return names.values().stream().anyMatch(list -> list.contains(plain(name)));
    }

    /** Returns a name without case and marks. */
    static String plain(String name) {
        return MARKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
