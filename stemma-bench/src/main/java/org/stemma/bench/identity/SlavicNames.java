package org.stemma.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** SlavicNER (Piskorski et al. 2024): news in six languages about a few topics, names with base forms and identity. */
final class SlavicNames {
    /** The topics, the one by which constants may be chosen first. */
    static final List<String> TOPICS = List.of("asia_bibi", "ryanair", "brexit");

    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "ORG", NameType.ORGANISATION,
            "LOC", NameType.PLACE,
            "PRO", NameType.OTHER,
            "EVT", NameType.OTHER);

    private static final int FIELDS = 6;

    private SlavicNames() {}

    /** Returns the documents of a topic in all languages, in the order of their names. */
    static List<LinkedDocument> read(Path root, String topic) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root.resolve("ner").resolve(topic))) {
            files = all.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
        List<LinkedDocument> documents = new ArrayList<>();
        for (Path file : files) {
            String language = file.getName(file.getNameCount() - 2).toString();
            String id = file.getFileName().toString().replace(".tsv", "");
            Path raw = root.resolve("raw").resolve(topic).resolve(language).resolve(id + ".txt");
            String text = Files.readString(raw);
            documents.add(new LinkedDocument(language + "/" + id, text, new Language(language), names(file, text)));
        }
        return documents;
    }

    /** Returns the names in order; of two at one place the first counts. */
    private static List<LinkedName> names(Path file, String text) throws IOException {
        Map<Span, LinkedName> names = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            NameType type = fields.length < FIELDS ? null : TYPES.get(fields[4]);
            if (type != null) {
                Span span = new Span(place(text, fields[0]), place(text, fields[1]));
                names.putIfAbsent(span, new LinkedName(span, fields[2], fields[3], type, fields[5]));
            }
        }
        return names.values().stream()
                .sorted(Comparator.comparing(LinkedName::span))
                .toList();
    }

    /** Returns the place in UTF-16 units of one that the corpus counts in code points. */
    private static int place(String text, String codePoints) {
        return text.offsetByCodePoints(0, Integer.parseInt(codePoints));
    }
}
