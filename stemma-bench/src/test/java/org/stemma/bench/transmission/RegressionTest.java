package org.stemma.bench.transmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.provenance.Logistic;

class RegressionTest {
    @Test
    void findsTheWeightsBehindTheCases() {
        Regression regression = new Regression();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double sign = 2 * random.nextDouble() - 1;
            boolean holds = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + 2 * sign)));
            regression.add(Map.of("sign", sign), holds);
        }
        Logistic fitted = regression.fit();

        assertThat(fitted.weights().get("sign")).isCloseTo(2, within(0.15));
        assertThat(fitted.weights().get(Logistic.BIAS)).isCloseTo(0.5, within(0.15));
    }

    @Test
    void calibrationIsTheMeanDistanceOfWhatIsStated() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 10; i++) {
            calibration.add(0.75, i < 5);
        }

        assertThat(calibration.error()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void placesFollowTheWordsOfACopy() {
        assertThat(Places.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d")))
                .containsExactly(0, 1, 2, 3);
    }
}
