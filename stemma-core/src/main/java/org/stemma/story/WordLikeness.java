package org.stemma.story;

import java.util.Arrays;
import java.util.List;

/**
 * How alike two words sound, from 0 to 1, where their ends may differ as inflected forms do: the weighted distance of
 * their stems (Levenshtein 1966) by the length of these, for the cut between stem and ending that makes it least.
 */
final class WordLikeness {
    private static final String VOWELS = "aeiou";
    private static final List<String> RELATED = List.of("bp", "dt", "gkhc", "fv", "uv", "csj", "ij", "gj", "hj", "tc");

    /** Endings are at most this long, and no longer than the stem. */
    private static final int ENDING = 3;

    private static final int STEM = 2;
    private static final double ENDINGS = 0.3;
    private static final double ENDING_LETTER = 0.1;
    private static final int LETTERS = 128;

    /** Within one language spelling is steady, so that another vowel or a related consonant means another word. */
    static final WordLikeness WITHIN = new WordLikeness(0.6, 0.5);

    /** Across languages vowels and related consonants are what changes. */
    static final WordLikeness ACROSS = new WordLikeness(0.3, 0.4);

    private final double[] change = new double[LETTERS * LETTERS];
    private final double[] drop = new double[LETTERS];

    private WordLikeness(double related, double dropped) {
        Arrays.fill(change, 1);
        Arrays.fill(drop, 1);
        relate(VOWELS, related);
        for (String sounds : RELATED) {
            relate(sounds, related);
        }
        for (char letter = 0; letter < LETTERS; letter++) {
            change[letter * LETTERS + letter] = 0;
        }
        (VOWELS + "h").chars().forEach(letter -> drop[letter] = dropped);
    }

    private void relate(String sounds, double cost) {
        sounds.chars().forEach(first -> sounds.chars().forEach(second -> change[first * LETTERS + second] = cost));
    }

    /** Returns how alike two words are that are given by their {@link Phones}. */
    double of(String first, String second) {
        if (first.equals(second)) {
            return first.isEmpty() ? 0 : 1;
        }
        if (first.length() < STEM || second.length() < STEM) {
            return 0;
        }
        double best = 0;
        double[] row = new double[second.length() + 1];
        for (int column = 1; column < row.length; column++) {
            row[column] = row[column - 1] + drop[second.charAt(column - 1)];
        }
        for (int line = 1; line <= first.length(); line++) {
            row = next(row, first.charAt(line - 1), second);
            if (first.length() - line <= ENDING) {
                best = Math.max(best, best(row, line, first.length(), second.length()));
            }
        }
        return best;
    }

    private double[] next(double[] above, char letter, String second) {
        double[] row = new double[above.length];
        row[0] = above[0] + drop[letter];
        for (int column = 1; column < row.length; column++) {
            char other = second.charAt(column - 1);
            double changed = above[column - 1] + change[letter * LETTERS + other];
            row[column] = Math.min(changed, Math.min(above[column] + drop[letter], row[column - 1] + drop[other]));
        }
        return row;
    }

    /** Returns the best likeness of all cuts of the second word, for one cut of the first. */
    private static double best(double[] row, int stem, int first, int second) {
        double best = 0;
        for (int column = Math.max(STEM, second - ENDING); column <= second; column++) {
            int ending = Math.max(first - stem, second - column);
            if (stem >= STEM && ending <= Math.min(stem, column)) {
                double cost = row[column] + (ending == 0 ? 0 : ENDINGS + ENDING_LETTER * ending);
                best = Math.max(best, 1 - cost / ((stem + column) / 2.0));
            }
        }
        return best;
    }
}
