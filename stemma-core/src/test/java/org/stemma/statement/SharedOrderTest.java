package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** What the order of two reports adds to the log-odds of their units: here units 0 to 2 and 3 to 5. */
class SharedOrderTest {
    private static final double FLOOR = -4;

    private final List<Unit> units = new ArrayList<>();

    SharedOrderTest() {
        UnitSplitter splitter = new UnitSplitter(Reports.packs());
        for (String id : List.of("a", "b")) {
            units.addAll(splitter.split(Reports.read(
                    id, "en", null, "The bridge stays shut. The ferry runs every hour. The pier must be rebuilt.")));
        }
        assertThat(units).hasSize(6);
    }

    private static PairScores scores(double logOdds, int[]... pairs) {
        PairScores scores = new PairScores(FLOOR);
        for (int[] pair : pairs) {
            scores.put(pair[0], pair[1], logOdds);
        }
        return scores;
    }

    @Test
    void unitsWhoseNeighboursAreAlikeAreMoreLikelyAlike() {
        PairScores raised = new SharedOrder(units).raise(scores(2, new int[] {0, 3}, new int[] {1, 4}));
        assertThat(raised.get(1, 4)).isBetween(2.5, 2.6);
    }

    @Test
    void anotherOrderLosesNothing() {
        PairScores raised = new SharedOrder(units).raise(scores(2, new int[] {0, 5}, new int[] {1, 4}));
        assertThat(raised.get(0, 5)).isEqualTo(2);
        assertThat(raised.get(1, 4)).isBetween(2.0, 2.1);
    }

    @Test
    void unitsOfOneArticleGainNothing() {
        PairScores raised = new SharedOrder(units).raise(scores(2, new int[] {0, 1}, new int[] {1, 2}));
        assertThat(raised.get(0, 1)).isEqualTo(2);
    }

    @Test
    void whatNobodyComparedStaysAtTheFloor() {
        PairScores raised = new SharedOrder(units).raise(scores(2, new int[] {0, 3}));
        assertThat(raised.get(1, 4)).isEqualTo(FLOOR);
    }

    @Test
    void whatStandsBetweenAlikeSentencesOfTwoTellingsIsRaisedMostOfAll() {
        PairScores scores = scores(6, new int[] {0, 3}, new int[] {2, 5});
        scores.put(1, 4, -3);
        PairScores raised = new SharedOrder(units).raise(scores, new Company(units, scores));
        assertThat(raised.get(1, 4)).isGreaterThan(0);
    }

    @Test
    void oneAlikeSentenceAmongThreeRaisesItsNeighboursLittle() {
        PairScores scores = scores(6, new int[] {0, 3});
        scores.put(1, 4, -3);
        PairScores raised = new SharedOrder(units).raise(scores, new Company(units, scores));
        assertThat(raised.get(1, 4)).isBetween(-2.7, -2.4);
    }
}
