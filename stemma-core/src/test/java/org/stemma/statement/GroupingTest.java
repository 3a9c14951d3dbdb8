package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** Which units become one group; each unit stands in an article of its own. */
class GroupingTest {
    /** Groups two halves of units that are surely alike within and have these log-odds between them; returns the sizes. */
    private static List<Integer> sizes(int half, double between) {
        List<Unit> units = new ArrayList<>();
        PairScores scores = new PairScores(-4);
        for (int number = 0; number < 2 * half; number++) {
            String id = String.format("article-%03d", number);
            units.addAll(new UnitSplitter(Reports.packs()).split(Reports.read(id, "en", null, "The bridge is shut.")));
        }
        for (int first = 0; first < units.size(); first++) {
            for (int second = first + 1; second < units.size(); second++) {
                scores.put(first, second, first < half == second < half ? 5 : between);
            }
        }
        scores.put(0, half, 0);
        return new Grouping(units, scores).groups().stream().map(List::size).toList();
    }

    @Test
    void oneLikelyPairJoinsTwoSmallGroups() {
        assertThat(sizes(1, 0)).containsExactly(2);
        assertThat(sizes(2, -1.4)).containsExactly(4);
    }

    @Test
    void largeGroupsThatAreMostlyUnlikeStayApartThoughOnePairIsLikely() {
        assertThat(sizes(20, -1.4)).containsExactly(20, 20);
    }

    @Test
    void largeGroupsThatAreAlikeBecomeOne() {
        assertThat(sizes(20, 0)).containsExactly(40);
    }

    @Test
    void everyUnitStandsInOneGroup() {
        assertThat(IntStream.of(1, 2, 7)
                        .map(half -> sizes(half, -3).stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .containsExactly(2, 4, 14);
    }
}
