package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.List;

/** Regressions by plain gradient steps with a decaying memory of their size (AdaGrad, Duchi et al. 2011); deterministic. */
final class Logistic {
    private static final int ROUNDS = 400;
    private static final double RATE = 0.2;
    private static final double RIDGE = 1e-3;

    private Logistic() {}

    /** Evidence of a thing, and whether it is true. */
    record Case(List<Double> evidence, boolean right) {
        Case {
            evidence = List.copyOf(evidence);
        }
    }

    /** Candidates of which one is right. */
    record Choice(List<List<Double>> candidates, int right) {
        Choice {
            candidates = candidates.stream().map(List::copyOf).toList();
        }
    }

    /** Returns the weights under which the truth of the cases is likeliest. */
    static List<Double> fit(List<Case> cases, int size) {
        List<Choice> choices = new ArrayList<>();
        List<Double> nothing = java.util.Collections.nCopies(size, 0.0);
        cases.forEach(one -> choices.add(new Choice(List.of(one.evidence, nothing), one.right ? 0 : 1)));
        return choose(choices, size);
    }

    /** Returns the weights under which the right candidates are likeliest. */
    static List<Double> choose(List<Choice> choices, int size) {
        double[] weights = new double[size];
        double[] sums = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slopes = new double[size];
            for (Choice choice : choices) {
                add(choice, weights, slopes);
            }
            for (int i = 0; i < size; i++) {
                double slope = slopes[i] / choices.size() + RIDGE * weights[i];
                sums[i] += slope * slope;
                weights[i] -= RATE * slope / (Math.sqrt(sums[i]) + 1e-9);
            }
        }
        List<Double> rounded = new ArrayList<>();
        for (double weight : weights) {
            rounded.add(Math.round(weight * 1e4) / 1e4);
        }
        return rounded;
    }

    private static void add(Choice choice, double[] weights, double[] slopes) {
        double[] scores = new double[choice.candidates.size()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < scores.length; candidate++) {
            for (int i = 0; i < weights.length; i++) {
                scores[candidate] +=
                        weights[i] * choice.candidates.get(candidate).get(i);
            }
            greatest = Math.max(greatest, scores[candidate]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - greatest);
        }
        for (int candidate = 0; candidate < scores.length; candidate++) {
            double error = Math.exp(scores[candidate] - greatest) / sum - (candidate == choice.right ? 1 : 0);
            for (int i = 0; i < weights.length; i++) {
                slopes[i] += error * choice.candidates.get(candidate).get(i);
            }
        }
    }
}
