package org.stemma.intake.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * The language packs of intake. Wordings of noise hold for every text, whatever its language: pages mix them. The rest
 * is asked for by language; an unknown language gets what all packs say. Immutable.
 */
public final class IntakePacks {
    private static final List<String> CODES =
            List.of("cs", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk");

    private final Map<String, IntakePack> byLanguage;
    private final Map<String, WordSets> words = new TreeMap<>();
    private final Cues cues;

    private IntakePacks(Map<String, IntakePack> byLanguage) {
        this.byLanguage = byLanguage;
        byLanguage.forEach((code, pack) -> words.put(code, WordSets.of(List.of(pack))));
        words.put(Language.UNKNOWN.code(), WordSets.of(byLanguage.values()));
        this.cues = new Cues(List.copyOf(byLanguage.values()));
    }

    /**
     * Reads the packs that come with this package.
     *
     * @throws UncheckedIOException where one is missing or broken
     */
    public static IntakePacks load() {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, IntakePack> packs = new TreeMap<>();
        for (String code : CODES) {
            try (InputStream stream = IntakePacks.class.getResourceAsStream(code + ".json")) {
                if (stream == null) {
                    throw new IOException("missing resource " + code + ".json");
                }
                packs.put(code, mapper.readValue(stream, IntakePack.class));
            } catch (IOException broken) {
                throw new UncheckedIOException("intake pack " + code + ": " + broken.getMessage(), broken);
            }
        }
        return new IntakePacks(packs);
    }

    /** Returns the wordings of noise of all languages. */
    public Cues cues() {
        return cues;
    }

    /** Returns articles, prepositions and the like. */
    public Set<String> smallWords(Language language) {
        return words(language, WordSets::smallWords);
    }

    /** Returns words that a common noun must follow. */
    public Set<String> determiners(Language language) {
        return words(language, WordSets::determiners);
    }

    /** Returns words in front of a person's name. */
    public Set<String> honorifics(Language language) {
        return words(language, WordSets::honorifics);
    }

    /** Returns what a tokeniser parts from a word's end, in any language. */
    public Set<String> clitics() {
        return words(Language.UNKNOWN, WordSets::clitics);
    }

    /** Returns the marks in front of which the language writes a space; none where it is unknown. */
    public String spacedMarks(Language language) {
        IntakePack pack = byLanguage.get(language.code());
        return pack == null ? "" : pack.spacedMarks();
    }

    /** Returns names of a paper's sections, in any language. */
    public Set<String> sections() {
        return words(Language.UNKNOWN, WordSets::sections);
    }

    /** Returns labels in front of a day of publication, in any language. */
    public Set<String> publishedLabels() {
        return words(Language.UNKNOWN, WordSets::published);
    }

    /** Returns labels in front of an outlet, in any language. */
    public Set<String> sourceLabels() {
        return words(Language.UNKNOWN, WordSets::source);
    }

    /** Returns labels in front of the article's own address, in any language. */
    public Set<String> addressLabels() {
        return words(Language.UNKNOWN, WordSets::address);
    }

    /** Returns words that may stand beside a day of publication in a line of its own, in any language. */
    Set<String> dayWords() {
        return words(Language.UNKNOWN, WordSets::dayWords);
    }

    /** Returns the codes of the languages that have a pack, in alphabetical order. */
    List<String> languages() {
        return CODES;
    }

    /** Returns wordings in front of an author's name, in any language. */
    public Set<String> bylines() {
        return words(Language.UNKNOWN, WordSets::bylines);
    }

    /** Returns the articles with which names of papers begin, in any language. */
    public Set<String> outletArticles() {
        return words(Language.UNKNOWN, WordSets::articles);
    }

    /** Returns nouns in names of papers, agencies and stations, in any language. */
    public Set<String> outletWords() {
        return words(Language.UNKNOWN, WordSets::outletWords);
    }

    private Set<String> words(Language language, Function<WordSets, Set<String>> part) {
        @Nullable WordSets found = words.get(language.code());
        return found == null ? Set.of() : part.apply(found);
    }

    /** The words of one language, or of all. */
    private record WordSets(
            Set<String> smallWords,
            Set<String> determiners,
            Set<String> honorifics,
            Set<String> clitics,
            Set<String> sections,
            Set<String> published,
            Set<String> source,
            Set<String> address,
            Set<String> dayWords,
            Set<String> bylines,
            Set<String> articles,
            Set<String> outletWords) {
        static WordSets of(Collection<IntakePack> packs) {
            return new WordSets(
                    all(packs, IntakePack::smallWords),
                    all(packs, IntakePack::determiners),
                    all(packs, IntakePack::honorifics),
                    all(packs, IntakePack::clitics),
                    all(packs, IntakePack::sections),
                    all(packs, IntakePack::published),
                    all(packs, IntakePack::source),
                    all(packs, IntakePack::address),
                    all(packs, IntakePack::dayWords),
                    all(packs, IntakePack::bylines),
                    all(packs, IntakePack::articles),
                    all(packs, IntakePack::outletWords));
        }

        private static Set<String> all(Collection<IntakePack> packs, Function<IntakePack, List<String>> part) {
            return packs.stream().map(part).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        }
    }
}
