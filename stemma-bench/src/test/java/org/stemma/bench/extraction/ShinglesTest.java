package org.stemma.bench.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The benchmark's measure: runs of four words, means over pages. */
class ShinglesTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void aTextAgreesWithItselfWhateverItsMarks() {
        PageScore score = new Shingles("The wall, broke on Monday!").score(new Shingles("The wall broke\non Monday"));
        assertThat(score).isEqualTo(new PageScore(1, 1, 1));
    }

    @Test
    void wordsTooManyCostPrecisionAndWordsMissedCostRecall() {
        Shingles truth = new Shingles("a b c d e");
        assertThat(truth.score(new Shingles("a b c d e f g")).precision()).isCloseTo(0.5, EXACT);
        assertThat(truth.score(new Shingles("a b c d e f g")).recall()).isCloseTo(1, EXACT);
        assertThat(truth.score(new Shingles("a b c d")).recall()).isCloseTo(0.5, EXACT);
        assertThat(truth.score(new Shingles("")).recall()).isZero();
    }

    @Test
    void fOneIsThatOfTheMeans() {
        PageScore mean = PageScore.mean(List.of(new PageScore(1, 0.5, 0), new PageScore(0.5, 1, 1)));
        assertThat(mean.f1()).isCloseTo(0.75, EXACT);
        assertThat(mean.accuracy()).isCloseTo(0.5, EXACT);
    }
}
