package org.stemma.intake.noise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of an article's body, by which another paragraph shows whether it goes on about the same.
 *
 * <p>Words are compared by their first five letters, so that endings do not part them; names and numbers weigh twice,
 * words of fewer than four letters nothing.
 */
final class Vocabulary {
    private static final int STEM = 5;
    private static final int SHORTEST = 4;

    private final Map<String, Integer> counts = new HashMap<>();

    static Vocabulary of(List<Line> lines) {
        Vocabulary vocabulary = new Vocabulary();
        for (Line line : lines) {
            for (String word : stems(line.text())) {
                vocabulary.counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return vocabulary;
    }

    /** Returns the share of the line's weight that the body knows, from 0 to 1; 0 for a line without weight. */
    double continuity(Line line) {
        double known = 0;
        double all = 0;
        for (String word : stems(line.text())) {
            double weight = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)) ? 2 : 1;
            all += weight;
            known += counts.containsKey(word.toLowerCase(Locale.ROOT)) ? weight : 0;
        }
        return all == 0 ? 0 : known / all;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start >= SHORTEST) {
                    stems.add(text.substring(start, Math.min(i, start + STEM)));
                }
                start = -1;
            }
        }
        return stems;
    }
}
