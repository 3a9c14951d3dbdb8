package org.stemma.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists of this package: one resource a language, words parted by spaces, {@code #} before a comment,
 * and a line's words under the heading before its colon.
 */
final class WordList {
    private WordList() {}

    /**
     * Returns the words under each heading, in the order of the file; words of lines without a heading stand under the
     * empty one. No headings at all where there is no list for the language.
     */
    static Map<String, Set<String>> read(String folder, Language language) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (InputStream in = WordList.class.getResourceAsStream(folder + "/" + language.code() + ".txt")) {
            if (in == null) {
                return Map.of();
            }
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            list.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                words.computeIfAbsent(line.substring(0, Math.max(colon, 0)), heading -> new LinkedHashSet<>())
                        .addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of " + language + " in " + folder, e);
        }
    }
}
