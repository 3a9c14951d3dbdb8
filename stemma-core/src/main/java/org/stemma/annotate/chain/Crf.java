package org.stemma.annotate.chain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A linear-chain conditional random field over {@link ChainTags} (Lafferty, McCallum and Pereira 2001).
 *
 * <p>All scores are logarithms. A tag that may not follow another one has probability 0 there.
 */
public final class Crf {
    private static final double NEVER = -1e6;

    /** Less than {@link #NEVER} together with any scores, as what is not right is left out of what is never. */
    private static final double WRONG = -1e8;

    private final int count;
    private final double[][] transitions;

    /** Takes the score of each tag (column) after each tag (row), and copies it. */
    public Crf(float[][] transitions) {
        this.count = transitions.length;
        this.transitions = new double[count][count];
        for (int before = 0; before < count; before++) {
            for (int tag = 0; tag < count; tag++) {
                this.transitions[before][tag] = ChainTags.mayFollow(before, tag) ? transitions[before][tag] : NEVER;
            }
        }
    }

    /**
     * Takes the score of each tag (inner list) after each tag (outer list).
     *
     * @throws IllegalArgumentException where the lists are no square
     */
    public static Crf of(List<List<Double>> transitions) {
        float[][] scores = new float[transitions.size()][transitions.size()];
        for (int before = 0; before < scores.length; before++) {
            if (transitions.get(before).size() != scores.length) {
                throw new IllegalArgumentException("the scores of tags after tags are no square");
            }
            for (int tag = 0; tag < scores.length; tag++) {
                scores[before][tag] = transitions.get(before).get(tag).floatValue();
            }
        }
        return new Crf(scores);
    }

    /** Returns the best sequence of tags for these scores, one row a word. */
    public int[] best(float[][] scores) {
        return best(scores, new BitSet());
    }

    /**
     * Returns the best sequence of tags for these scores, one row a word.
     *
     * @param joined the words that must go on with what the word before them is part of
     */
    public int[] best(float[][] scores, BitSet joined) {
        int size = scores.length;
        int[][] from = new int[size][count];
        double[] at = new double[count];
        for (int i = 0; i < size; i++) {
            double[] next = new double[count];
            for (int tag = 0; tag < count; tag++) {
                if (i > 0) {
                    int origin = origin(at, tag);
                    from[i][tag] = origin;
                    next[tag] = at[origin] + transitions[origin][tag];
                }
                boolean splits = joined.get(i) && ChainTags.isFirst(tag);
                next[tag] += splits ? NEVER : scores[i][tag];
            }
            if (joined.get(i)) {
                leaveNone(at, next, scores[i], from[i]);
            }
            at = next;
        }
        return path(at, from);
    }

    private int origin(double[] at, int tag) {
        int origin = 0;
        for (int before = 1; before < count; before++) {
            if (at[before] + transitions[before][tag] > at[origin] + transitions[origin][tag]) {
                origin = before;
            }
        }
        return origin;
    }

    /** Inside of a joined passage, a word without a role follows only another one. */
    private void leaveNone(double[] at, double[] next, float[] scores, int[] from) {
        next[ChainTags.OUTSIDE] =
                at[ChainTags.OUTSIDE] + transitions[ChainTags.OUTSIDE][ChainTags.OUTSIDE] + scores[ChainTags.OUTSIDE];
        from[ChainTags.OUTSIDE] = ChainTags.OUTSIDE;
    }

    private int[] path(double[] last, int[][] from) {
        int[] tags = new int[from.length];
        int tag = 0;
        for (int other = 1; other < count; other++) {
            tag = last[other] > last[tag] ? other : tag;
        }
        for (int i = from.length - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = from[i][tag];
        }
        return tags;
    }

    /** The sums of the forward and the backward pass. */
    private static final class Sums {
        private final double[][] forward;
        private final double[][] backward;
        private final double total;

        Sums(double[][] forward, double[][] backward, double total) {
            this.forward = forward;
            this.backward = backward;
            this.total = total;
        }
    }

    private Sums sums(float[][] scores) {
        double[][] same = new double[scores.length][count];
        for (int i = 0; i < same.length; i++) {
            for (int tag = 0; tag < count; tag++) {
                same[i][tag] = scores[i][tag];
            }
        }
        return sums(same);
    }

    private Sums sums(double[][] scores) {
        int size = scores.length;
        double[][] forward = new double[size][count];
        double[][] backward = new double[size][count];
        double[] terms = new double[count];
        for (int i = 0; i < size; i++) {
            for (int tag = 0; tag < count; tag++) {
                if (i > 0) {
                    for (int before = 0; before < count; before++) {
                        terms[before] = forward[i - 1][before] + transitions[before][tag];
                    }
                    forward[i][tag] = logSum(terms);
                }
                forward[i][tag] += scores[i][tag];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int tag = 0; tag < count; tag++) {
                for (int next = 0; next < count; next++) {
                    terms[next] = backward[i + 1][next] + transitions[tag][next] + scores[i + 1][next];
                }
                backward[i][tag] = logSum(terms);
            }
        }
        return new Sums(forward, backward, size == 0 ? 0 : logSum(forward[size - 1]));
    }

    private static double logSum(double[] terms) {
        double greatest = terms[0];
        for (double term : terms) {
            greatest = Math.max(greatest, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - greatest);
        }
        return greatest + Math.log(sum);
    }

    /** Returns the probability of each tag at each word, over all sequences. */
    public double[][] marginals(float[][] scores) {
        Sums sums = sums(scores);
        double[][] marginals = new double[scores.length][count];
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < count; tag++) {
                marginals[i][tag] = Math.exp(sums.forward[i][tag] + sums.backward[i][tag] - sums.total);
            }
        }
        return marginals;
    }

    /**
     * What training wants to know of one sequence.
     *
     * @see #gradient
     */
    public static final class Gradient {
        private final double loss;
        private final float[][] scores;
        private final float[][] transitions;

        private Gradient(double loss, float[][] scores, float[][] transitions) {
            this.loss = loss;
            this.scores = scores;
            this.transitions = transitions;
        }

        /** Returns the negative logarithm of the right sequence's probability. */
        public double loss() {
            return loss;
        }

        /** Returns the derivative of the loss by each score; whoever takes it only reads. */
        public float[][] scores() {
            return scores;
        }

        /** Returns the derivative of the loss by each transition; whoever takes it only reads. */
        public float[][] transitions() {
            return transitions;
        }
    }

    /** Returns the loss of the right tags and its derivatives. */
    public Gradient gradient(float[][] scores, int[] right) {
        List<BitSet> sets = new ArrayList<>();
        for (int tag : right) {
            BitSet one = new BitSet();
            one.set(tag);
            sets.add(one);
        }
        return gradient(scores, sets);
    }

    /**
     * Returns the loss of all sequences of right tags together, and its derivatives.
     *
     * @param right the tags that are right for each word; at least one sequence of them must be allowed
     */
    public Gradient gradient(float[][] scores, List<BitSet> right) {
        double[][] all = new double[scores.length][count];
        double[][] good = new double[scores.length][count];
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < count; tag++) {
                all[i][tag] = scores[i][tag];
                good[i][tag] = right.get(i).get(tag) ? scores[i][tag] : WRONG;
            }
        }
        float[][] byScore = new float[scores.length][count];
        float[][] byTransition = new float[count][count];
        double loss = expect(all, 1, byScore, byTransition) - expect(good, -1, byScore, byTransition);
        return new Gradient(loss, byScore, byTransition);
    }

    /** Adds how often each tag, and each tag after each, is expected, times a sign; returns the sum of all sequences. */
    private double expect(double[][] scores, int sign, float[][] byScore, float[][] byTransition) {
        Sums sums = sums(scores);
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < count; tag++) {
                byScore[i][tag] += (float) (sign * Math.exp(sums.forward[i][tag] + sums.backward[i][tag] - sums.total));
            }
            if (i > 0) {
                pairs(sums, scores, i, sign, byTransition);
            }
        }
        return sums.total;
    }

    private void pairs(Sums sums, double[][] scores, int at, int sign, float[][] expected) {
        for (int before = 0; before < count; before++) {
            for (int tag = 0; tag < count; tag++) {
                expected[before][tag] += (float) (sign
                        * Math.exp(sums.forward[at - 1][before]
                                + transitions[before][tag]
                                + scores[at][tag]
                                + sums.backward[at][tag]
                                - sums.total));
            }
        }
    }
}
