package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** Which units come together in most of many groupings; each unit stands in an article of its own. */
class ConsensusTest {
    private static final double FLOOR = -4;

    /** Returns units of articles of these numbers. */
    private static List<Unit> units(int from, int to) {
        List<Unit> units = new ArrayList<>();
        for (int number = from; number < to; number++) {
            String id = String.format("article-%03d", number);
            units.addAll(new UnitSplitter(Reports.packs()).split(Reports.read(id, "en", null, "The bridge is shut.")));
        }
        return units;
    }

    private static List<List<Integer>> groups(List<Unit> units, PairScores scores) {
        return new Consensus(units).groups(scores, odds -> new Grouping(units, odds).groups());
    }

    private static List<List<Integer>> pair(double logOdds) {
        PairScores scores = new PairScores(FLOOR);
        scores.put(0, 1, logOdds);
        return groups(units(0, 2), scores);
    }

    /** Returns log-odds of all pairs that a seed makes, with a number of places before them that nothing is like. */
    private static PairScores random(int places, int before) {
        Random random = new Random(7);
        PairScores scores = new PairScores(FLOOR);
        for (int first = 0; first < places; first++) {
            for (int second = first + 1; second < places; second++) {
                scores.put(before + first, before + second, 2 * random.nextGaussian() - 1);
            }
        }
        return scores;
    }

    @Test
    void twoUnitsByThemselvesComeTogetherWhereTheirOwnLogOddsSaySo() {
        assertThat(pair(StatementAligner.SEED + 0.1)).containsExactly(List.of(0, 1));
        assertThat(pair(StatementAligner.SEED - 1)).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void everyUnitStandsInOneGroupAndTheSameOneEachTime() {
        List<List<Integer>> groups = groups(units(0, 20), random(20, 0));
        assertThat(groups.stream().flatMap(List::stream).sorted().toList())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(groups(units(0, 20), random(20, 0))).isEqualTo(groups);
    }

    @Test
    void articlesThatTellOtherThingsChangeNothing() {
        List<List<Integer>> alone = groups(units(5, 25), random(20, 0));
        List<List<Integer>> moved = groups(units(0, 25), random(20, 5)).stream()
                .filter(group -> group.get(0) >= 5)
                .map(group -> group.stream().map(place -> place - 5).toList())
                .toList();
        assertThat(moved).isEqualTo(alone);
        assertThat(alone).anyMatch(group -> group.size() > 2);
    }
}
