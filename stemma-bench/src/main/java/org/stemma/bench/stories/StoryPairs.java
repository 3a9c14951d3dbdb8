package org.stemma.bench.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stemma.story.Resemblance;
import org.stemma.story.SignatureIndex;
import org.stemma.story.StoryModel;

/** Pairs of articles, with whether they are about one event; of the many that are surely not, one in some. */
final class StoryPairs {
    private static final double ALIKE = 0.08;
    private static final double MEANT_ALIKE = 0.4;
    private static final int ONE_IN = 10;

    private final List<double[]> inputs = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** Adds the pairs of a collection of one kind, each with this weight. */
    void add(List<Told> articles, Predicate<Resemblance.Kind> kinds, double weight) {
        SignatureIndex index = new SignatureIndex();
        articles.forEach(told -> index.add(told.article()));
        int unlike = 0;
        for (int first = 0; first < articles.size(); first++) {
            for (int second = 0; second < first; second++) {
                Told one = articles.get(first);
                Told other = articles.get(second);
                if (one.story().isEmpty() && other.story().isEmpty()) {
                    continue;
                }
                Resemblance pair =
                        index.compare(one.article().id(), other.article().id());
                boolean oneStory = one.story().equals(other.story());
                boolean alike =
                        oneStory || pair.words() > ALIKE || pair.names() > ALIKE || pair.meaning() > MEANT_ALIKE;
                if (kinds.test(pair.kind()) && (alike || unlike++ % ONE_IN == 0)) {
                    inputs.add(StoryModel.inputs(pair));
                    same.add(oneStory);
                    weights.add(alike ? weight : weight * ONE_IN);
                }
            }
        }
    }

    int size() {
        return inputs.size();
    }

    /** Returns the weights under which the pairs are likeliest: logistic regression by Newton steps on one at a time. */
    double[] fit() {
        double[] factors = new double[StoryModel.INPUTS];
        double[] logOdds = new double[inputs.size()];
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int round = 0; round < 200; round++) {
            for (int input = 0; input < factors.length; input++) {
                step(input, factors, logOdds, total);
            }
        }
        for (int input = 0; input < factors.length; input++) {
            factors[input] = Math.round(factors[input] * 1e3) / 1e3;
        }
        return factors;
    }

    private void step(int input, double[] factors, double[] logOdds, double total) {
        double slope = 1e-4 * factors[input];
        double curve = 1e-4;
        for (int pair = 0; pair < logOdds.length; pair++) {
            double value = inputs.get(pair)[input];
            if (value != 0) {
                double probability = 1 / (1 + Math.exp(-logOdds[pair]));
                double share = weights.get(pair) / total;
                slope += share * (probability - (same.get(pair) ? 1 : 0)) * value;
                curve += share * probability * (1 - probability) * value * value;
            }
        }
        double change = -Math.max(-1, Math.min(1, slope / curve));
        factors[input] += change;
        for (int pair = 0; pair < logOdds.length; pair++) {
            logOdds[pair] += change * inputs.get(pair)[input];
        }
    }
}
