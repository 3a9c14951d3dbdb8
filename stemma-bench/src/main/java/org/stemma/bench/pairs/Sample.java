package org.stemma.bench.pairs;

import org.stemma.statement.PairFeatures;

/**
 * A pair of texts whose truth is known.
 *
 * @param features what speaks for and against it
 * @param same whether both say the same
 * @param weight how much it counts, above 0
 */
record Sample(PairFeatures features, boolean same, double weight) {
    Sample weighted(double factor) {
        return new Sample(features, same, weight * factor);
    }
}
