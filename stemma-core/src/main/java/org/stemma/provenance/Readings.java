package org.stemma.provenance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Language;

/**
 * Which versions of one statement have which words, each language apart, and which numbers and names, all languages
 * together. A name that stands in one language alone tells nothing of translations: it may be a noun, or spelt otherwise
 * elsewhere.
 */
final class Readings {
    /** A telling with no more than this share of the longest one's letters is cut. */
    static final double CUT = 0.75;

    /** Stands for all languages. */
    static final Language ANY = Language.UNKNOWN;

    private final Map<Language, Integer> tellers = new TreeMap<>();
    private final Map<Language, Map<String, Set<String>>> holders = new TreeMap<>();
    private final Set<String> foreign = new TreeSet<>();
    private final Map<String, Double> lengths = new TreeMap<>();
    private double longest;
    private int cut;

    Readings(List<Wording> wordings) {
        Map<String, Language> first = new TreeMap<>();
        for (Wording wording : wordings) {
            add(wording.language(), wording.article(), wording.words());
            double letters = wording.words().stream().mapToInt(String::length).sum();
            lengths.put(wording.article(), letters);
            longest = Math.max(longest, letters);
            if (wording.language().isKnown()) {
                add(ANY, wording.article(), wording.lasting());
                foreign.addAll(wording.numbers());
                for (String name : wording.names()) {
                    Language known = first.putIfAbsent(name, wording.language());
                    if (known != null && !known.equals(wording.language())) {
                        foreign.add(name);
                    }
                }
            }
        }
        cut = (int) lengths.values().stream()
                .filter(length -> length <= CUT * longest)
                .count();
    }

    /** Returns those of the words that cross languages: numbers, and names that several languages write alike. */
    Set<String> crossing(Set<String> words) {
        Set<String> crossing = new TreeSet<>(words);
        crossing.retainAll(foreign);
        return crossing;
    }

    /** Returns the share of the longest telling's letters that an article's has. */
    double length(String article) {
        return lengths.getOrDefault(article, 0.0) / Math.max(1, longest);
    }

    /**
     * Returns how much it tells that a telling is cut: more the fewer others are.
     *
     * @param aside how many of the cut ones are the two that are compared
     */
    double weightOfCut(int aside) {
        return weight(lengths.size() - 2, cut - aside);
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
        return weight(tellers.getOrDefault(language, 0) - 2, sharing);
    }

    /** Returns how much a choice tells of two that made it, where so many others had the choice and so many made it too. */
    static double weight(int others, int sharing) {
        return others <= 0 ? 0 : Math.log((others + 1.0) / (Math.max(0, sharing) + 1.0));
    }
}
