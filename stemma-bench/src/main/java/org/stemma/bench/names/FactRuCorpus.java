package org.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** FactRuEval 2016's development set: Russian news, names as objects made of spans. */
final class FactRuCorpus {
    /** The kinds of spans that make an object a named one, by the rules of its evaluation. */
    private static final Map<NameType, Set<String>> NAMING = Map.of(
            NameType.PERSON, Set.of("name", "patronymic", "nickname", "surname"),
            NameType.ORGANISATION, Set.of("org_name", "loc_name"),
            NameType.PLACE, Set.of("loc_name", "org_name"));

    private static final Map<String, NameType> TYPES = Map.of(
            "Person", NameType.PERSON,
            "Org", NameType.ORGANISATION,
            "Location", NameType.PLACE,
            "LocOrg", NameType.PLACE);

    private FactRuCorpus() {}

    /** A token by its number, and where it stands. */
    record Word(int id, Span span) {}

    /**
     * A thing of the gold.
     *
     * @param type its type; what is a place and a body at once is a place
     * @param words its words
     * @param naming those of them that name it; where there are none, it is only described
     * @param parts the kind of span in which each of its naming words stands: {@code name}, {@code surname} and so on
     */
    record Thing(NameType type, Set<Word> words, Set<Word> naming, Map<Word, String> parts) {
        Thing {
            words = Set.copyOf(words);
            naming = Set.copyOf(naming);
            parts = Map.copyOf(parts);
        }
    }

    /** A document with its tokens and things. */
    record Marked(NamedDocument document, List<Word> words, Set<Word> marks, List<Thing> things) {
        Marked {
            words = List.copyOf(words);
            marks = Set.copyOf(marks);
            things = List.copyOf(things);
        }
    }

    /** Returns the documents, in the order of their names. */
    static List<Marked> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Marked> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(document(file, file.getFileName().toString().replace(".txt", "")));
        }
        return documents;
    }

    private static Marked document(Path file, String id) throws IOException {
        String text = Files.readString(file);
        CodePoints places = new CodePoints(text);
        Map<Integer, Word> words = new HashMap<>();
        List<Word> ordered = new ArrayList<>();
        for (String[] line : table(file.resolveSibling(id + ".tokens"))) {
            int start = Integer.parseInt(line[1]);
            Word word = new Word(Integer.parseInt(line[0]), places.span(start, start + Integer.parseInt(line[2])));
            words.put(word.id(), word);
            ordered.add(word);
        }
        Map<String, Part> parts = new HashMap<>();
        for (String[] line : table(file.resolveSibling(id + ".spans"))) {
            Set<Word> covered = new LinkedHashSet<>();
            int mark = List.of(line).indexOf("#");
            for (int i = 0; i < Integer.parseInt(line[5]); i++) {
                covered.add(Objects.requireNonNull(words.get(Integer.parseInt(line[mark + 1 + i]))));
            }
            parts.put(line[0], new Part(line[1], covered));
        }
        List<Thing> things = new ArrayList<>();
        List<GoldName> names = new ArrayList<>();
        for (String[] line : table(file.resolveSibling(id + ".objects"))) {
            NameType type = TYPES.get(line[1]);
            if (type != null) {
                Thing thing = thing(type, line, parts);
                things.add(thing);
                if (!thing.naming().isEmpty()) {
                    names.add(new GoldName(cover(label(thing, line, parts)), type));
                }
            }
        }
        Set<Word> marks = new HashSet<>(ordered);
        marks.removeIf(word -> word.span().of(text).codePoints().anyMatch(Character::isLetterOrDigit));
        return new Marked(new NamedDocument(id, text, new Language("ru"), names), ordered, marks, things);
    }

    private record Part(String kind, Set<Word> words) {}

    private static Thing thing(NameType type, String[] line, Map<String, Part> parts) {
        Set<Word> words = new LinkedHashSet<>();
        Set<Word> naming = new LinkedHashSet<>();
        Map<Word, String> kinds = new HashMap<>();
        for (int i = 2; i < line.length && !line[i].equals("#"); i++) {
            Part part = Objects.requireNonNull(parts.get(line[i]));
            words.addAll(part.words());
            if (NAMING.getOrDefault(type, Set.of()).contains(part.kind())) {
                naming.addAll(part.words());
                part.words().forEach(word -> kinds.put(word, part.kind()));
            }
        }
        return new Thing(type, words, naming, kinds);
    }

    /** What is to be learned: the naming words; of a body named by a place alone, the description with it. */
    private static Set<Word> label(Thing thing, String[] line, Map<String, Part> parts) {
        boolean own = false;
        for (int i = 2; i < line.length && !line[i].equals("#"); i++) {
            own |= Objects.requireNonNull(parts.get(line[i])).kind().equals("org_name");
        }
        return thing.type() == NameType.ORGANISATION && !own ? thing.words() : thing.naming();
    }

    private static Span cover(Set<Word> words) {
        return words.stream().map(Word::span).reduce(Span::cover).orElseThrow();
    }

    private static List<String[]> table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
    }
}
