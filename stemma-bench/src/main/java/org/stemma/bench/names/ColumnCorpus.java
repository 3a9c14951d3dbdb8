package org.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Corpora with a word and its label a line, and an empty line after each sentence: WNUT 2017 and WikiNEuRal. */
final class ColumnCorpus {
    private static final Map<String, NameType> TYPES = Map.of(
            "person", NameType.PERSON,
            "PER", NameType.PERSON,
            "corporation", NameType.ORGANISATION,
            "group", NameType.ORGANISATION,
            "ORG", NameType.ORGANISATION,
            "location", NameType.PLACE,
            "LOC", NameType.PLACE,
            "MISC", NameType.OTHER,
            "product", NameType.OTHER,
            "creative-work", NameType.OTHER);

    private ColumnCorpus() {}

    /**
     * Returns each sentence of a file as a document.
     *
     * @param column the number of the column that holds the word, from 0; the label is in the next one
     */
    static List<NamedDocument> read(Path file, Language language, int column) throws IOException {
        List<NamedDocument> documents = new ArrayList<>();
        Builder builder = new Builder();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length > column + 1 && !fields[column].isBlank()) {
                builder.add(fields[column].strip(), fields[column + 1].strip());
            } else if (!builder.text.isEmpty()) {
                documents.add(builder.build(String.valueOf(documents.size()), language));
                builder = new Builder();
            }
        }
        return documents;
    }

    /** Writes words beside each other and notes where the names come to stand. */
    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<GoldName> names = new ArrayList<>();
        private @Nullable NameType open;
        private int from;

        void add(String word, String label) {
            if (!label.startsWith("I-")) {
                close();
            }
            if (apart(word)) {
                text.append(' ');
            }
            if (label.startsWith("B-") || (label.startsWith("I-") && open == null)) {
                open = TYPES.get(label.substring(2));
                from = text.length();
            }
            text.append(word);
        }

        private boolean apart(String word) {
            return !text.isEmpty()
                    && !word.matches("[.,;:!?)\\]»”%]|['’]s|n't")
                    && "([«„“".indexOf(text.charAt(text.length() - 1)) < 0;
        }

        private void close() {
            if (open != null) {
                names.add(new GoldName(new Span(from, text.length()), open));
                open = null;
            }
        }

        NamedDocument build(String id, Language language) {
            close();
            return new NamedDocument(id, text.toString(), language, names);
        }
    }
}
