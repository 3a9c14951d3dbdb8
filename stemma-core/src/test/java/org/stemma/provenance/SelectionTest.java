package org.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How likely a copyist takes just these statements. */
class SelectionTest {
    @Test
    void nearlyAllOfAShortReportIsLikelierThanTheSameOfALongOne() {
        assertThat(Selection.logProbability(8, 10, 10)).isGreaterThan(Selection.logProbability(8, 20, 20));
    }

    @Test
    void whatIsCutFromTheEndIsLikelierThanWhatLacksInBetween() {
        assertThat(Selection.logProbability(6, 6, 12)).isGreaterThan(Selection.logProbability(6, 12, 12));
    }

    @Test
    void allChoicesTogetherAreOneWhereNothingStandsBehindTheLastOne() {
        double sum = IntStream.rangeClosed(0, 5)
                .mapToDouble(taken -> choices(5, taken) * Math.exp(Selection.logProbability(taken, 5, 5)))
                .sum();

        assertThat(sum).isCloseTo(0.7 + 0.3 / 5, within(1e-9));
    }

    private static double choices(int all, int taken) {
        return IntStream.range(0, taken).mapToDouble(i -> (all - i) / (i + 1.0)).reduce(1, (a, b) -> a * b);
    }
}
