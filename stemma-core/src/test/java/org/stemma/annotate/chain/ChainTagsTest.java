package org.stemma.annotate.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTagsTest {
    private static final int OUT = ChainTags.OUTSIDE;

    @Test
    void runsAreWordsOfOneKindFromTheirFirstOn() {
        int[] tags = {
            OUT, ChainTags.first(0), ChainTags.next(0), ChainTags.first(0), OUT, ChainTags.first(2), ChainTags.next(1)
        };

        assertThat(ChainTags.runs(tags))
                .containsExactly(
                        new ChainTags.Run(0, 1, 3),
                        new ChainTags.Run(0, 3, 4),
                        new ChainTags.Run(2, 5, 6),
                        new ChainTags.Run(1, 6, 7));
    }

    @Test
    void aKindGoesOnOnlyAfterItself() {
        assertThat(ChainTags.mayFollow(ChainTags.first(1), ChainTags.next(1))).isTrue();
        assertThat(ChainTags.mayFollow(ChainTags.first(0), ChainTags.next(1))).isFalse();
        assertThat(ChainTags.mayFollow(OUT, ChainTags.next(0))).isFalse();
    }
}
