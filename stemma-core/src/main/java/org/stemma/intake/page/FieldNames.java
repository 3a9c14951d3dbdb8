package org.stemma.intake.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Under which names {@code meta} elements tell what, the preferred first, in lower case: the content of
 * {@code fields.json}.
 *
 * @param published the day of publication
 * @param updated the day of the last change
 * @param authors who wrote it
 * @param outlets who published it
 * @param languages its language
 * @param addresses its own address
 * @param titles its headline
 */
record FieldNames(
        List<String> published,
        List<String> updated,
        List<String> authors,
        List<String> outlets,
        List<String> languages,
        List<String> addresses,
        List<String> titles) {
    FieldNames {
        published = List.copyOf(published);
        updated = List.copyOf(updated);
        authors = List.copyOf(authors);
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
        addresses = List.copyOf(addresses);
        titles = List.copyOf(titles);
    }

    /**
     * Reads the names that come with this package.
     *
     * @throws UncheckedIOException where they are missing or broken
     */
    static FieldNames load() {
        try (InputStream stream = FieldNames.class.getResourceAsStream("fields.json")) {
            if (stream == null) {
                throw new IOException("missing resource fields.json");
            }
            return new ObjectMapper().readValue(stream, FieldNames.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("field names of pages: " + broken.getMessage(), broken);
        }
    }
}
