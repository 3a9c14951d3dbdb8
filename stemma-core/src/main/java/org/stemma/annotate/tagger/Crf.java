package org.stemma.annotate.tagger;

import java.util.BitSet;

/**
 * A linear-chain conditional random field over {@link Tags} (Lafferty, McCallum and Pereira 2001).
 *
 * <p>All scores are logarithms. A tag that may not follow another one has probability 0 there.
 */
public final class Crf {
    private static final double NEVER = -1e6;

    private final double[][] transitions = new double[Tags.COUNT][Tags.COUNT];

    /** Takes the score of each tag (column) after each tag (row), and copies it. */
    public Crf(float[][] transitions) {
        for (int before = 0; before < Tags.COUNT; before++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                this.transitions[before][tag] = Tags.mayFollow(before, tag) ? transitions[before][tag] : NEVER;
            }
        }
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
        int[][] from = new int[size][Tags.COUNT];
        double[] at = new double[Tags.COUNT];
        for (int i = 0; i < size; i++) {
            double[] next = new double[Tags.COUNT];
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if (i > 0) {
                    int origin = origin(at, tag);
                    from[i][tag] = origin;
                    next[tag] = at[origin] + transitions[origin][tag];
                }
                boolean splits = joined.get(i) && Tags.isFirst(tag);
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
        for (int before = 1; before < Tags.COUNT; before++) {
            if (at[before] + transitions[before][tag] > at[origin] + transitions[origin][tag]) {
                origin = before;
            }
        }
        return origin;
    }

    /** Inside of a joined passage, a word without a role follows only another one. */
    private void leaveNone(double[] at, double[] next, float[] scores, int[] from) {
        next[Tags.OUTSIDE] = at[Tags.OUTSIDE] + transitions[Tags.OUTSIDE][Tags.OUTSIDE] + scores[Tags.OUTSIDE];
        from[Tags.OUTSIDE] = Tags.OUTSIDE;
    }

    private static int[] path(double[] last, int[][] from) {
        int[] tags = new int[from.length];
        int tag = 0;
        for (int other = 1; other < Tags.COUNT; other++) {
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
        int size = scores.length;
        double[][] forward = new double[size][Tags.COUNT];
        double[][] backward = new double[size][Tags.COUNT];
        double[] terms = new double[Tags.COUNT];
        for (int i = 0; i < size; i++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if (i > 0) {
                    for (int before = 0; before < Tags.COUNT; before++) {
                        terms[before] = forward[i - 1][before] + transitions[before][tag];
                    }
                    forward[i][tag] = logSum(terms);
                }
                forward[i][tag] += scores[i][tag];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                for (int next = 0; next < Tags.COUNT; next++) {
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
        double[][] marginals = new double[scores.length][Tags.COUNT];
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
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
    public Gradient gradient(float[][] scores, int[] gold) {
        Sums sums = sums(scores);
        float[][] byScore = new float[scores.length][Tags.COUNT];
        float[][] byTransition = new float[Tags.COUNT][Tags.COUNT];
        double right = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                byScore[i][tag] = (float) Math.exp(sums.forward[i][tag] + sums.backward[i][tag] - sums.total);
            }
            byScore[i][gold[i]] -= 1;
            right += scores[i][gold[i]];
            if (i > 0) {
                right += transitions[gold[i - 1]][gold[i]];
                pairs(sums, scores, i, byTransition);
                byTransition[gold[i - 1]][gold[i]] -= 1;
            }
        }
        return new Gradient(sums.total - right, byScore, byTransition);
    }

    private void pairs(Sums sums, float[][] scores, int at, float[][] expected) {
        for (int before = 0; before < Tags.COUNT; before++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                expected[before][tag] += (float) Math.exp(sums.forward[at - 1][before]
                        + transitions[before][tag]
                        + scores[at][tag]
                        + sums.backward[at][tag]
                        - sums.total);
            }
        }
    }
}
