package org.stemma.encode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.stemma.text.Language;

/**
 * Several encoders as one. Two texts are compared in the space of the first encoder that understands both: vectors of
 * different encoders have nothing to do with one another.
 */
public final class Encoders implements AutoCloseable {
    private final List<Encoder> encoders;
    private final Predicate<Language> expected;

    /** Takes the encoders, the best first; with {@link #close} they are closed too. */
    public Encoders(List<Encoder> encoders) {
        this(encoders, Language::isKnown);
    }

    private Encoders(List<Encoder> encoders, Predicate<Language> expected) {
        this.encoders = List.copyOf(encoders);
        this.expected = expected;
    }

    /**
     * Returns the same encoders for texts of which most are in these languages. A stray text in another one, a headline
     * that was taken for Norwegian for example, is encoded by what the others ask for, and opens no encoder by itself.
     */
    public Encoders expecting(Collection<Language> languages) {
        Set<Language> known = new TreeSet<>(languages);
        known.remove(Language.UNKNOWN);
        return new Encoders(encoders, known::contains);
    }

    /**
     * Returns the meanings of the texts, in their order. Each encoder in whose space some pair of them is compared encodes
     * what it understands; the others are not asked, so that English alone never opens the encoder of other languages. A
     * text in a language that none understands has no vector. A text whose language nothing tells, a line of numbers for
     * example, opens no encoder by itself.
     */
    public List<Meaning> encode(List<LanguageText> texts) {
        return encodeAmong(texts, languages(texts));
    }

    /** Returns the meanings of texts that are some of those to be compared; all of them are in these languages. */
    public List<Meaning> encodeAmong(List<LanguageText> texts, Collection<Language> languages) {
        return encode(texts, needed(languages));
    }

    /**
     * Returns the meanings of the texts of which only pairs with one of a question's are compared: each of the others has a
     * vector in the space alone in which it meets the question.
     */
    public List<Meaning> encodeFacing(List<LanguageText> texts, Predicate<LanguageText> question) {
        SortedSet<Integer> needed = needed(languages(texts));
        Set<Language> asking =
                new TreeSet<>(languages(texts.stream().filter(question).toList()));
        return encode(
                texts,
                needed,
                (text, number) -> question.test(text)
                        || asking.stream().anyMatch(language -> meet(language, text.language(), needed) == number));
    }

    /** Returns the first of the encoders that understands both languages; -1 where none does. */
    private int meet(Language one, Language other, SortedSet<Integer> numbers) {
        return numbers.stream()
                .filter(number -> encoders.get(number).understands(one)
                        && encoders.get(number).understands(other))
                .findFirst()
                .orElse(-1);
    }

    private static SortedSet<Language> languages(List<LanguageText> texts) {
        SortedSet<Language> languages = new TreeSet<>();
        texts.forEach(text -> languages.add(text.language()));
        return languages;
    }

    /**
     * Returns the meanings of the texts in every space that has them: of what is kept to be compared with texts that are
     * not known yet, in whatever language.
     */
    public List<Meaning> encodeEverywhere(List<LanguageText> texts) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int number = 0; number < encoders.size(); number++) {
            all.add(number);
        }
        return encode(texts, all);
    }

    private List<Meaning> encode(List<LanguageText> texts, SortedSet<Integer> spaces) {
        return encode(texts, spaces, (text, number) -> true);
    }

    private List<Meaning> encode(
            List<LanguageText> texts, SortedSet<Integer> spaces, BiPredicate<LanguageText, Integer> asked) {
        List<Map<Integer, Vector>> vectors = new ArrayList<>();
        texts.forEach(text -> vectors.add(new TreeMap<>()));
        for (int number : spaces) {
            Encoder encoder = encoders.get(number);
            for (Map.Entry<Language, List<Integer>> group : byLanguage(texts).entrySet()) {
                List<Integer> places = group.getValue().stream()
                        .filter(place -> asked.test(texts.get(place), number))
                        .toList();
                if (encoder.understands(group.getKey()) && !places.isEmpty()) {
                    List<String> of = places.stream()
                            .map(place -> texts.get(place).text())
                            .toList();
                    List<Vector> encoded = encoder.encode(of, group.getKey());
                    for (int i = 0; i < encoded.size(); i++) {
                        vectors.get(places.get(i)).put(number, encoded.get(i));
                    }
                }
            }
        }
        return vectors.stream().map(Meaning::new).toList();
    }

    /** The encoders in whose space some pair of texts in these languages is compared. */
    private SortedSet<Integer> needed(Collection<Language> all) {
        SortedSet<Language> languages = new TreeSet<>(all);
        languages.removeIf(expected.negate());
        SortedSet<Integer> needed = new TreeSet<>();
        for (Language one : languages) {
            for (Language other : languages) {
                for (int number = 0; number < encoders.size(); number++) {
                    if (encoders.get(number).understands(one)
                            && encoders.get(number).understands(other)) {
                        needed.add(number);
                        break;
                    }
                }
            }
        }
        return needed;
    }

    private static Map<Language, List<Integer>> byLanguage(List<LanguageText> texts) {
        Map<Language, List<Integer>> groups = new LinkedHashMap<>();
        for (int place = 0; place < texts.size(); place++) {
            groups.computeIfAbsent(texts.get(place).language(), language -> new ArrayList<>())
                    .add(place);
        }
        return groups;
    }

    /** Returns the cosine in the first space that has both, in [-1, 1]; empty where no space has both. */
    public OptionalDouble similarity(Meaning left, Meaning right) {
        OptionalInt space = space(left, right);
        if (space.isEmpty()) {
            return OptionalDouble.empty();
        }
        Vector one = left.vectors().get(space.getAsInt());
        Vector other = right.vectors().get(space.getAsInt());
        return one == null || other == null ? OptionalDouble.empty() : OptionalDouble.of(one.cosine(other));
    }

    /** Returns the number of the first encoder that has a vector for both; empty where none has. */
    public OptionalInt space(Meaning left, Meaning right) {
        for (int number = 0; number < encoders.size(); number++) {
            if (left.vectors().containsKey(number) && right.vectors().containsKey(number)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the encoders that texts of these languages need: those that {@link #encode} asks. */
    public List<Encoder> used(List<Language> languages) {
        return needed(languages).stream().map(encoders::get).toList();
    }

    /** Returns the languages that no encoder understands, of those given and expected; the unknown one is never among them. */
    public SortedSet<Language> missing(List<Language> languages) {
        SortedSet<Language> missing = new TreeSet<>(languages);
        missing.removeIf(expected.negate());
        missing.removeIf(language -> encoders.stream().anyMatch(encoder -> encoder.understands(language)));
        return missing;
    }

    /** Returns the encoders, the best first. */
    public List<Encoder> all() {
        return encoders;
    }

    /** Closes every encoder, also where closing one fails. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (Encoder encoder : encoders) {
            try {
                encoder.close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
