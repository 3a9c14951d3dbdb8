package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** What two articles lack of a surely alike sentence: units 0 and 1 stand in one, 2 and 3 in the other, 4 in a third. */
class CompanyTest {
    private final List<Unit> units = new ArrayList<>();
    private final PairScores scores = new PairScores(-4);

    CompanyTest() {
        for (String id : List.of("a", "b", "c")) {
            String text = "The bridge stays shut." + (id.equals("c") ? "" : " The ferry runs every hour.");
            units.addAll(new UnitSplitter(Reports.packs()).split(Reports.read(id, "en", null, text)));
        }
        assertThat(units).hasSize(5);
    }

    private double lack(int first, int second) {
        return new Company(units, scores).lack(units.get(first), units.get(second), scores.get(first, second));
    }

    @Test
    void aPairAloneLacksCompany() {
        scores.put(0, 2, 9);
        assertThat(lack(0, 2)).isCloseTo(1, within(0.01));
    }

    @Test
    void anotherSurePairIsCompanyEnough() {
        scores.put(0, 2, 0);
        scores.put(1, 3, 9);
        assertThat(lack(0, 2)).isCloseTo(0, within(0.01));
    }

    @Test
    void aThirdArticleIsNoCompany() {
        scores.put(0, 2, 0);
        double before = lack(0, 2);
        scores.put(1, 4, 9);
        scores.put(3, 4, 9);
        assertThat(lack(0, 2)).isEqualTo(before);
    }
}
