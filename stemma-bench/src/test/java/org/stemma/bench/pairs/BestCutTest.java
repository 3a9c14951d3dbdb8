package org.stemma.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.bench.Counts;
import org.stemma.bench.pairs.JudgedPairs.Judged;
import org.stemma.statement.PairFeatures;
import org.stemma.statement.PairModel;

class BestCutTest {
    private static final PairModel COSINE = model();

    private static PairModel model() {
        PairModel.Weights weights = new PairModel.Weights(0, 1, 0, 0, 0, 0, 0);
        return new PairModel(weights, weights, weights, "nothing");
    }

    @Test
    void takesTheThresholdWithTheBestF1() {
        List<Judged> pairs = List.of(pair(0.9, 1), pair(0.8, 1), pair(0.7, 0), pair(0.6, 1), pair(0.1, 0), pair(0, 0));
        BestCut cut = BestCut.of(pairs, 1, COSINE);
        assertThat(cut.threshold()).isEqualTo(0.6);
        Counts counts = cut.counts(pairs, 1, COSINE);
        assertThat(counts.precision()).isEqualTo(0.75);
        assertThat(counts.recall()).isEqualTo(1);
        assertThat(counts.f1()).isCloseTo(6 / 7.0, within(1e-9));
    }

    private static Judged pair(double cosine, double score) {
        return new Judged(new PairFeatures(PairFeatures.Space.ENGLISH, cosine, 0, 0, 0, 0, 0), score, false);
    }
}
