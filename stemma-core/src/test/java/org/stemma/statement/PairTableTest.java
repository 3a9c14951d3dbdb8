package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairTableTest {
    private static final int PAIRS = 5_000;

    private record Pair(int first, int second, double value) {}

    /** Pairs in an order that is drawn, many with equal numbers. */
    private static List<Pair> drawn(long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            pairs.add(new Pair(pair % 70, 70 + pair / 70, random.nextInt(41) / 4.0 - 5));
        }
        Collections.shuffle(pairs, random);
        return pairs;
    }

    private static PairTable table(List<Pair> pairs) {
        PairTable table = new PairTable();
        pairs.forEach(pair -> table.put(/* first= */ pair.second(), /* second= */ pair.first(), pair.value()));
        return table;
    }

    @Test
    void eachPairHasItsNumberInWhateverOrderItIsAskedFor() {
        List<Pair> pairs = drawn(1);
        PairTable table = table(pairs);
        assertThat(pairs)
                .allMatch(pair -> table.get(pair.first(), pair.second(), 99) == pair.value())
                .allMatch(pair -> table.get(pair.second(), pair.first(), 99) == pair.value());
        assertThat(table.get(500, 501, 99)).isEqualTo(99);
    }

    @Test
    void thePairsComeGreatestFirstThenByTheirPlaces() {
        List<Pair> pairs = drawn(2);
        List<Pair> visited = new ArrayList<>();
        table(pairs).forEachFrom(-1, (first, second, value) -> visited.add(new Pair(first, second, value)));
        assertThat(visited)
                .containsExactlyElementsOf(pairs.stream()
                        .filter(pair -> pair.value() >= -1)
                        .sorted(Comparator.comparingDouble((Pair pair) -> -pair.value())
                                .thenComparingInt(Pair::first)
                                .thenComparingInt(Pair::second))
                        .toList());
    }

    @Test
    void aMappedTableLeavesTheOldOneAsItWas() {
        PairTable table = table(List.of(new Pair(1, 2, 3)));
        PairTable mapped = table.mapped((first, second, value) -> first * 100 + second * 10 + value);
        assertThat(mapped.get(1, 2, 0)).isEqualTo(123);
        assertThat(table.get(1, 2, 0)).isEqualTo(3);
    }

    @Test
    void whatIsPutIntoOneOfThemIsNotInTheOther() {
        PairTable table = table(List.of(new Pair(1, 2, 3)));
        PairTable mapped = table.mapped((first, second, value) -> value);
        table.put(3, 4, 7);
        mapped.put(5, 6, 8);
        assertThat(table.get(5, 6, 0)).isZero();
        assertThat(mapped.get(3, 4, 0)).isZero();
        for (int place = 10; place < 200; place++) {
            mapped.put(place, place + 1, place);
        }
        assertThat(mapped.get(5, 6, 0)).isEqualTo(8);
        assertThat(table.get(1, 2, 0)).isEqualTo(3);
        assertThat(table.get(10, 11, 0)).isZero();
    }
}
