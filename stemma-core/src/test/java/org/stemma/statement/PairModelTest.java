package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.statement.PairFeatures.Space;

class PairModelTest {
    private final PairModel model = PairModel.load();

    private double odds(Space space, double cosine, double shared, int disagree) {
        return model.logOdds(new PairFeatures(space, cosine, shared, shared, 4 * shared, 0, disagree));
    }

    @ParameterizedTest
    @EnumSource
    void moreInCommonNeverSpeaksAgainstAPair(Space space) {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double cosine = space == Space.NONE ? 0 : random.nextDouble() * 2 - 1;
            double shared = random.nextDouble() * 0.9;
            double base = odds(space, cosine, shared, 0);

            assertThat(base).isFinite();
            assertThat(odds(space, cosine, shared + 0.1, 0)).isGreaterThanOrEqualTo(base);
            assertThat(odds(space, cosine, shared, 1)).isLessThanOrEqualTo(base);
            assertThat(odds(space, cosine + 0.1, shared, 0)).isGreaterThanOrEqualTo(base);
        }
    }
}
