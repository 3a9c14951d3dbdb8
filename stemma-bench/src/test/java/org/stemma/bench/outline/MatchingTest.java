package org.stemma.bench.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** As many partners as can be. */
class MatchingTest {
    @Test
    void whoHasAChoiceMakesRoomForWhoHasNone() {
        Matching<String, String> matching =
                new Matching<>(List.of("ab", "a", "z"), List.of("a", "b", "c"), (gold, found) -> gold.contains(found));
        assertThat(matching.matches()).containsExactly(new Matching.Match<>("a", "a"), new Matching.Match<>("ab", "b"));
        assertThat(matching.missing()).containsExactly("z");
        assertThat(matching.extra()).containsExactly("c");
    }
}
