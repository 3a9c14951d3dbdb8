package org.stemma.statement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The log-odds that two units say the same, a linear function of their features.
 *
 * <p>Fitted by {@code stemma-bench pairs} (logistic regression) on the sentence pairs of the STS benchmark's train part,
 * also across its languages; the file beside this class holds the weights and the record of their training.
 *
 * @param withVectors weights for pairs that an encoder understands
 * @param withoutVectors weights for all others; their cosine weight is not used
 * @param trainedOn what the weights were fitted on
 */
public record PairModel(Weights withVectors, Weights withoutVectors, String trainedOn) {
    /** The weight of each feature, named as in {@link PairFeatures}. */
    public record Weights(
            double bias,
            double cosine,
            double dice,
            double containment,
            double weight,
            double agree,
            double disagree) {}

    /** Reads the model that core brings. */
    public static PairModel load() {
        try (InputStream resource = PairModel.class.getResourceAsStream("pair-model.json")) {
            return JsonMapper.builder().build().readValue(resource, PairModel.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("pair-model.json", broken);
        }
    }

    /** Returns the log-odds that units with these features say the same. */
    public double logOdds(PairFeatures features) {
        boolean vectors = !Double.isNaN(features.cosine());
        Weights weights = vectors ? withVectors : withoutVectors;
        return weights.bias()
                + (vectors ? weights.cosine() * features.cosine() : 0)
                + weights.dice() * features.dice()
                + weights.containment() * features.containment()
                + weights.weight() * Math.min(features.weight(), 4)
                + weights.agree() * Math.min(features.agree(), 2)
                + weights.disagree() * features.disagree();
    }
}
