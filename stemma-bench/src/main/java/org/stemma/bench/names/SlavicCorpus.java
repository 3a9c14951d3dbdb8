package org.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;

/** SlavicNER (Piskorski et al. 2024): news in six languages about a few topics. */
final class SlavicCorpus {
    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "ORG", NameType.ORGANISATION,
            "LOC", NameType.PLACE,
            "PRO", NameType.OTHER,
            "EVT", NameType.OTHER);

    private SlavicCorpus() {}

    /** Returns the documents of one topic in one language, in the order of their names. */
    static List<NamedDocument> read(Path root, String topic, String language) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(root.resolve("ner").resolve(topic).resolve(language))) {
            files = all.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
        List<NamedDocument> documents = new ArrayList<>();
        for (Path file : files) {
            String id = file.getFileName().toString().replace(".tsv", "");
            Path raw = root.resolve("raw").resolve(topic).resolve(language).resolve(id + ".txt");
            String text = Files.readString(raw);
            documents.add(new NamedDocument(id, text, new Language(language), names(file, text)));
        }
        return documents;
    }

    private static List<GoldName> names(Path file, String text) throws IOException {
        List<GoldName> names = new ArrayList<>();
        CodePoints places = new CodePoints(text);
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            NameType type = fields.length < 5 ? null : TYPES.get(fields[4]);
            if (type != null) {
                names.add(new GoldName(places.span(Integer.parseInt(fields[0]), Integer.parseInt(fields[1])), type));
            }
        }
        return names;
    }
}
