package org.stemma.annotate.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.text.Token;

/**
 * The labels of tokens: 0 outside of names; then for each type one for the first token of a name, and one for those after
 * it. The latter stands only after a label of its own type.
 */
public final class NameLabel {
    /** The label of a token in no name. */
    public static final int OUTSIDE = 0;

    /** In the order of their labels, which networks that were written rely on. */
    private static final List<NameType> TYPES =
            List.of(NameType.PERSON, NameType.ORGANISATION, NameType.PLACE, NameType.OTHER);

    /** The number of labels. */
    public static final int COUNT = 1 + 2 * TYPES.size();

    private static final double LEAST = 1e-9;

    private NameLabel() {}

    /** Returns the label of the first token of a name. */
    public static int first(NameType type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    /** Returns the label of a later token of a name. */
    public static int later(NameType type) {
        return first(type) + 1;
    }

    private static boolean isLater(int label) {
        return label > 0 && label % 2 == 0;
    }

    private static boolean follows(int before, int label) {
        return !isLater(label) || before == label || before == label - 1;
    }

    /** Returns the names that the most probable sequence of labels makes (Viterbi 1967). */
    static List<TaggedName> names(List<Token> tokens, List<float[]> probabilities) {
        int[] best = best(probabilities);
        List<TaggedName> names = new ArrayList<>();
        for (int from = 0; from < best.length; from++) {
            if (best[from] != OUTSIDE && !isLater(best[from])) {
                int end = from + 1;
                double probability = probabilities.get(from)[best[from]];
                while (end < best.length && best[end] == best[from] + 1) {
                    probability = Math.min(probability, probabilities.get(end)[best[end]]);
                    end++;
                }
                names.add(new TaggedName(
                        tokens.get(from).span().cover(tokens.get(end - 1).span()),
                        TYPES.get((best[from] - 1) / 2),
                        probability));
            }
        }
        return names;
    }

    private static int[] best(List<float[]> probabilities) {
        int size = probabilities.size();
        int[][] from = new int[size][COUNT];
        double[] scores = new double[COUNT];
        for (int index = 0; index < size; index++) {
            double[] next = new double[COUNT];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int label = 0; label < COUNT; label++) {
                double own = Math.log(Math.max(LEAST, probabilities.get(index)[label]));
                for (int before = 0; before < COUNT; before++) {
                    boolean allowed = index == 0 ? !isLater(label) : follows(before, label);
                    if (allowed && scores[before] + own > next[label]) {
                        next[label] = scores[before] + own;
                        from[index][label] = before;
                    }
                }
            }
            scores = next;
        }
        int[] best = new int[size];
        for (int index = size - 1; index >= 0; index--) {
            best[index] = index == size - 1 ? greatest(scores) : from[index + 1][best[index + 1]];
        }
        return best;
    }

    private static int greatest(double[] scores) {
        int greatest = 0;
        for (int label = 1; label < scores.length; label++) {
            greatest = scores[label] > scores[greatest] ? label : greatest;
        }
        return greatest;
    }
}
