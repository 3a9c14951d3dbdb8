package org.stemma.story;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The log-odds that two articles are about one event, a linear function of their {@link Resemblance}.
 *
 * <p>The file beside this class holds the weights and the record of where they come from. {@code stemma-bench stories}
 * fits others (logistic regression) and measures both.
 *
 * @param weights of each kind of pair, in the order of {@link #inputs}
 * @param trainedOn what the weights were fitted on
 */
public record StoryModel(Map<Resemblance.Kind, double[]> weights, String trainedOn) {
    /** Days further apart than this are far apart. */
    private static final int FAR = 60;

    /** Fewer rivals tell nothing: who hands over two reports may well have two events in mind. */
    private static final double FEW = 10;

    /** Copies the map; throws {@link IllegalArgumentException} where weights are missing. */
    public StoryModel {
        weights = new EnumMap<>(weights);
        for (Resemblance.Kind kind : Resemblance.Kind.values()) {
            double[] of = weights.get(kind);
            if (of == null || of.length != INPUTS) {
                throw new IllegalArgumentException("weights of " + kind + " must be " + INPUTS);
            }
        }
    }

    /** The number of inputs. */
    public static final int INPUTS = 11;

    /** Reads the model that core brings. */
    public static StoryModel load() {
        try (InputStream resource = StoryModel.class.getResourceAsStream("story-model.json")) {
            return JsonMapper.builder().build().readValue(resource, StoryModel.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("story-model.json", broken);
        }
    }

    /**
     * Returns what the weights multiply: 1; the cosines of words, names, headlines, beginnings, numbers; those of the
     * meanings of beginnings and headlines; the logarithm of 1 and the days between; 1 where these are known; and the
     * logarithm of the rivals, since among many articles any two are less likely of one event.
     */
    public static double[] inputs(Resemblance pair) {
        boolean dated = pair.days() >= 0;
        return new double[] {
            1,
            pair.words(),
            pair.names(),
            pair.title(),
            pair.head(),
            pair.exact(),
            pair.meaning(),
            pair.titleMeaning(),
            dated ? Math.log1p(Math.min(pair.days(), FAR)) : 0,
            dated ? 1 : 0,
            Math.log(Math.max(pair.rivals(), FEW) / FEW)
        };
    }

    /** Returns the log-odds that two articles are about one event. */
    public double logOdds(Resemblance pair) {
        double[] inputs = inputs(pair);
        double[] factors = weights.getOrDefault(pair.kind(), new double[INPUTS]);
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            sum += factors[i] * inputs[i];
        }
        return sum;
    }
}
