package org.stemma.bench.attributions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.bench.DataFolder;
import org.stemma.text.Span;

/** PolNeAR: articles with the spans of all sources, cues and contents, in brat's standoff format. */
final class Polnear {
    /** The part that words play in an attribution. */
    enum Role {
        SOURCE("Source"),
        CUE("Cue"),
        CONTENT("Content");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One article with the spans of each role; where several people annotated it, those of the first. */
    record Annotated(String id, String text, Map<Role, List<Span>> spans) {}

    private Polnear() {}

    /** Reads a part, {@code train} or {@code dev}. */
    static List<Annotated> read(DataFolder data, String part) throws IOException {
        Path annotations = data.file("polnear/" + part + "/attributions");
        List<Annotated> articles = new ArrayList<>();
        try (Stream<Path> texts = Files.list(data.file("polnear/" + part + "/text"))) {
            for (Path text : texts.sorted().toList()) {
                String id = text.getFileName().toString().replace(".txt", "");
                try (Stream<Path> files = Files.list(annotations)) {
                    Path first = files.filter(
                                    file -> file.getFileName().toString().startsWith(id + "_"))
                            .sorted()
                            .findFirst()
                            .orElseThrow(() -> new IOException("no annotation of " + text));
                    String characters = Files.readString(text);
                    articles.add(new Annotated(id, characters, spans(Files.readAllLines(first), characters)));
                }
            }
        }
        return articles;
    }

    /** Reads lines such as {@code T5<TAB>Source 10 14;20 25<TAB>words}; places count code points. */
    private static Map<Role, List<Span>> spans(List<String> lines, String text) {
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Span> found = new ArrayList<>();
            for (String line : lines) {
                String[] columns = line.split("\t", -1);
                if (columns.length > 1 && columns[1].startsWith(role.label() + " ")) {
                    for (String place :
                            columns[1].substring(role.label().length() + 1).split(";", -1)) {
                        String[] ends = place.split(" ", -1);
                        found.add(new Span(
                                text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                                text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
                    }
                }
            }
            spans.put(role, found);
        }
        return spans;
    }
}
