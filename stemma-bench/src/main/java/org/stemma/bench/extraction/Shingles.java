package org.stemma.bench.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of four words of a text, with how often each stands in it; a shorter text is one run. */
final class Shingles {
    private static final int WORDS = 4;
    /** What Python takes for a word: letters, numbers and low lines, no marks. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Map<List<String>, Integer> counts = new HashMap<>();
    private final List<String> words;

    Shingles(String text) {
        words = words(text);
        int last = Math.max(1, words.size() - WORDS + 1);
        for (int i = 0; i < last && !words.isEmpty(); i++) {
            counts.merge(words.subList(i, Math.min(words.size(), i + WORDS)), 1, Integer::sum);
        }
    }

    /** Returns the words of a text, case as it stands. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return List.copyOf(words);
    }

    /** Returns the score of a text whose true reading this is. */
    PageScore score(Shingles found) {
        int both = 0;
        int all = 0;
        for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
            both += Math.min(entry.getValue(), found.counts.getOrDefault(entry.getKey(), 0));
            all += entry.getValue();
        }
        int given = found.counts.values().stream().mapToInt(Integer::intValue).sum();
        return PageScore.of(both, given - both, all - both, words.equals(found.words));
    }

    /** Returns the part of this text's runs that stand in another one, in [0, 1]. */
    double within(Shingles other) {
        PageScore score = other.score(this);
        return score.precision();
    }
}
