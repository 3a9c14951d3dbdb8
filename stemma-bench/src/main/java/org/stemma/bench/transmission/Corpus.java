package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.bench.Ntrex;
import org.stemma.bench.pairs.PairData;
import org.stemma.text.Language;

/** Parallel articles from which stories are made, and the words that their languages offer for a change. */
final class Corpus {
    /** A shorter word keeps a sentence together and is left alone. */
    static final int CHANGEABLE = 4;

    private static final int ENDING = 2;

    private final Ntrex ntrex;
    private final SortedMap<String, List<Integer>> documents = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, List<String>>> words = new TreeMap<>();

    /** Which articles of NTREX are used. */
    enum Part {
        /** Those on which weights are fitted. */
        FIT,
        /** Those on which is measured: no model was fitted on them but the projection of the multilingual encoder. */
        MEASURE
    }

    Corpus(Ntrex ntrex, Part part) {
        this.ntrex = ntrex;
        SortedMap<String, List<Integer>> all = new TreeMap<>();
        for (int line = 0; line < ntrex.documents().size(); line++) {
            all.computeIfAbsent(ntrex.documents().get(line), key -> new ArrayList<>())
                    .add(line);
        }
        List<String> names = List.copyOf(all.keySet());
        List<String> own = part == Part.FIT
                ? names.subList(0, PairData.FIT_DOCUMENTS)
                : names.subList(PairData.FIT_DOCUMENTS, names.size());
        own.forEach(name -> documents.put(name, all.getOrDefault(name, List.of())));
    }

    /** Returns the lines of all articles. */
    List<List<Integer>> articles() {
        return List.copyOf(documents.values());
    }

    /** Returns a line in a language. */
    String line(int number, Language language) {
        return ntrex.lines().getOrDefault(language, List.of()).get(number).strip();
    }

    /** Returns a word of the language with the same ending, as a stand-in for a synonym. */
    String like(String word, Language language, Random random) {
        List<String> alike = words(language).getOrDefault(ending(word), List.of());
        return alike.isEmpty() ? word : alike.get(random.nextInt(alike.size()));
    }

    private synchronized SortedMap<String, List<String>> words(Language language) {
        return words.computeIfAbsent(language.code(), code -> {
            SortedMap<String, TreeSet<String>> byEnding = new TreeMap<>();
            for (List<Integer> article : documents.values()) {
                for (int number : article) {
                    for (String word : line(number, language).split("[^\\p{L}]+", -1)) {
                        if (isChangeable(word)) {
                            byEnding.computeIfAbsent(ending(word), key -> new TreeSet<>())
                                    .add(word);
                        }
                    }
                }
            }
            SortedMap<String, List<String>> lists = new TreeMap<>();
            byEnding.forEach((ending, all) -> lists.put(ending, List.copyOf(all)));
            return lists;
        });
    }

    /** Returns whether a word may be exchanged: a longer one in small letters. */
    static boolean isChangeable(String word) {
        return word.length() >= CHANGEABLE && word.chars().allMatch(Character::isLowerCase);
    }

    private static String ending(String word) {
        return word.substring(Math.max(0, word.length() - ENDING));
    }
}
