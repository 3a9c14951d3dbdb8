package org.stemma.provenance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Language;

/** Which versions of one statement have which words, each language apart, and which numbers, all languages together. */
final class Readings {
    /** Stands for all languages. */
    static final Language ANY = Language.UNKNOWN;

    private final Map<Language, Integer> tellers = new TreeMap<>();
    private final Map<Language, Map<String, Set<String>>> holders = new TreeMap<>();

    Readings(List<Wording> wordings) {
        for (Wording wording : wordings) {
            add(wording.language(), wording.article(), wording.words());
            if (wording.language().isKnown()) {
                add(ANY, wording.article(), wording.numbers());
            }
        }
    }

    private void add(Language language, String article, Collection<String> words) {
        tellers.merge(language, 1, Integer::sum);
        Map<String, Set<String>> own = holders.computeIfAbsent(language, key -> new LinkedHashMap<>());
        for (String word : words) {
            own.computeIfAbsent(word, key -> new TreeSet<>()).add(article);
        }
    }

    /** Returns the articles whose version in this language has the word. */
    Set<String> holders(Language language, String word) {
        return holders.getOrDefault(language, Map.of()).getOrDefault(word, Set.of());
    }

    /**
     * Returns how much it tells of two versions that both have this word: 0 where all others have it too, more the more
     * others have another reading in its place.
     */
    double weight(Language language, String word) {
        return weightOf(language, holders(language, word).size() - 2);
    }

    /** Returns how much a reading tells of two versions when this number of others have it too. */
    double weightOf(Language language, int sharing) {
        int others = tellers.getOrDefault(language, 0) - 2;
        return others <= 0 ? 0 : Math.log((others + 1.0) / (Math.max(0, sharing) + 1.0));
    }
}
