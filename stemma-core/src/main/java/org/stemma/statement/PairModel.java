package org.stemma.statement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The log-odds that two units say the same, a linear function of their features.
 *
 * <p>The file beside this class holds the weights and the record of where they come from. {@code stemma-bench pairs} fits
 * others (logistic regression) on the sentence pairs of the STS benchmark and NTREX, and measures both.
 *
 * @param english weights for pairs in the space of the English encoder
 * @param multilingual weights for pairs in the space of the multilingual encoder
 * @param none weights for pairs that no encoder understands; their cosine weight is not used
 * @param trainedOn what the weights were fitted on
 */
public record PairModel(Weights english, Weights multilingual, Weights none, String trainedOn) {
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
        Weights weights = switch (features.space()) {
            case ENGLISH -> english;
            case MULTILINGUAL -> multilingual;
            case NONE -> none;
        };
        return weights.bias()
                + weights.cosine() * features.cosine()
                + weights.dice() * features.dice()
                + weights.containment() * features.containment()
                + weights.weight() * Math.min(features.weight(), 4)
                + weights.agree() * Math.min(features.agree(), 2)
                + weights.disagree() * features.disagree();
    }
}
