package org.stemma.bench.transmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrueStemmaTest {
    private static TrueStemma stemma(String... edges) {
        TrueStemma stemma = new TrueStemma();
        for (String edge : edges) {
            stemma.add(edge.substring(0, 1), edge.substring(1));
        }
        return stemma;
    }

    @Test
    void aGraphAgreesWithItself() {
        TrueStemma stemma = stemma("ab", "ac", "bd");

        assertThat(stemma.agreement(stemma, new TreeSet<>(List.of("a", "b", "c", "d"))))
                .isEqualTo(1);
    }

    @Test
    void theWayRoundMattersOnlyUpwards() {
        TrueStemma down = stemma("ab", "bc");
        TrueStemma up = stemma("cb", "ba");
        TreeSet<String> copies = new TreeSet<>(List.of("a", "b", "c"));

        assertThat(down.agreement(up, copies)).isEqualTo(1);
        assertThat(down.agreementUpwards(up, copies)).isLessThan(1);
    }

    @Test
    void aTieIsHalfAnAgreement() {
        // Seen from a, b is nearer than c in the chain and as near in the fork; from b it is the other way round; from
        // c,
        // b is nearer in the one and a in the other.
        double agreement = stemma("ab", "bc").agreement(stemma("ab", "ac"), new TreeSet<>(List.of("a", "b", "c")));

        assertThat(agreement).isCloseTo((0.5 + 0.5 + 0) / 3, within(1e-9));
    }
}
