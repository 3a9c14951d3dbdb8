package org.stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;

/** Which stories are compared for a trace. */
class StoryOpenerTest {
    private static final Map<String, Integer> SIZES =
            Map.of("kept", 300, "small", 3, "large", StoryOpener.FEW_ARTICLES - 2, "smaller", 2);

    private static final Dossier DOSSIER = DossierJson.read("{\"stemma\": 1}");

    private final List<String> made = new ArrayList<>();

    private List<String> opened(Comparison comparison, String... stories) {
        StoryOpener opener = new StoryOpener(
                story -> SIZES.getOrDefault(story, 0),
                story -> story.equals("kept") ? Optional.of(DOSSIER) : Optional.empty(),
                story -> {
                    made.add(story);
                    return Optional.of(DOSSIER);
                },
                comparison);
        return List.of(stories).stream()
                .filter(story -> opener.open(story).isPresent())
                .toList();
    }

    @Test
    void whatIsKeptIsOpenedAndNothingMade() {
        assertThat(opened(Comparison.KEPT, "small", "kept")).containsExactly("kept");
        assertThat(made).isEmpty();
    }

    @Test
    void smallStoriesAreComparedTheBestFoundFirstUntilTheyAreManyArticles() {
        assertThat(opened(Comparison.SMALL, "small", "kept", "large", "smaller", "small"))
                .containsExactly("small", "kept", "smaller", "small");
        assertThat(made).containsExactly("small", "smaller");
    }

    @Test
    void allAreComparedThatThereAre() {
        assertThat(opened(Comparison.ALL, "large", "gone", "small")).containsExactly("large", "small");
        assertThat(made).containsExactly("large", "small");
    }
}
