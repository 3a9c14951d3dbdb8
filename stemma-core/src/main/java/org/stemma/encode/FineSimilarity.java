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

    /** A passage of which each word's weight, number and sound are known. Immutable. */
    public final class Passage {
        private final WordStates states;
        private final double[] weights;

        /** The number that a word is; empty for other words. */
        private final String[] numbers;

        /** How a name sounds; empty for other words and names too short to tell. */
        private final String[] names;

        private Passage(EncodedPassage passage) {
            states = passage.states();
            int size = states.size();
            weights = new double[size];
            numbers = new String[size];
            names = new String[size];
            for (int word = 0; word < size; word++) {
                String text = passage.word(word);
                weights[word] = rarity.weight(text);
                numbers[word] = passage.isNumber(word) ? digits(text) : "";
                String sound = isName(text) && !passage.isNumber(word) ? sounds.reduce(text) : "";
                names[word] = sound.length() >= FEWEST_CONSONANTS ? sound : "";
            }
        }

        /** Returns how much of this passage another holds, in [0, 1]; 0 where it has no words. */
        public double heldBy(Passage other) {
            double matched = 0;
            double all = 0;
            for (int word = 0; word < weights.length; word++) {
                matched += weights[word] * best(word, other);
                all += weights[word];
            }
            return all == 0 ? 0 : matched / all;
        }

        private double best(int word, Passage by) {
            String number = numbers[word];
            if (!number.isEmpty()) {
                if (by.any(other -> by.numbers[other].equals(number))) {
                    return 1;
                }
                return isSmall(number) ? bestState(word, by) : 0;
            }
            String name = names[word];
            if (!name.isEmpty()
                    && by.any(
                            other -> !by.names[other].isEmpty() && sounds.similarity(name, by.names[other]) >= ALIKE)) {
                return 1;
            }
            return bestState(word, by);
        }

        private double bestState(int word, Passage by) {
            double best = 0;
            for (int other = 0; other < by.weights.length; other++) {
                if (by.numbers[other].isEmpty() || isSmall(by.numbers[other])) {
                    best = Math.max(best, states.similarity(word, by.states, other));
                }
            }
            return best;
        }

        private boolean any(IntPredicate condition) {
            return IntStream.range(0, weights.length).anyMatch(condition);
        }
    }

    /** Looks up once what every comparison of the passage needs. */
    public Passage prepare(EncodedPassage passage) {
        return new Passage(passage);
    }

    /**
     * Returns the harmonic mean of how much of each passage the other holds, in [0, 1]; 0 where one has no words. Both
     * must be of one encoder.
     */
    public double of(Passage left, Passage right) {
        double one = left.heldBy(right);
        double other = right.heldBy(left);
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
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
