package org.stemma.intake.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private static final List<String> CODES = List.of("de", "en", "es", "fr", "it", "pl", "ru", "uk");

    private final Map<String, IntakePack> byLanguage;
    private final Cues cues;

    private IntakePacks(Map<String, IntakePack> byLanguage) {
        this.byLanguage = byLanguage;
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
        return words(language, IntakePack::smallWords);
    }

    /** Returns words that a common noun must follow. */
    public Set<String> determiners(Language language) {
        return words(language, IntakePack::determiners);
    }

    /** Returns words in front of a person's name. */
    public Set<String> honorifics(Language language) {
        return words(language, IntakePack::honorifics);
    }

    /** Returns what a tokeniser parts from a word's end, in any language. */
    public Set<String> clitics() {
        return words(Language.UNKNOWN, IntakePack::clitics);
    }

    /** Returns the marks in front of which the language writes a space; none where it is unknown. */
    public String spacedMarks(Language language) {
        IntakePack pack = byLanguage.get(language.code());
        return pack == null ? "" : pack.spacedMarks();
    }

    /** Returns names of a paper's sections, in any language. */
    public Set<String> sections() {
        return words(Language.UNKNOWN, IntakePack::sections);
    }

    /** Returns labels in front of a day of publication, in any language. */
    public Set<String> publishedLabels() {
        return words(Language.UNKNOWN, IntakePack::published);
    }

    /** Returns labels in front of an outlet, in any language. */
    public Set<String> sourceLabels() {
        return words(Language.UNKNOWN, IntakePack::source);
    }

    /** Returns labels in front of the article's own address, in any language. */
    public Set<String> addressLabels() {
        return words(Language.UNKNOWN, IntakePack::address);
    }

    private Set<String> words(Language language, Function<IntakePack, List<String>> part) {
        @Nullable IntakePack pack = byLanguage.get(language.code());
        List<String> words = new ArrayList<>();
        if (pack != null) {
            words.addAll(part.apply(pack));
        } else if (!language.isKnown()) {
            byLanguage.values().stream().map(part).forEach(words::addAll);
        }
        return unmodifiable(words);
    }

    private static Set<String> unmodifiable(Collection<String> words) {
        return words.stream().collect(Collectors.toUnmodifiableSet());
    }
}
