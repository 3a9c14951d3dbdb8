package org.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * NEREL (Loukachevitch et al. 2021): Russian Wikinews with nested names; the outermost with a capital letter count. Most of
 * its events ("died", "the election") have no name; those have one that begin with a capital inside a sentence.
 */
final class NerelCorpus {
    private static final String EVENT = "EVENT";

    private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?…:\n])\\s*$");

    private static final Map<String, NameType> TYPES = Map.ofEntries(
            Map.entry("PERSON", NameType.PERSON),
            Map.entry("FAMILY", NameType.PERSON),
            Map.entry("ORGANIZATION", NameType.ORGANISATION),
            Map.entry("CITY", NameType.PLACE),
            Map.entry("COUNTRY", NameType.PLACE),
            Map.entry("STATE_OR_PROVINCE", NameType.PLACE),
            Map.entry("DISTRICT", NameType.PLACE),
            Map.entry("LOCATION", NameType.PLACE),
            Map.entry("FACILITY", NameType.PLACE),
            Map.entry("PRODUCT", NameType.OTHER),
            Map.entry("WORK_OF_ART", NameType.OTHER),
            Map.entry("AWARD", NameType.OTHER),
            Map.entry("LAW", NameType.OTHER),
            Map.entry(EVENT, NameType.OTHER));

    private NerelCorpus() {}

    /** Returns the documents of a folder, in the order of their names. */
    static List<NamedDocument> read(Path folder) throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<NamedDocument> documents = new ArrayList<>();
        for (Path file : texts) {
            String id = file.getFileName().toString().replace(".txt", "");
            String text = Files.readString(file);
            documents.add(
                    new NamedDocument(id, text, new Language("ru"), names(file.resolveSibling(id + ".ann"), text)));
        }
        return documents;
    }

    private static List<GoldName> names(Path file, String text) throws IOException {
        List<GoldName> names = new ArrayList<>();
        CodePoints places = new CodePoints(text);
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("T") && !fields[1].contains(";")) {
                String[] mark = fields[1].split(" ", -1);
                NameType type = TYPES.get(mark[0]);
                if (type != null) {
                    Span span = places.span(Integer.parseInt(mark[1]), Integer.parseInt(mark[2]));
                    if (mark[0].equals(EVENT) ? isNamed(text, span) : hasCapital(span.of(text))) {
                        names.add(new GoldName(span, type));
                    }
                }
            }
        }
        return names;
    }

    private static boolean hasCapital(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean isNamed(String text, Span event) {
        return Character.isUpperCase(text.codePointAt(event.start()))
                && !SENTENCE_START.matcher(text.substring(0, event.start())).find();
    }
}
