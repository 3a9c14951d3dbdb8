package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairModelTest {
    private final PairModel model = PairModel.load();

    private static PairFeatures features(double cosine, double shared, int agree, int disagree) {
        return new PairFeatures(cosine, shared, shared, 4 * shared, agree, disagree);
    }

    @Test
    void moreInCommonNeverSpeaksAgainstAPair() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double cosine = round % 2 == 0 ? Double.NaN : random.nextDouble() * 2 - 1;
            double shared = random.nextDouble() * 0.9;
            double base = model.logOdds(features(cosine, shared, 0, 0));

            assertThat(model.logOdds(features(cosine, shared + 0.1, 0, 0))).isGreaterThanOrEqualTo(base);
            assertThat(model.logOdds(features(cosine, shared, 1, 0))).isGreaterThanOrEqualTo(base);
            assertThat(model.logOdds(features(cosine, shared, 0, 1))).isLessThanOrEqualTo(base);
            if (!Double.isNaN(cosine)) {
                assertThat(model.logOdds(features(Math.min(1, cosine + 0.1), shared, 0, 0)))
                        .isGreaterThanOrEqualTo(base);
            }
        }
    }

    @Test
    void pairsThatNoEncoderUnderstandsHaveOddsToo() {
        assertThat(model.logOdds(features(Double.NaN, 0.5, 1, 0))).isFinite();
        assertThat(model.trainedOn()).isNotBlank();
    }
}
