package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseLinkageTest {
    private static final int THINGS = 200;

    /** A chain: only neighbours are looked at beforehand. */
    private static List<List<Integer>> chain(SparseLinkage.Likeness likeness) {
        SparseLinkage linkage = new SparseLinkage(THINGS, likeness);
        for (int thing = 1; thing < THINGS; thing++) {
            linkage.put(thing - 1, thing, 1);
        }
        return linkage.groups();
    }

    @Test
    void thingsThatAreAllAlikeAreOneGroupThoughFewPairsWereLookedAt() {
        assertThat(chain((one, other) -> 1))
                .containsExactly(IntStream.range(0, THINGS).boxed().toList());
    }

    @Test
    void aChainOfThingsThatAreOtherwiseUnlikeFallsApart() {
        assertThat(chain((one, other) -> -4))
                .allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void twoKindsThatOneOddPairTiesStayTwoGroups() {
        int half = THINGS / 2;
        assertThat(chain((one, other) -> one < half == other < half ? 1 : -1))
                .containsExactly(
                        IntStream.range(0, half).boxed().toList(),
                        IntStream.range(half, THINGS).boxed().toList());
    }

    @Test
    void thingsKeptApartAreNeverInOneGroup() {
        SparseLinkage linkage = new SparseLinkage(3, (one, other) -> 1);
        linkage.put(0, 1, 1);
        linkage.put(1, 2, 0.5);
        linkage.put(0, 2, Double.NEGATIVE_INFINITY);
        assertThat(linkage.groups()).containsExactly(List.of(0, 1), List.of(2));
    }
}
