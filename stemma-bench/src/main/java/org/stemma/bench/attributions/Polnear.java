package org.stemma.bench.attributions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.annotate.tagger.Role;
import org.stemma.bench.DataFolder;
import org.stemma.text.Span;

/** PolNeAR: articles with all attributions, in brat's standoff format; some are annotated by several people. */
final class Polnear {
    /**
     * An attribution as a person annotated it.
     *
     * @param source empty where the article names none
     * @param cue its cue, in one piece nearly always
     * @param content in several pieces where the cue or something else stands between
     */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {
        List<Span> of(Role role) {
            return switch (role) {
                case SOURCE -> source;
                case CUE -> cue;
                case CONTENT -> content;
            };
        }
    }

    /** What one person annotated in an article. */
    record Annotation(String annotator, List<Gold> attributions) {
        /** Returns the distinct pieces of a role, in order. */
        List<Span> spans(Role role) {
            return attributions.stream()
                    .flatMap(attribution -> attribution.of(role).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** One article with the annotations of each person, ordered by their names. */
    record Annotated(String id, String text, List<Annotation> annotations) {}

    private Polnear() {}

    /** Reads a part, {@code train} or {@code dev}. */
    static List<Annotated> read(DataFolder data, String part) throws IOException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        try (Stream<Path> annotations = Files.list(data.file("polnear/" + part + "/attributions"))) {
            for (Path file : annotations.sorted().toList()) {
                String name = file.getFileName().toString();
                files.computeIfAbsent(name.substring(0, name.lastIndexOf('_')), id -> new ArrayList<>())
                        .add(file);
            }
        }
        List<Annotated> articles = new ArrayList<>();
        for (Map.Entry<String, List<Path>> entry : files.entrySet()) {
            String text = Files.readString(data.file("polnear/" + part + "/text/" + entry.getKey() + ".txt"));
            List<Annotation> annotations = new ArrayList<>();
            for (Path file : entry.getValue()) {
                String name = file.getFileName().toString().replace(".ann", "");
                annotations.add(new Annotation(
                        name.substring(name.lastIndexOf('_') + 1), attributions(Files.readAllLines(file), text)));
            }
            articles.add(new Annotated(entry.getKey(), text, annotations));
        }
        return articles;
    }

    /**
     * Reads lines such as {@code T5<TAB>Source 10 14;20 25<TAB>words} and
     * {@code E1<TAB>Attribution:T4 Content:T3 Cue:T2 Source:T1}; places count code points.
     */
    private static List<Gold> attributions(List<String> lines, String text) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        List<Gold> found = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 2 && columns[0].startsWith("T")) {
                String places = columns[1].substring(columns[1].indexOf(' ') + 1);
                spans.put(columns[0], spans(places, text));
            }
        }
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 1 && columns[0].startsWith("E")) {
                Gold gold = new Gold(
                        role(columns[1], "Source", spans),
                        role(columns[1], "Cue", spans),
                        role(columns[1], "Content", spans));
                if (!gold.cue().isEmpty() && !gold.content().isEmpty()) {
                    found.add(gold);
                }
            }
        }
        return found;
    }

    private static List<Span> spans(String places, String text) {
        List<Span> spans = new ArrayList<>();
        for (String place : places.split(";", -1)) {
            String[] ends = place.split(" ", -1);
            spans.add(new Span(
                    text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        return spans;
    }

    private static List<Span> role(String event, String role, Map<String, List<Span>> spans) {
        List<Span> found = new ArrayList<>();
        for (String argument : event.split(" ", -1)) {
            if (argument.matches(role + "\\d*:T\\d+")) {
                found.addAll(spans.getOrDefault(argument.substring(argument.indexOf(':') + 1), List.of()));
            }
        }
        return found.stream().sorted().toList();
    }
}
