package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.statement.PairFeatures.Space;

class PairModelTest {
    private final PairModel model = PairModel.load();

    private static PairFeatures features(Space space, double cosine, double shared, int agree, int disagree) {
        return new PairFeatures(space, cosine, shared, shared, 4 * shared, agree, disagree);
    }

    @Test
    void moreInCommonNeverSpeaksAgainstAPair() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Space space = Space.values()[round % Space.values().length];
            double cosine = space == Space.NONE ? 0 : random.nextDouble() * 2 - 1;
            double shared = random.nextDouble() * 0.9;
            double base = model.logOdds(features(space, cosine, shared, 0, 0));

            assertThat(model.logOdds(features(space, cosine, shared + 0.1, 0, 0)))
                    .isGreaterThanOrEqualTo(base);
            assertThat(model.logOdds(features(space, cosine, shared, 1, 0))).isGreaterThanOrEqualTo(base);
            assertThat(model.logOdds(features(space, cosine, shared, 0, 1))).isLessThanOrEqualTo(base);
            if (space != Space.NONE) {
                assertThat(model.logOdds(features(space, Math.min(1, cosine + 0.1), shared, 0, 0)))
                        .isGreaterThanOrEqualTo(base);
            }
        }
    }

    @Test
    void pairsThatNoEncoderUnderstandsHaveOddsToo() {
        assertThat(model.logOdds(features(Space.NONE, 0, 0.5, 1, 0))).isFinite();
        assertThat(model.trainedOn()).isNotBlank();
    }
}
