package org.stemma.annotate.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrfTest {
    private static final int SIZE = 4;
    private static final int COUNT = ChainTags.count(3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bestIsTheBestOfAllSequences(long seed) {
        Random random = new Random(seed);
        float[][] transitions = table(random, COUNT);
        float[][] scores = table(random, SIZE);

        int[] best = new Crf(transitions).best(scores);

        double greatest = Double.NEGATIVE_INFINITY;
        int[] tags = new int[SIZE];
        for (int number = 0; number < Math.pow(COUNT, SIZE); number++) {
            for (int i = 0, rest = number; i < SIZE; i++, rest /= COUNT) {
                tags[i] = rest % COUNT;
            }
            greatest = Math.max(greatest, score(transitions, scores, tags));
        }
        assertThat(score(transitions, scores, best)).isCloseTo(greatest, within(1e-5));
    }

    /** The score of a sequence, nothing less than all where it is not allowed. */
    private static double score(float[][] transitions, float[][] scores, int[] tags) {
        double score = 0;
        for (int i = 0; i < tags.length; i++) {
            score += scores[i][tags[i]];
            if (i > 0) {
                score += ChainTags.mayFollow(tags[i - 1], tags[i])
                        ? transitions[tags[i - 1]][tags[i]]
                        : Double.NEGATIVE_INFINITY;
            }
        }
        return score;
    }

    private static float[][] table(Random random, int rows) {
        float[][] table = new float[rows][COUNT];
        for (float[] row : table) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return table;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void probabilitiesOfAWordAddUpToOne(long seed) {
        Random random = new Random(seed);
        double[][] marginals = new Crf(table(random, COUNT)).marginals(table(random, 30));

        for (double[] word : marginals) {
            double sum = 0;
            for (double probability : word) {
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theDerivativesAreThoseOfTheLoss(long seed) {
        Random random = new Random(seed);
        float[][] transitions = table(random, COUNT);
        float[][] scores = table(random, SIZE);
        int[] gold = {0, ChainTags.first(1), ChainTags.next(1), ChainTags.first(2)};
        Crf.Gradient gradient = new Crf(transitions).gradient(scores, gold);

        float step = 1e-2f;
        scores[2][3] += step;
        double moved = new Crf(transitions).gradient(scores, gold).loss();
        assertThat((moved - gradient.loss()) / step).isCloseTo(gradient.scores()[2][3], within(1e-2));

        scores[2][3] -= step;
        transitions[0][3] += step;
        moved = new Crf(transitions).gradient(scores, gold).loss();
        assertThat((moved - gradient.loss()) / step).isCloseTo(gradient.transitions()[0][3], within(1e-2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void joinedWordsAreNeverParted(long seed) {
        Random random = new Random(seed);
        BitSet joined = new BitSet();
        joined.set(5, 12);

        int[] tags = new Crf(table(random, COUNT)).best(table(random, 20), joined);

        for (int i = 5; i < 12; i++) {
            if (tags[4] == ChainTags.OUTSIDE) {
                assertThat(tags[i]).isEqualTo(ChainTags.OUTSIDE);
            } else {
                assertThat(tags[i]).isEqualTo(ChainTags.next(ChainTags.kind(tags[4])));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLossOfSeveralRightSequencesIsThatOfTheirSum(long seed) {
        Random random = new Random(seed);
        Crf crf = new Crf(table(random, COUNT));
        float[][] scores = table(random, SIZE);
        BitSet outside = set(ChainTags.OUTSIDE);
        BitSet either = set(ChainTags.OUTSIDE, ChainTags.first(2));

        double loss =
                crf.gradient(scores, List.of(outside, either, outside, outside)).loss();

        double one = crf.gradient(scores, new int[] {0, 0, 0, 0}).loss();
        double other =
                crf.gradient(scores, new int[] {0, ChainTags.first(2), 0, 0}).loss();
        assertThat(Math.exp(-loss)).isCloseTo(Math.exp(-one) + Math.exp(-other), within(1e-9));
    }

    private static BitSet set(int... tags) {
        BitSet set = new BitSet();
        for (int tag : tags) {
            set.set(tag);
        }
        return set;
    }
}
