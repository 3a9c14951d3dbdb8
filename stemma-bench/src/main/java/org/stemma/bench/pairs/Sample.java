package org.stemma.bench.pairs;

import java.util.OptionalDouble;
import org.stemma.statement.PairFeatures;

/**
 * A pair of texts whose truth is known.
 *
 * @param features what speaks for and against it
 * @param fine the fine similarity, in [0, 1]; empty where it was not asked for
 * @param same whether both say the same
 * @param weight how much it counts, above 0
 */
record Sample(PairFeatures features, OptionalDouble fine, boolean same, double weight) {
    Sample weighted(double factor) {
        return new Sample(features, fine, same, weight * factor);
    }
}
