package org.stemma.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.encode.Vector;

class RetrievalTest {
    private static List<Vector> at(double... degrees) {
        return Arrays.stream(degrees)
                .map(Math::toRadians)
                .mapToObj(angle -> new Vector(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}))
                .toList();
    }

    @Test
    void countsTheTranslationsThatAreNearestBothWays() {
        Retrieval found = Retrieval.of(at(0, 40, 90), at(2, 80, 70), Retrieval.Nearness.COSINE);

        // From the left, 40 finds 70 and 90 finds 80; from the right, 80 finds 90 and 70 finds 90.
        assertThat(found.forth()).isEqualTo(1 / 3.0);
        assertThat(found.back()).isEqualTo(2 / 3.0);
    }

    @Test
    void localScalingKeepsASentenceThatIsNearToAllFromWinning() {
        List<Vector> left = at(0, 50);
        List<Vector> right = at(30, 83);

        assertThat(Retrieval.of(left, right, Retrieval.Nearness.COSINE).forth()).isEqualTo(0.5);
        assertThat(Retrieval.of(left, right, Retrieval.Nearness.CSLS).forth()).isEqualTo(1);
    }
}
