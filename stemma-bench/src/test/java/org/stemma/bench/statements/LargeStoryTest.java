package org.stemma.bench.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LargeStoryTest {
    private static final RawText FIRST = new RawText("a", "Tarn floods\n\nThe Tarn rose.\n\nNobody was hurt.\n");
    private static final RawText SECOND = new RawText("b", "Mill burns\n\nThe mill burnt.\n\nIt was old.\n");
    private static final RawText THIRD = new RawText("c", "Tarn falls\n\nThe Tarn fell.\n");

    @Test
    void takesTheThreadsInTurnEachArticleWithACopy() {
        assertThat(LargeStory.of(List.of(List.of(FIRST, THIRD), List.of(SECOND)), 6))
                .extracting(RawText::id)
                .containsExactly("a", "a-copy0", "b", "b-copy1", "c", "c-copy2");
    }

    @Test
    void fillsUpWithCopiesWhereArticlesRunOut() {
        assertThat(LargeStory.of(List.of(List.of(FIRST)), 4))
                .extracting(RawText::id)
                .containsExactly("a", "a-copy0", "a-copy1", "a-copy2");
    }

    @Test
    void smallerStoryIsTheBeginningOfALargerOne() {
        List<List<RawText>> threads = List.of(List.of(FIRST, THIRD), List.of(SECOND));
        assertThat(LargeStory.of(threads, 9))
                .startsWith(LargeStory.of(threads, 5).toArray(RawText[]::new));
    }

    @Test
    void copyHasOnlyParagraphsOfItsOriginalAndItsTitle() {
        List<RawText> story = LargeStory.of(List.of(List.of(FIRST)), 20);
        assertThat(story).allSatisfy(text -> {
            assertThat(text.text()).startsWith("Tarn floods\n");
            assertThat(FIRST.text().lines().toList())
                    .containsAll(text.text().lines().toList());
        });
    }
}
