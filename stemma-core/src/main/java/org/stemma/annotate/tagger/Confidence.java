package org.stemma.annotate.tagger;

import java.util.List;

/** How likely an attribution is right as a whole: a logistic regression on how sure the tagger is of its parts. */
public final class Confidence {
    /** The number of weights, the constant's included. */
    public static final int COUNT = 7;

    private static final double SUREST = 0.999;

    private final List<Double> weights;

    Confidence(List<Double> weights) {
        this.weights = List.copyOf(weights);
    }

    /** Returns what the regression stands on; the first value is always 1. */
    static double[] features(Linker.Group group, double source, double cue, double content) {
        boolean known = group.source() != null;
        return new double[] {
            1,
            known ? logit(source) : 0,
            known ? 0 : 1,
            logit(cue),
            logit(content),
            known ? logit(group.sourceLink()) : 0,
            logit(group.contentLink())
        };
    }

    private static double logit(double probability) {
        double kept = Math.min(SUREST, Math.max(1 - SUREST, probability));
        return Math.log(kept / (1 - kept));
    }

    double of(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(i) * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
