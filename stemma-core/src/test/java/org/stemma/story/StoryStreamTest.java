package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoders;
import org.stemma.encode.MiniLmEncoder;

class StoryStreamTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

    private static final SignatureMaker MAKER =
            new SignatureMaker(Reports.packs(), new Encoders(List.of(new MiniLmEncoder())));

    private static final List<Signature> ARTICLES = List.of(
            signature("bridge-1", """
                    Barge strikes the drawbridge at Tollan
                    The drawbridge at Tollan will stay shut until 12 June after a barge struck its northern pier.
                    The Tollan harbour office said the pier had moved by four centimetres. Nobody was hurt."""),
            signature("bridge-2", """
                    Tollan drawbridge hit by barge
                    A barge hit the northern pier of the Tollan drawbridge, which stays closed until 12 June.
                    The pier moved by four centimetres, the harbour office of Tollan told reporters."""),
            signature("bridge-3", """
                    Tollan bridge closed until June
                    The bridge at Tollan is closed until 12 June. A barge had struck the northern pier of the drawbridge,
                    which moved by four centimetres, the harbour office said."""),
            signature("choir-1", """
                    Marsh Lane choir wins singing contest
                    A choir of schoolchildren from Marsh Lane won the national singing contest on Saturday.
                    Their teacher, Bo Lind, said that the children of Marsh Lane had practised since autumn."""),
            signature("choir-2", """
                    Schoolchildren of Marsh Lane win contest
                    Schoolchildren of Marsh Lane won the singing contest. Their choir had practised since autumn,
                    said their teacher, Bo Lind, who leads the choir of Marsh Lane."""));

    private static Signature signature(String id, String text) {
        AnnotatedArticle article = Reports.read(id, "en", DAY, text);
        return MAKER.toKeep(article);
    }

    private static StoryStream stream() {
        return new StoryStream(StoryModel.load());
    }

    private static Set<Set<String>> stories(StoryStream stream) {
        Set<Set<String>> stories = new HashSet<>();
        for (Signature article : ARTICLES) {
            stream.story(article.id()).ifPresent(story -> stories.add(Set.copyOf(stream.members(story))));
        }
        return stories;
    }

    @Test
    void articlesJoinTheStoryOfTheirEventInWhateverOrderTheyCome() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<Signature> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, random);
            StoryStream stream = stream();
            shuffled.forEach(article -> stream.add(article, id -> "about-" + id));

            assertThat(stories(stream))
                    .containsExactlyInAnyOrder(
                            Set.of("bridge-1", "bridge-2", "bridge-3"), Set.of("choir-1", "choir-2"));
        }
    }

    @Test
    void theMovesTellEveryArticlesStoryAndWhy() {
        StoryStream stream = stream();
        Map<String, String> storyOf = new HashMap<>();
        for (Signature article : ARTICLES) {
            for (StoryStream.Move move :
                    stream.add(article, id -> "about-" + id).moves()) {
                assertThat(move.from()).isEqualTo(storyOf.get(move.article()));
                assertThat(move.reason()).endsWith(".");
                storyOf.put(move.article(), move.to());
            }
        }

        assertThat(storyOf).hasSize(ARTICLES.size());
        storyOf.forEach((article, story) -> assertThat(stream.story(article)).contains(story));
    }

    @Test
    void aRestoredStreamGoesOnAsIfItHadNeverStopped() {
        StoryStream before = stream();
        ARTICLES.subList(0, 3).forEach(article -> before.add(article, id -> "about-" + id));
        StoryStream after = stream();
        ARTICLES.subList(0, 3)
                .forEach(article ->
                        after.restore(article, before.story(article.id()).orElseThrow()));
        ARTICLES.subList(3, 5).forEach(article -> {
            assertThat(after.add(article, id -> "about-" + id)).isEqualTo(before.add(article, id -> "about-" + id));
        });
    }

    @Test
    void aRemovedArticleLeavesItsStory() {
        StoryStream stream = stream();
        ARTICLES.forEach(article -> stream.add(article, id -> "about-" + id));
        String bridge = stream.story("bridge-1").orElseThrow();

        stream.remove("bridge-1");

        assertThat(stream.story("bridge-1")).isEmpty();
        assertThat(stream.members(bridge)).containsExactlyInAnyOrder("bridge-2", "bridge-3");
    }
}
