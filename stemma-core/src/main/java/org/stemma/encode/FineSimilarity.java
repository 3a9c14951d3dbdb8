package org.stemma.encode;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stemma.text.Sounds;

/**
 * How alike two passages are word by word: each word takes its best match in the other passage, and rare words count
 * more (Zhang et al. 2020, "BERTScore", with document frequencies). Slower and finer than the cosine of two vectors;
 * made to rank again what that has found.
 *
 * <p>Numbers in digits must be the same number: one figure for another changes a statement, though the states of any two
 * numbers are much alike. Only small ones may be a word in the other passage. Names that sound alike are the same.
 */
public final class FineSimilarity {
    /** Numbers up to this are often spelled out. */
    private static final int GREATEST_SPELLED = 12;

    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_CONSONANTS = 3;
    private static final double ALIKE = 0.8;
    private static final int GROUP = 3;

    private final Rarity rarity;
    private final Sounds sounds;

    /** Takes the weights of words. */
    public FineSimilarity(Rarity rarity, Sounds sounds) {
        this.rarity = rarity;
        this.sounds = sounds;
    }

    /** Returns the harmonic mean of how much of each passage the other holds, in [0, 1]; 0 where one has no words. */
    public double of(EncodedPassage left, EncodedPassage right) {
        double one = held(left, right);
        double other = held(right, left);
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    /** Returns how much of a passage another holds, in [0, 1]; 0 where it has no words. */
    public double held(EncodedPassage passage, EncodedPassage by) {
        double matched = 0;
        double all = 0;
        for (int word = 0; word < passage.words().size(); word++) {
            double weight = rarity.weight(passage.word(word));
            matched += weight * best(passage, word, by);
            all += weight;
        }
        return all == 0 ? 0 : matched / all;
    }

    private double best(EncodedPassage passage, int word, EncodedPassage by) {
        String text = passage.word(word);
        if (passage.isNumber(word)) {
            String number = digits(text);
            if (any(by, other -> by.isNumber(other) && digits(by.word(other)).equals(number))) {
                return 1;
            }
            return isSmall(number) ? bestState(passage, word, by) : 0;
        }
        if (isName(text) && any(by, other -> isName(by.word(other)) && soundsAlike(text, by.word(other)))) {
            return 1;
        }
        return bestState(passage, word, by);
    }

    private static double bestState(EncodedPassage passage, int word, EncodedPassage by) {
        return IntStream.range(0, by.words().size())
                .filter(other -> !by.isNumber(other) || isSmall(digits(by.word(other))))
                .mapToDouble(other -> passage.states().similarity(word, by.states(), other))
                .map(similarity -> Math.max(0, similarity))
                .max()
                .orElse(0);
    }

    private static boolean any(EncodedPassage passage, IntPredicate condition) {
        return IntStream.range(0, passage.words().size()).anyMatch(condition);
    }

    /**
     * The number with a full stop before its decimals and nothing between its groups, since languages write both
     * differently: {@code 1,200} and {@code 1.200} are 1200, {@code 2,5} and {@code 2.5%} are 2.5.
     */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < number.length(); at++) {
            if (Character.isDigit(number.charAt(at))) {
                digits.append(Character.digit(number.charAt(at), 10));
            } else if (isDecimalMark(number, at)) {
                digits.append('.');
            }
        }
        return digits.toString();
    }

    private static boolean isDecimalMark(String number, int at) {
        char mark = number.charAt(at);
        int end = at + 1;
        while (end < number.length() && Character.isDigit(number.charAt(end))) {
            end++;
        }
        return (mark == '.' || mark == ',') && at > 0 && end > at + 1 && end - at - 1 != GROUP;
    }

    private boolean soundsAlike(String name, String other) {
        String one = sounds.reduce(name);
        return one.length() >= FEWEST_CONSONANTS && sounds.similarity(one, sounds.reduce(other)) >= ALIKE;
    }

    private static boolean isSmall(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 2
                && !digits.contains(".")
                && Integer.parseInt(digits) <= GREATEST_SPELLED;
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST_NAME && Character.isUpperCase(word.codePointAt(0));
    }
}
