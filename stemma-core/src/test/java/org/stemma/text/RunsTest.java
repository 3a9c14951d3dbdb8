package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void theLongestRunCountsWhereverItStands() {
        List<String> words = List.of("the", "quay", "stays", "shut", "until", "june");
        assertThat(Runs.longest(words, List.of("shut", "until", "june", "the", "quay")))
                .isEqualTo(3);
        assertThat(Runs.longest(words, List.of("june", "until"))).isEqualTo(1);
        assertThat(Runs.longest(words, List.of())).isZero();
    }
}
