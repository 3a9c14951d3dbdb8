package org.stemma.bench.pairs;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.stemma.statement.PairModel;

/**
 * What is added to the log-odds of the present model: a bias, and weights for the cosine and the fine similarity.
 * Fitted by logistic regression with the present log-odds as a fixed offset, so that all else stays as it is.
 *
 * @param bias added to every pair
 * @param cosine weight of the cosine
 * @param fine weight of the fine similarity
 */
record Refinement(double bias, double cosine, double fine) {
    private static final int ROUNDS = 300;
    private static final double RIDGE = 1e-4;

    /** What may be added. */
    enum Inputs {
        /** Nothing but a bias and the cosine once more: the present model, better calibrated. */
        COSINE,
        /** The fine similarity as well. */
        COSINE_AND_FINE
    }

    /** Fits on the samples, which must have a fine similarity. */
    static Refinement fit(PairModel model, List<Sample> samples, Inputs inputs) {
        List<ToDoubleFunction<Sample>> columns = switch (inputs) {
            case COSINE -> List.of(sample -> 1, sample -> sample.features().cosine());
            case COSINE_AND_FINE ->
                List.of(
                        sample -> 1,
                        sample -> sample.features().cosine(),
                        sample -> sample.fine().orElseThrow());
        };
        double[] weights = new double[3];
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        double[] logOdds = samples.stream()
                .mapToDouble(sample -> model.logOdds(sample.features()))
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            for (int column = 0; column < columns.size(); column++) {
                ToDoubleFunction<Sample> input = columns.get(column);
                double slope = RIDGE * weights[column];
                double curve = RIDGE;
                for (int i = 0; i < logOdds.length; i++) {
                    Sample sample = samples.get(i);
                    double share = sample.weight() / total;
                    double value = input.applyAsDouble(sample);
                    double probability = 1 / (1 + Math.exp(-logOdds[i]));
                    slope += share * (probability - (sample.same() ? 1 : 0)) * value;
                    curve += share * probability * (1 - probability) * value * value;
                }
                double change = -Math.max(-1, Math.min(1, slope / curve));
                weights[column] += change;
                for (int i = 0; i < logOdds.length; i++) {
                    logOdds[i] += change * input.applyAsDouble(samples.get(i));
                }
            }
        }
        return new Refinement(weights[0], weights[1], weights[2]);
    }

    /** Returns the log-odds with what is added. */
    double logOdds(PairModel model, Sample sample) {
        return model.logOdds(sample.features())
                + bias
                + cosine * sample.features().cosine()
                + fine * sample.fine().orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "bias %+.2f  cosine %+.2f  fine %+.2f", bias, cosine, fine);
    }
}
